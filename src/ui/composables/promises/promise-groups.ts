import type { CaseState } from '../../../domain/cases/case-state.ts'
import { rhythmsOf, type Rhythm } from '../../../domain/promises/cadence.ts'
import type { PromiseLine } from './promise-lines.ts'

/** A promise on its own, or the updates of one rhythm: its newest in front, those before it folded. */
export interface PromiseGroup {
  readonly line: PromiseLine
  readonly rhythm: Rhythm | null
  /** Newest first. */
  readonly earlier: readonly PromiseLine[]
}

/** The lines of a case page with the updates of each rhythm gathered where its first line stands; `now` in epoch ms. */
export function promiseGroups(lines: readonly PromiseLine[], state: CaseState, now: number): readonly PromiseGroup[] {
  const rhythms = rhythmsOf(state, now)
  const rhythmOf = (line: PromiseLine): Rhythm | undefined =>
    rhythms.find(({ promises }) => promises.some(({ id }) => id === line.promise.id))
  const taken = new Set<Rhythm>()
  return lines.flatMap((line): readonly PromiseGroup[] => {
    const rhythm = rhythmOf(line)
    if (rhythm === undefined) return [{ line, rhythm: null, earlier: [] }]
    if (taken.has(rhythm)) return []
    taken.add(rhythm)
    const others = lines.filter((other) => other !== line && rhythmOf(other) === rhythm)
    return [{ line, rhythm, earlier: others.toSorted((a, b) => b.n - a.n) }]
  })
}
