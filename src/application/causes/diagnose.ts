import { decideAddCause, decideDiagnose } from '../../domain/causes/decide-cause.ts'
import type { SeenFields } from '../../domain/cases/seen-fields.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { Outcome } from '../shared/change-case.ts'
import { contextOf, sealText, type Desk } from '../shared/desk.ts'
import { changeCauses } from './recurrence.ts'

/**
 * Names the root causes of a case, primary first; none: unknown. `others`: the ordinals of the customer's cases, whose "it will not happen again" may
 * be broken by it. `seen`: what the form had shown, so that it replaces nothing that was answered meanwhile.
 */
export async function diagnose(
  desk: Desk,
  ordinal: number,
  causeIds: readonly string[],
  others: readonly number[] = [],
  seen?: SeenFields
): Outcome {
  const known = await desk.book.loadStreams('causes')
  return changeCauses(desk, ordinal, others, [], (state, context) =>
    decideDiagnose(causeIds, known, context, seen === undefined ? null : { state, seen })
  )
}

/** Adds a root cause to the tree. Errors: no name, a name taken beside it, a person's name. */
export async function addCause(
  desk: Desk,
  label: string,
  parentId: string | null
): Promise<Result<{ readonly causeId: string }, Problem>> {
  const sealed = sealText(desk, label, null)
  if (sealed === null) return fail(problem('name-missing'))
  const [causes, people] = await Promise.all([desk.book.loadStreams('causes'), desk.book.loadStreams('people')])
  const labels = await desk.book.loadTexts(
    [...causes.values(), ...people.values()].map((x) => ('label' in x ? x.label : x.name).id)
  )
  const siblings = [...causes.values()].map((c) => ({ parentId: c.parentId, label: labels.get(c.label.id) ?? '' }))
  const names = [...people.values()].map((person) => labels.get(person.name.id) ?? '')
  const context = contextOf(desk)
  const causeId = desk.ids.next(context.now)
  const written = await desk.book.changeStream('causes', causeId, () => {
    const decided = decideAddCause({ label, ref: sealed.ref, parentId }, siblings, names, context)
    if (!decided.ok) return decided
    return ok({ events: [], texts: [sealed.row], streams: [{ kind: 'causes', id: causeId, events: decided.value }] })
  })
  return written.ok ? ok({ causeId }) : written
}
