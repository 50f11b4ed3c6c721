import { instantOf } from '../shared/zoned-time.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'

type ParticipantEvent = Extract<CaseEvent, { type: `participant-${string}` }>

/** Those who took part in public, each with how far we are with them. */
export function evolveParticipants(
  participants: CaseState['participants'],
  event: ParticipantEvent
): CaseState['participants'] {
  const since = instantOf(event.occurredAt)
  if (event.type === 'participant-added')
    return [...participants, { ...event.data, standing: 'not-contacted', note: null, since }]
  const { participantId, standing, note, struck } = event.data
  if (struck === true) return participants.filter((one) => one.participantId !== participantId)
  return participants.map((one) =>
    one.participantId === participantId
      ? {
          ...one,
          note: note === undefined ? one.note : note,
          ...(standing === undefined ? {} : { standing, since })
        }
      : one
  )
}
