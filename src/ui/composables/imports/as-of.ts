import type { Inspection, SettledReading } from '../../../application/imports/file-reading.ts'
import { instantOf, resolveLocal, zonedTime } from '../../../domain/shared/zoned-time.ts'

/** An instant of a mapping as the native control of date and time shows it in a zone; '' for none. */
export function asOfLocal(asOf: string | null, zone: string): string {
  const instant = asOf === null ? NaN : Date.parse(asOf)
  return Number.isNaN(instant) ? '' : zonedTime(instant, zone).local.slice(0, 'YYYY-MM-DDTHH:MM'.length)
}

/** What the control holds as a mapping writes it, ISO 8601 in UTC; null for nothing and for what no calendar has. */
export function asOfText(local: string, zone: string): string | null {
  try {
    return local === '' ? null : new Date(instantOf(resolveLocal(local, zone))).toISOString()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** ms; a younger file is as good as fresh */
const FRESH = 24 * 3_600_000

/** Up to when an old file with promises tells the truth: its newest entry, where nobody has said otherwise; null: nothing to propose. */
export function proposedAsOf(
  { newest, columns }: Pick<Inspection, 'newest' | 'columns'>,
  settled: SettledReading,
  now: number
): number | null {
  const isPromising = columns.some(({ target }) => target === 'promiseDueAt')
  if (newest === null || !isPromising || settled.asOf !== undefined) return null
  return now - newest > FRESH ? newest : null
}
