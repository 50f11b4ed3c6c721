import { decideNoteCompliment, decideWithdrawCompliment } from '../../domain/cases/decide-compliment.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import type { StreamChange, TextRow } from '../ports/floor-book.ts'
import { contextOf, rowsOf, sealText, type Desk } from '../shared/desk.ts'

export interface ComplimentInput {
  readonly text: string
  /** The root cause that it praises the mending of; null: none in particular. */
  readonly causeId: string | null
  readonly customerId: string | null
}

/** What noting a compliment writes, for whoever writes something else in the same commit. Erased with the customer it came from. */
export function complimentChange(
  desk: Desk,
  { text, causeId, customerId }: ComplimentInput
): Result<{ readonly id: string; readonly stream: StreamChange; readonly texts: readonly TextRow[] }, Problem> {
  const context = contextOf(desk)
  const sealed = sealText(desk, text, customerId)
  const command = { text: sealed?.ref ?? null, causeId, fixId: null, customerId }
  const decided = decideNoteCompliment(command, context)
  if (!decided.ok) return decided
  const id = desk.ids.next(context.now)
  return ok({ id, stream: { kind: 'compliments', id, events: decided.value }, texts: rowsOf(sealed) })
}

/** Notes praise that belongs to no case. Errors: nothing was said. */
export async function noteCompliment(
  desk: Desk,
  input: ComplimentInput
): Promise<Result<{ readonly id: string }, Problem>> {
  const change = complimentChange(desk, input)
  if (!change.ok) return change
  const { id, stream, texts } = change.value
  const written = await desk.book.changeStream('compliments', id, () => ok({ events: [], streams: [stream], texts }))
  return written.ok ? ok({ id }) : written
}

/** It counts no more. */
export function withdrawCompliment(desk: Desk, id: string): Promise<Result<{ readonly seq: number }, Problem>> {
  const context = contextOf(desk)
  return desk.book.changeStream('compliments', id, (state) => {
    const decided = decideWithdrawCompliment(state, context)
    return decided.ok ? ok({ events: [], streams: [{ kind: 'compliments', id, events: decided.value }] }) : decided
  })
}
