import type { DetailsChanged } from '../../domain/cases/case-event.ts'
import {
  decideAddNote,
  decideChangeDetails,
  decideCloseCase,
  decideReopenCase,
  decideWaiveStep
} from '../../domain/cases/decide-case.ts'
import type { SeenFields } from '../../domain/cases/seen-fields.ts'
import type { RailStep } from '../../domain/cases/vocabulary.ts'
import { changeCauses } from '../causes/recurrence.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

/** Notes something that is no step, promise or transfer. */
export function addNote(desk: Desk, ordinal: number, text: string): Outcome {
  const sealed = sealText(desk, text, null)
  return changeCase(desk, ordinal, [sealed], (_state, context) => decideAddNote(sealed?.ref ?? null, context))
}

/**
 * Changes what is known of the case; texts are given apart, because they are sealed. A blank one stays as it was, null forgets it. `seen`: what the
 * form had shown, so that it replaces nothing that was changed meanwhile. `others`: ordinals of the customer's cases, for which it matters when this one happened.
 */
export function changeDetails(
  desk: Desk,
  ordinal: number,
  change: Omit<DetailsChanged, 'summary' | 'desiredOutcome'>,
  texts: { readonly summary?: string; readonly desiredOutcome?: string | null } = {},
  seen?: SeenFields,
  others: readonly number[] = []
): Outcome {
  const summary = sealText(desk, texts.summary ?? '', null)
  const desired = sealText(desk, texts.desiredOutcome ?? '', null)
  return changeCauses(desk, ordinal, others, [summary, desired], (state, context) =>
    decideChangeDetails(
      state,
      {
        ...change,
        ...(summary === null ? {} : { summary: summary.ref }),
        ...(desired === null ? {} : { desiredOutcome: desired.ref }),
        ...(texts.desiredOutcome === null ? { desiredOutcome: null } : {})
      },
      context,
      seen
    )
  )
}

/** Waives a step, with the reason why one size does not fit this case. */
export function waiveStep(desk: Desk, ordinal: number, step: RailStep, reason: string): Outcome {
  const sealed = sealText(desk, reason, null)
  return changeCase(desk, ordinal, [sealed], (state, context) =>
    decideWaiveStep(state, step, sealed?.ref ?? null, context)
  )
}

/** Closes a case; `waiveFollowUp`: why without a follow-up contact, where none was made. */
export function closeCase(desk: Desk, ordinal: number, waiveFollowUp = ''): Outcome {
  const sealed = sealText(desk, waiveFollowUp, null)
  return changeCase(desk, ordinal, [sealed], (state, context) => decideCloseCase(state, context, sealed?.ref ?? null))
}

export function reopenCase(desk: Desk, ordinal: number, reason: string): Outcome {
  const sealed = sealText(desk, reason, null)
  return changeCase(desk, ordinal, [sealed], (state, context) => decideReopenCase(state, sealed?.ref ?? null, context))
}
