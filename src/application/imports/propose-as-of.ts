import type { Inspection, SettledReading } from '../../csv/imports/inspection.ts'
import type { Instant } from '../../domain/shared/instant.ts'

/** ms; a younger file is as good as fresh. */
const FRESH = 24 * 3_600_000

/** Up to when (epoch ms) an old file with promises tells the truth: its newest entry, where nobody has said otherwise; null: nothing to propose. */
export function proposedAsOf(
  { newest, columns }: Pick<Inspection, 'newest' | 'columns'>,
  settled: SettledReading,
  now: Instant
): Instant | null {
  const isPromising = columns.some(({ target }) => target === 'promiseDueAt')
  if (newest === null || !isPromising || settled.asOf !== undefined) return null
  return now - newest > FRESH ? newest : null
}
