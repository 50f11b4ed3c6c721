import type { CaseEvent } from '../cases/case-event.ts'
import { instantOf } from '../shared/zoned-time.ts'
import type { PromiseState } from './promise-state.ts'

type PromiseEvent = Extract<CaseEvent, { type: `promise-${string}` }>

/** The promises of one case after one more event about them. */
export function evolvePromises(promises: readonly PromiseState[], event: PromiseEvent): readonly PromiseState[] {
  const at = instantOf(event.occurredAt)
  switch (event.type) {
    case 'promise-made':
      return [...promises, made(event)]
    case 'promise-kept':
      return change(promises, event.data.promiseId, (promise) => ({
        ...promise,
        fulfilledAt: at,
        recordedLate: event.data.lateReason !== null
      }))
    case 'promise-moved':
      return moved(promises, event)
    case 'promise-released':
      return change(promises, event.data.promiseId, (promise) => ({ ...promise, releasedAt: at }))
  }
}

function made(event: Extract<PromiseEvent, { type: 'promise-made' }>): PromiseState {
  const { promiseId, kind, due, channel, performerId } = event.data
  return {
    id: promiseId,
    kind,
    madeAt: instantOf(event.occurredAt),
    due,
    fulfilledAt: null,
    movedAt: null,
    releasedAt: null,
    keptAsRecorded: null,
    timesMoved: 0,
    movedTo: null,
    recordedLate: false,
    channel,
    performerId,
    fromImport: false
  }
}

/** The old promise ends as moved, or stays broken where its due had passed; the new one is linked to it either way. */
function moved(
  promises: readonly PromiseState[],
  event: Extract<PromiseEvent, { type: 'promise-moved' }>
): readonly PromiseState[] {
  const { promiseId, nextPromiseId, due } = event.data
  const at = instantOf(event.occurredAt)
  const old = promises.find((promise) => promise.id === promiseId)
  if (old === undefined) return promises
  const next: PromiseState = {
    ...old,
    id: nextPromiseId,
    madeAt: at,
    due,
    timesMoved: old.timesMoved + 1,
    fromImport: false
  }
  return [...change(promises, promiseId, (promise) => ({ ...promise, movedAt: at, movedTo: nextPromiseId })), next]
}

function change(
  promises: readonly PromiseState[],
  id: string,
  how: (promise: PromiseState) => PromiseState
): readonly PromiseState[] {
  return promises.map((promise) => (promise.id === id ? how(promise) : promise))
}
