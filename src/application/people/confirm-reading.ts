import { decideReading } from '../../domain/people/decide-reading.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { contextOf, type Desk } from '../shared/desk.ts'

/** Somebody says that they have read a playbook (its stream's id) in a version. Errors: person-not-found. */
export function confirmReading(
  desk: Desk,
  personId: string,
  what: string,
  version: number
): Promise<Result<{ readonly seq: number }, Problem>> {
  const context = contextOf(desk)
  return desk.book.changeStream('people', personId, (state) => {
    const decided = decideReading(state, what, version, context)
    if (!decided.ok) return decided
    return ok({
      events: [],
      streams: decided.value.length === 0 ? [] : [{ kind: 'people', id: personId, events: decided.value }]
    })
  })
}
