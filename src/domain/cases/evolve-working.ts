import { evolveFormal, evolveHelp, evolveSafety } from '../safety/evolve-help.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { acknowledged } from './evolve-contacts.ts'
import { evolveParticipants } from './evolve-participants.ts'

export type WorkingEvent =
  | Extract<
      CaseEvent,
      { type: `help-${string}` | `safety-${string}` | `formal-channel-${string}` | `participant-${string}` }
    >
  | Extract<CaseEvent, { type: 'acknowledged' | 'incident-linked' }>

/** What working a case adds that no file tells: calls for help, safety, the formal channel, participants, its incident. */
export function evolveWorking(state: CaseState, event: WorkingEvent): CaseState {
  switch (event.type) {
    case 'help-asked':
    case 'help-answered':
      return { ...state, asks: evolveHelp(state.asks, event) }
    case 'safety-raised':
    case 'safety-step-done':
    case 'safety-ended':
      return { ...state, safety: evolveSafety(state.safety, event) }
    case 'formal-channel-opened':
    case 'formal-channel-reviewed':
    case 'formal-channel-closed':
      return { ...state, formal: evolveFormal(state.formal, event) }
    case 'participant-added':
    case 'participant-changed':
      return { ...state, participants: evolveParticipants(state.participants, event) }
    case 'acknowledged':
      return acknowledged(state, event)
    case 'incident-linked':
      return { ...state, incidentId: event.data.incidentId }
  }
}
