import { decideAddParticipant, decideChangeParticipant } from '../../domain/cases/decide-participant.ts'
import type { ParticipantStanding } from '../../domain/cases/participant.ts'
import type { SeenFields } from '../../domain/cases/seen-fields.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

/** Somebody who took part in public: name or handle, and where. */
export function addParticipant(desk: Desk, ordinal: number, name: string, channel: string | null): Outcome {
  const sealed = sealText(desk, name, null)
  const command = { participantId: desk.ids.next(desk.clock.now()), name: sealed?.ref ?? null, channel }
  return changeCase(desk, ordinal, [sealed], (state, context) => decideAddParticipant(state, command, context))
}

export interface ParticipantInput {
  readonly standing?: ParticipantStanding
  /** A blank one stays as it was; null forgets it. */
  readonly note?: string | null
  /** Listed by mistake. */
  readonly struck?: true
}

/** How far we are with one of them; `seen`: what the screen had shown of it, so that nothing is replaced that was changed meanwhile. */
export function changeParticipant(
  desk: Desk,
  ordinal: number,
  participantId: string,
  { note, ...rest }: ParticipantInput,
  seen?: SeenFields
): Outcome {
  const sealed = sealText(desk, note ?? '', null)
  const noted = note === null ? { note: null } : sealed === null ? {} : { note: sealed.ref }
  return changeCase(desk, ordinal, [sealed], (state, context) =>
    decideChangeParticipant(state, { participantId, ...rest, ...noted }, context, seen)
  )
}
