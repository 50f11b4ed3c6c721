import { isUnsettled } from '../promises/owed.ts'
import type { PromiseState } from '../promises/promise-state.ts'
import { asksInside } from '../safety/help.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'

/**
 * Whether no file may close the case: somebody here promised something that is neither kept, moved nor released, in time or not, or waits for an
 * answer from inside. What only the file itself had promised ends with it. Holds whenever one asks, so that the fold needs no clock.
 */
export const isKeptOpen = (state: CaseState): boolean =>
  state.promises.some((promise, at) => isUnsettled(promise) && !isOfFile(state, promise, at)) ||
  state.asks.some(({ kind, answered }) => answered === null && asksInside(kind))

/** The one promise that its file tells of, as long as nobody here has taken it up. */
function isOfFile({ imported }: CaseState, { attempts, performerId }: PromiseState, at: number): boolean {
  return at === imported?.promiseAt && attempts.length === 0 && performerId === null
}

/** What may keep a case open from then on. */
const STARTS: readonly CaseEvent['type'][] = ['promise-made', 'promise-moved', 'help-asked', 'case-absorbed']

/**
 * The case was open when this was written here. Where a file of today closes it before that, because it tells an old row anew or because a newer one
 * was undone, it is open all the same.
 */
export function openedAgain(before: CaseState, { type }: CaseEvent, after: CaseState): CaseState {
  const closedByFile = before.status === 'closed' && before.mergedInto === null && !isStatusByHand(before)
  if (!closedByFile || !STARTS.includes(type) || !isKeptOpen(after)) return after
  return { ...after, status: 'open', closedAt: null }
}

export const isStatusByHand = ({ imported }: CaseState): boolean =>
  imported === null || imported.byHand.includes('status')
