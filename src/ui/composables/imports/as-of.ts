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
