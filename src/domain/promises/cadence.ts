import type { CaseState } from '../cases/case-state.ts'
import { civilMillis, civilText, MS_PER_DAY } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf, resolveLocal, zonedTime, type ZonedTime } from '../shared/zoned-time.ts'
import type { PromiseState } from './promise-state.ts'
import type { Cadence } from './promise-terms.ts'
import { verdictOf } from './verdict.ts'

const HOUR = 3_600_000
const UNIT_MS: Readonly<Record<Cadence['unit'], number>> = { hour: HOUR, day: MS_PER_DAY, week: 7 * MS_PER_DAY }

/**
 * The slot so many steps after a due, in the zone it was promised in. Days and weeks are the calendar's, so that "every second day at 10:00" stays at
 * 10:00 over summer time; hours are hours. A time that clocks skip comes later by the gap, one they show twice is the earlier.
 */
export function slotAfter(due: ZonedTime, { every, unit }: Cadence, steps: number): ZonedTime {
  const more = steps * every * UNIT_MS[unit]
  if (unit === 'hour') return zonedTime(instantOf(due) + more, due.zone)
  return resolveLocal(civilText(civilMillis(due.local) + more), due.zone)
}

/** The slots after an update's due, the first one first, up to and with the first that is not before `until` (epoch ms). */
export function slotsUntil(
  promise: PromiseState,
  promises: readonly PromiseState[],
  until: Instant,
  most: number
): readonly ZonedTime[] {
  const { due, cadence } = promise
  const anchor = anchorOf(promise, promises).due
  if (due === null || cadence === null || anchor === null) return []
  const slots: ZonedTime[] = []
  const step = cadence.every * UNIT_MS[cadence.unit]
  let steps = Math.max(1, Math.floor((instantOf(due) - instantOf(anchor)) / step) - 1)
  while (slots.length <= most) {
    const slot = slotAfter(anchor, cadence, steps++)
    if (instantOf(slot) <= instantOf(due)) continue
    slots.push(slot)
    if (instantOf(slot) >= until) break
  }
  return slots
}

/** Where the rhythm began: with the first update, or with the last one that was given another time. Slots counted from there never drift. */
function anchorOf(promise: PromiseState, promises: readonly PromiseState[]): PromiseState {
  const byId = new Map(promises.map((one) => [one.id, one]))
  const given = new Set(promises.map(({ movedTo }) => movedTo))
  const seen = new Set([promise.id])
  let anchor = promise
  while (!given.has(anchor.id) && anchor.follows !== null) {
    const before = byId.get(anchor.follows)
    if (before === undefined || before.due === null || seen.has(before.id)) break
    seen.add(before.id)
    anchor = before
  }
  return anchor
}

/** Updates that belong together, in the order of their dues. */
export interface Rhythm {
  readonly cadence: Cadence
  readonly promises: readonly PromiseState[]
  /** PRODUCT.md §11, cadence adherence: updates kept ÷ updates due. */
  readonly kept: number
  readonly due: number
  /** Between two words of ours, or since the last one until it ends; ms. */
  readonly longestSilence: number
}

/**
 * Each agreed rhythm of a case at `at` (epoch ms; of a closed case no later than its closing, with which they ended). Slots that passed while the
 * update before them is still undone are due too.
 */
export function rhythmsOf(
  { promises, closedAt }: Pick<CaseState, 'promises' | 'closedAt'>,
  at: Instant
): readonly Rhythm[] {
  const now = Math.min(at, closedAt ?? Infinity)
  const chains = new Map<string, PromiseState[]>()
  const chainOf = new Map<string, string>()
  for (const promise of promises) {
    if (promise.cadence === null) continue
    const before = promises.find((one) => one.movedTo === promise.id)?.id ?? promise.follows
    const chain = (before === null ? undefined : chainOf.get(before)) ?? promise.id
    chainOf.set(promise.id, chain)
    chains.set(chain, [...(chains.get(chain) ?? []), promise])
  }
  return [...chains.values()].flatMap((chain) => {
    const cadence = chain.at(-1)?.cadence ?? null
    return cadence === null ? [] : [rhythm(cadence, chain, promises, now)]
  })
}

function rhythm(
  cadence: Cadence,
  chain: readonly PromiseState[],
  promises: readonly PromiseState[],
  now: Instant
): Rhythm {
  const verdicts = chain.map((promise) => verdictOf(promise, now))
  const kept = verdicts.filter((verdict) => verdict === 'kept' || verdict === 'attempted').length
  const broken = verdicts.filter((verdict) => verdict === 'broken' || verdict === 'kept-late').length
  const waiting = chain.filter((promise) => isWaiting(promise, chain))
  const passed = waiting.flatMap((promise) => slotsUntil(promise, promises, now, MOST_SLOTS))
  const unmade = passed.filter((slot) => instantOf(slot) < now).length
  const words = [
    ...chain.flatMap(({ madeAt, follows }) => (follows === null && madeAt !== null ? [madeAt] : [])),
    ...chain.flatMap(({ fulfilledAt }) => (fulfilledAt === null ? [] : [fulfilledAt])),
    ...(waiting.length > 0 ? [now] : ended(chain))
  ]
    .map((at) => Math.min(at, now))
    .sort((a, b) => a - b)
  const longestSilence = words.reduce((most, at, i) => Math.max(most, at - (words[i - 1] ?? at)), 0)
  return { cadence, promises: chain, kept, due: kept + broken + unmade, longestSilence }
}

/** When nobody waited for the next one any more; empty: it was done. */
function ended(chain: readonly PromiseState[]): readonly Instant[] {
  const last = chain.at(-1)
  return last === undefined || last.releasedAt === null ? [] : [last.releasedAt]
}

/** More missed updates than this are no rhythm any more. */
export const MOST_SLOTS = 366

/** The newest of its rhythm, still to be made. */
function isWaiting(promise: PromiseState, chain: readonly PromiseState[]): boolean {
  const { fulfilledAt, movedAt, releasedAt, id } = promise
  return fulfilledAt === null && movedAt === null && releasedAt === null && !chain.some(({ follows }) => follows === id)
}
