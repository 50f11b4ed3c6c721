/** Before this much work has been seen, nobody can say how much is left. */
const MIN_SEEN_MS = 2_000
/** The pace is that of the last seconds: phases of one piece of work differ in theirs. */
const WINDOW_MS = 6_000
/** Less than this is no movement. */
const LEAST_SHARE = 1e-6
/** In about this time a new pace has replaced the older estimate. */
const CALM_MS = 3_000
/** A remaining time that was told grows by at most this much a millisecond: it may be wrong, but it must not jump. */
const GROWTH = 1.5

export interface TimeLeft {
  /** Told at `now` (ms of any steady clock) that `share` (0 to 1) is done; gives the milliseconds left, null while unknown. */
  at(now: number, share: number | null): number | null
}

interface Seen {
  readonly now: number
  readonly share: number
}

interface Told {
  readonly now: number
  readonly left: number
}

/** Estimates how long a piece of work still takes from its pace of late, counting down smoothly. A share that falls back is a new piece of work. */
export function createTimeLeft(): TimeLeft {
  let start: number | null = null
  let seen: readonly Seen[] = []
  let told: Told | null = null
  return {
    at(now, share) {
      const last = seen.at(-1)
      if (share === null || last === undefined || start === null || share < last.share) {
        start = share === null ? null : now
        seen = share === null ? [] : [{ now, share }]
        told = null
        return null
      }
      seen = [...seen.filter((item) => now - item.now <= WINDOW_MS), { now, share }]
      const measured = now - start < MIN_SEEN_MS ? null : leftAtPace(seen)
      if (measured !== null) told = { now, left: smoothed(told, now, measured) }
      else if (told !== null) told = { ...told, now }
      return told?.left ?? null
    }
  }
}

/** null: nothing has moved of late. */
function leftAtPace(seen: readonly Seen[]): number | null {
  const [first, last] = [seen[0], seen.at(-1)]
  if (first === undefined || last === undefined || last.share - first.share < LEAST_SHARE) return null
  return ((1 - last.share) * (last.now - first.now)) / (last.share - first.share)
}

function smoothed(told: Told | null, now: number, measured: number): number {
  if (told === null) return measured
  const passed = now - told.now
  const expected = Math.max(0, told.left - passed)
  const left = expected + (measured - expected) * (1 - Math.exp(-passed / CALM_MS))
  return Math.min(left, told.left + passed * GROWTH)
}

export type LeftWords =
  { readonly unit: 'moments' } | { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number }

/** As coarse as such an estimate deserves: tens of seconds, then minutes, then hours. */
export function leftInWords(ms: number): LeftWords {
  const seconds = ms / 1_000
  if (seconds < 8) return { unit: 'moments' }
  if (seconds < 55) return { unit: 'seconds', count: Math.max(10, Math.round(seconds / 10) * 10) }
  if (seconds < 59.5 * 60) return { unit: 'minutes', count: Math.max(1, Math.round(seconds / 60)) }
  return { unit: 'hours', count: Math.round(seconds / 3_600) }
}
