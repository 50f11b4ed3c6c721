import {
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  decideReleasePromise
} from '../../domain/promises/decide-promise.ts'
import type { PromiseKind } from '../../domain/promises/promise-kind.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail } from '../../domain/shared/result.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export interface MakePromiseInput {
  readonly kind: PromiseKind
  /** null: a vague promise, counted apart. */
  readonly due: ZonedTime | null
  readonly channel: string | null
  readonly performerId: string | null
  readonly note: string
}

const newId = (desk: Desk): string => desk.ids.next(desk.clock.now())

/** Records what the customer was told will happen, and by when. */
export function makePromise(desk: Desk, ordinal: number, input: MakePromiseInput): Outcome {
  const note = sealText(desk, input.note, null)
  const command = { ...input, promiseId: newId(desk), note: note?.ref ?? null }
  return changeCase(desk, ordinal, [note], (state, context) => decideMakePromise(state, command, context))
}

export interface KeepPromiseInput {
  readonly promiseId: string
  readonly channel: string
  /** null: just now. */
  readonly occurredAt: ZonedTime | null
  readonly note: string
  readonly lateReason: string
}

/** Records the contact that kept a promise. */
export function keepPromise(desk: Desk, ordinal: number, input: KeepPromiseInput): Outcome {
  const note = sealText(desk, input.note, null)
  const reason = sealText(desk, input.lateReason, null)
  const command = { ...input, contactId: newId(desk), note: note?.ref ?? null, lateReason: reason?.ref ?? null }
  return changeCase(desk, ordinal, [note, reason], (state, context) => decideKeepPromise(state, command, context))
}

/** A new time agreed with the customer; null: no time was given. */
export function movePromise(desk: Desk, ordinal: number, promiseId: string, due: ZonedTime | null): Outcome {
  if (due === null) return Promise.resolve(fail(problem('promise-due-missing')))
  const command = { promiseId, nextPromiseId: newId(desk), due }
  return changeCase(desk, ordinal, [], (state, context) => decideMovePromise(state, command, context))
}

export function releasePromise(desk: Desk, ordinal: number, promiseId: string, reason: string): Outcome {
  const sealed = sealText(desk, reason, null)
  return changeCase(desk, ordinal, [sealed], (state, context) =>
    decideReleasePromise(state, promiseId, sealed?.ref ?? null, context)
  )
}
