import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import type { ParticipantChanged, ParticipantStanding } from './participant.ts'
import { overwritesUnseen, type SeenFields } from './seen-fields.ts'

type Decision = Result<readonly CaseEvent[], Problem>

export interface AddParticipant {
  readonly participantId: string
  readonly name: TextRef | null
  readonly channel: string | null
}

/** PRODUCT.md §6: everybody who took part in public is somebody to speak with. */
export function decideAddParticipant(state: CaseState, command: AddParticipant, context: DecideContext): Decision {
  const { name, ...rest } = command
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  if (name === null) return fail(problem('participant-name-missing'))
  return ok([newEvent(context, 'participant-added', { ...rest, name })])
}

/**
 * Writes only what differs; texts are new by nature. Possible in a closed case too: they may still answer. `seen`: what the screen had shown; what
 * another window changed since is not replaced unseen.
 */
export function decideChangeParticipant(
  state: CaseState,
  { participantId, ...wish }: ParticipantChanged,
  context: DecideContext,
  seen?: SeenFields
): Decision {
  const today = state.participants.find((one) => one.participantId === participantId)
  if (today === undefined) return fail(problem('participant-not-found'))
  const known: SeenFields = { ...today }
  if (seen !== undefined && overwritesUnseen(wish, seen, known)) return fail(problem('answers-changed-meanwhile'))
  const change = Object.entries(wish).filter(([field, value]) => value !== undefined && value !== known[field])
  if (change.length === 0) return ok([])
  return ok([newEvent(context, 'participant-changed', { participantId, ...Object.fromEntries(change) })])
}

/** What one key makes of a standing: one step nearer to a talk; who talked or declined stays where they are. */
const NEXT: Readonly<Record<ParticipantStanding, ParticipantStanding | null>> = {
  'not-contacted': 'contacted',
  contacted: 'talk-offered',
  'talk-offered': 'talked',
  talked: null,
  declined: null
}

export const nextStanding = (standing: ParticipantStanding): ParticipantStanding | null => NEXT[standing]
