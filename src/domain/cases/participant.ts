import type { TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'

/** How far we are with one participant of a public comment. */
export const PARTICIPANT_STATES = ['not-contacted', 'contacted', 'talk-offered', 'talked', 'declined'] as const
export type ParticipantStanding = (typeof PARTICIPANT_STATES)[number]

export interface ParticipantAdded {
  readonly participantId: string
  /** Name or handle, and where to find them. */
  readonly name: TextRef
  readonly channel: string | null
}

/** Only what changed. */
export interface ParticipantChanged {
  readonly participantId: string
  readonly standing?: ParticipantStanding
  readonly note?: TextRef | null
  readonly struck?: true
}

export interface ParticipantState extends ParticipantAdded {
  readonly standing: ParticipantStanding
  readonly note: TextRef | null
  /** When the standing last changed. */
  readonly since: Instant
}
