import { epochDayOf, MS_PER_DAY } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import { matchLocal } from '../shared/zone-table.ts'
import { zonedTime } from '../shared/zoned-time.ts'

/** From … to … on the clocks of a zone, 'HH:MM'; over midnight where `to` is not later than `from`. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** [from, until) in epoch ms. */
export interface QuietStretch {
  readonly from: Instant
  readonly until: Instant
}

const MINUTES = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Whether both times can be read and are not the same: a day that is quiet from eight to eight would never speak. */
export function isQuietHours({ from, to }: QuietHours): boolean {
  return MINUTES.test(from) && MINUTES.test(to) && from !== to
}

/**
 * The quiet stretches that touch [since, until), as the clocks of the zone show them: a night in which the clocks change is an hour shorter or
 * longer, a boundary they skip falls at the jump, and of one they show twice the quiet begins at the first and ends at the second. Throws RangeError
 * for an unknown zone.
 */
export function quietStretches(
  quiet: QuietHours | null,
  zone: string,
  since: Instant,
  until: Instant
): readonly QuietStretch[] {
  if (quiet === null || !isQuietHours(quiet)) return []
  const stretches: QuietStretch[] = []
  // a night may have begun the day before
  for (let day = dayOf(since, zone) - 1; day <= dayOf(until, zone); day++) {
    const from = instantAt(day, quiet.from, zone, 'first')
    const to = instantAt(quiet.to > quiet.from ? day : day + 1, quiet.to, zone, 'last')
    if (from < to && to > since && from < until) stretches.push({ from, until: to })
  }
  return stretches
}

const dayOf = (instant: Instant, zone: string): number => epochDayOf(zonedTime(instant, zone).local.slice(0, -9))

function instantAt(day: number, clock: string, zone: string, which: 'first' | 'last'): Instant {
  const [, hours = '0', minutes = '0'] = MINUTES.exec(clock) ?? []
  const match = matchLocal(day * MS_PER_DAY + (Number(hours) * 60 + Number(minutes)) * 60_000, zone)
  if (match.kind === 'once') return match.instant
  if (match.kind === 'twice') return which === 'first' ? match.earlier : match.later
  return match.transition
}
