import { civilText } from '../../../domain/shared/civil-time.ts'
import { problem, type Problem } from '../../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../../domain/shared/result.ts'
import { stretchAt } from '../../../domain/shared/zone-table.ts'
import { instantOf, readLocal, type ZonedTime } from '../../../domain/shared/zoned-time.ts'

/** What somebody has typed into a date-and-time field, and which meaning they chose where it has two. */
export interface Moment {
  /** The native control's own text, 'YYYY-MM-DDTHH:MM'; '' for nothing. */
  readonly local: string
  readonly choice: 'first' | 'second' | null
}

export const NO_MOMENT: Moment = { local: '', choice: null }

/** `twice`: clocks go back and show it two times; `never`: they go forward and skip it. Both are asked about, never guessed. */
export type MomentReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'time'; readonly time: ZonedTime }
  | {
      readonly kind: 'twice' | 'never'
      readonly first: ZonedTime
      readonly second: ZonedTime
      /** What the clocks show as they change, and what a moment later: 'HH:MM'. */
      readonly from: string
      readonly to: string
      /** The one that was chosen. */
      readonly time: ZonedTime | null
    }

/** Reads what was typed in a zone. */
export function readMoment({ local, choice }: Moment, zone: string): MomentReading {
  if (local === '') return { kind: 'empty' }
  const reading = tryLocal(local, zone)
  if (reading === null) return { kind: 'invalid' }
  if (reading.kind === 'once') return { kind: 'time', time: reading.time }
  const [first, second] = reading.kind === 'twice' ? [reading.earlier, reading.later] : [reading.before, reading.after]
  const time = choice === null ? null : choice === 'first' ? first : second
  return { kind: reading.kind, first, second, ...changeOf(first, second), time }
}

/** The time that was meant; null where nothing was typed or something is still to be answered. */
export function timeOf(reading: MomentReading): ZonedTime | null {
  return 'time' in reading ? reading.time : null
}

/** The same for a command: empty is null, no time of the calendar and an unanswered question are refused. */
export function takeMoment(moment: Moment, zone: string): Result<ZonedTime | null, Problem> {
  const reading = readMoment(moment, zone)
  if (reading.kind === 'empty') return ok(null)
  if (reading.kind === 'invalid') return fail(problem('promise-due-not-a-time'))
  return reading.time === null ? fail(problem('time-needs-choice')) : ok(reading.time)
}

/** An instant (epoch ms, on a whole minute) as it would be typed in a zone; in a repeated hour it knows which one it is. */
export function momentOf(time: ZonedTime): Moment {
  const local = time.local.slice(0, -3)
  const reading = readLocal(local, time.zone)
  if (reading.kind !== 'twice') return { local, choice: null }
  return { local, choice: instantOf(time) === instantOf(reading.later) ? 'second' : 'first' }
}

/** The clocks' change lies between the two meanings: where the offset of the second one begins, or, in a gap, ends. */
function changeOf(first: ZonedTime, second: ZonedTime): { readonly from: string; readonly to: string } {
  const [early, late] = [instantOf(first), instantOf(second)].sort((a, b) => a - b)
  const after = stretchAt(first.zone, late ?? 0)
  const before = stretchAt(first.zone, early ?? 0)
  const clock = (offset: number): string => civilText(after.start + offset).slice(11, 16)
  return { from: clock(before.offset), to: clock(after.offset) }
}

function tryLocal(local: string, zone: string): ReturnType<typeof readLocal> | null {
  try {
    return readLocal(local, zone)
  } catch (error) {
    // The calendar has no such time: an expected answer. Anything else is a bug.
    if (error instanceof RangeError) return null
    throw error
  }
}
