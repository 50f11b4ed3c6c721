import type { PromiseState } from '../../../domain/promises/promise-state.ts'
import { instantOf, type ZonedTime } from '../../../domain/shared/zoned-time.ts'

/** What happened to one promise of a case; `n` is its number on the case page, from 1. */
export interface PromiseEffect {
  readonly kind: 'promise'
  readonly n: number
  readonly change: 'made' | 'due' | 'fulfilled' | 'not-fulfilled' | 'recorded-kept' | 'recorded-broken' | 'withdrawn'
  /** The due, or when it was fulfilled; null where there is none. Epoch ms. */
  readonly at: number | null
}

const instant = (time: ZonedTime | null): number | null => (time === null ? null : instantOf(time))

/** The differences between a case's promises before and after an event, in the order of making. */
export function promiseEffects(
  before: readonly PromiseState[],
  after: readonly PromiseState[]
): readonly PromiseEffect[] {
  const known = new Map(before.map((promise) => [promise.id, promise]))
  const kept = new Set(after.map((promise) => promise.id))
  const changed = after.flatMap((promise, i) => onePromise(i + 1, known.get(promise.id) ?? null, promise))
  const gone = before.flatMap((promise, i): readonly PromiseEffect[] =>
    kept.has(promise.id) ? [] : [{ kind: 'promise', n: i + 1, change: 'withdrawn', at: instant(promise.due) }]
  )
  return [...changed, ...gone]
}

function onePromise(n: number, before: PromiseState | null, after: PromiseState): readonly PromiseEffect[] {
  const effects: PromiseEffect[] = []
  const [was, due] = [instant(before?.due ?? null), instant(after.due)]
  const recorded = after.keptAsRecorded
  if (before === null && recorded === null) effects.push({ kind: 'promise', n, change: 'made', at: due })
  else if (before !== null && was !== due) effects.push({ kind: 'promise', n, change: 'due', at: due })
  if (recorded !== null && recorded !== (before?.keptAsRecorded ?? null))
    effects.push({ kind: 'promise', n, change: recorded ? 'recorded-kept' : 'recorded-broken', at: null })
  if (after.fulfilledAt !== (before?.fulfilledAt ?? null)) {
    const change = after.fulfilledAt === null ? 'not-fulfilled' : 'fulfilled'
    effects.push({ kind: 'promise', n, change, at: after.fulfilledAt })
  }
  return effects
}
