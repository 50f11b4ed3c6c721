import { readLocal, type ZonedTime } from '../../../domain/shared/zoned-time.ts'

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
  return { kind: reading.kind, first, second, time }
}

/** The time that was meant; null where nothing was typed or something is still to be answered. */
export function timeOf(reading: MomentReading): ZonedTime | null {
  return 'time' in reading ? reading.time : null
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
