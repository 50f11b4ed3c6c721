import type { DateEvidence } from './guess-dates.ts'
import type { Guess } from './inspection.ts'

/** Where floors of ours stand, and the one clock that stands nowhere. */
const LIKELY = ['Asia/Jerusalem', 'Europe/Belgrade', 'Africa/Cairo', 'Europe/London', 'America/New_York', 'UTC']

/** The zone of times that carry no offset. Nothing in a file tells it, so it is never sure. null: every time carries its own. */
export function guessZone(
  columns: readonly DateEvidence[],
  ofExport: string | null,
  ofFloor: string
): Guess<string> | null {
  if (columns.every(({ withoutOffset }) => withoutOffset === 0)) return null
  const value = ofExport ?? ofFloor
  const others = [...new Set([ofFloor, ...LIKELY])].filter((zone) => zone !== value)
  return { value, sure: false, settled: false, others }
}
