/*
 * Temporal defines the rules and takes 8 to 14 µs a conversion. Asked once per zone and stretch of years, its
 * transitions make a table in which a million rows are looked up in a fraction of a second.
 */
import { Temporal } from 'temporal-polyfill'
import { MS_PER_DAY, MS_PER_MINUTE } from './civil-time.ts'
import type { CivilMillis } from './civil-time.ts'
import type { Instant } from './instant.ts'

/** A time [start, end) in which a zone's clocks keep one offset, in milliseconds east of UTC. */
export interface Stretch {
  readonly start: Instant
  readonly end: Instant
  readonly offset: number
}

/**
 * The instants at which a zone's clocks show a civil time. Where they skip it, `before` and `after` read it with the
 * offset after and before the jump, which falls at `transition`.
 */
export type LocalMatch =
  | { readonly kind: 'once'; readonly instant: Instant }
  | { readonly kind: 'twice'; readonly earlier: Instant; readonly later: Instant }
  | { readonly kind: 'never'; readonly before: Instant; readonly after: Instant; readonly transition: Instant }

interface ZoneTable {
  readonly chunks: Map<number, readonly Stretch[]>
  latest: Stretch
}

// About 17 years: the dates of a floor fall into two or three, and a lone 9999-12-31 costs one instead of 8,000 years.
const CHUNK_MS = 2 ** 39
const LAST_INSTANT = 8.64e15
const NOWHERE: Stretch = { start: Infinity, end: -Infinity, offset: 0 }

const tables = new Map<string, ZoneTable>()

/** The offset in minutes east of UTC, fractional before standard time (Jerusalem in 1879: 140.9). Throws RangeError for an unknown zone. */
export function offsetAt(zone: string, instant: Instant): number {
  return stretchAt(zone, instant).offset / MS_PER_MINUTE
}

/** The stretch that holds an instant; it may be cut short where two chunks of the table meet. Throws RangeError for an unknown zone. */
export function stretchAt(zone: string, instant: Instant): Stretch {
  const table = tables.get(zone) ?? { chunks: new Map<number, readonly Stretch[]>(), latest: NOWHERE }
  if (instant >= table.latest.start && instant < table.latest.end) return table.latest
  const index = Math.floor(instant / CHUNK_MS)
  let chunk = table.chunks.get(index)
  if (chunk === undefined) {
    chunk = buildChunk(zone, index)
    table.chunks.set(index, chunk)
    tables.set(zone, table)
  }
  return (table.latest = findStretch(chunk, instant))
}

/** Finds when a zone's clocks show a civil time; offsets are taken to be less than a day, as Temporal does. */
export function matchLocal(civil: CivilMillis, zone: string): LocalMatch {
  let earlier: Instant | undefined
  let later = 0
  let gap: LocalMatch | undefined
  let stretch = stretchAt(zone, civil - MS_PER_DAY)
  for (;;) {
    const instant = civil - stretch.offset
    if (instant >= stretch.start && instant < stretch.end) {
      earlier ??= instant
      later = instant
    }
    if (stretch.end > civil + MS_PER_DAY) break
    const next = stretchAt(zone, stretch.end)
    const before = civil - next.offset
    if (instant >= stretch.end && before < next.start) {
      gap = { kind: 'never', before, after: instant, transition: next.start }
    }
    stretch = next
  }
  if (earlier !== undefined) {
    return earlier === later ? { kind: 'once', instant: earlier } : { kind: 'twice', earlier, later }
  }
  if (gap === undefined) throw new RangeError(`the offsets of ${zone} exceed a day`)
  return gap
}

// Walks back and never forward: the polyfill's search forward ends three years after the machine's clock.
function buildChunk(zone: string, index: number): readonly Stretch[] {
  const start = index * CHUNK_MS
  const first = zoned(zone, Math.max(start, -LAST_INSTANT))
  const stretches: Stretch[] = []
  let end = start + CHUNK_MS
  let transition = zoned(zone, Math.min(end, LAST_INSTANT)).getTimeZoneTransition('previous')
  while (transition !== null && transition.epochMilliseconds > start) {
    stretches.push({ start: transition.epochMilliseconds, end, offset: transition.offsetNanoseconds / 1e6 })
    end = transition.epochMilliseconds
    transition = transition.getTimeZoneTransition('previous')
  }
  stretches.push({ start, end, offset: first.offsetNanoseconds / 1e6 })
  return stretches.reverse()
}

function zoned(zone: string, instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}

function findStretch(chunk: readonly Stretch[], instant: Instant): Stretch {
  let low = 0
  let high = chunk.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (instant < (chunk[middle]?.end ?? Infinity)) high = middle
    else low = middle + 1
  }
  return chunk[low] ?? NOWHERE
}
