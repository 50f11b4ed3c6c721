import type { CaseState } from '../cases/case-state.ts'
import type { PromiseState } from './promise-state.ts'

/**
 * What must not happen again is what its case had for a cause when it was promised, or the first that it got: once named it stays, so that no later
 * diagnosis takes a recurrence back or adds one.
 */
export function withNamedWatches(state: CaseState): CaseState {
  const { causeIds, promises } = state
  if (causeIds.length === 0 || !promises.some(isUnnamed)) return state
  const name = (promise: PromiseState): PromiseState =>
    isUnnamed(promise) && promise.watch !== null ? { ...promise, watch: { ...promise.watch, causeIds } } : promise
  return { ...state, promises: promises.map(name) }
}

const isUnnamed = ({ watch }: PromiseState): boolean => watch !== null && watch.causeIds.length === 0
