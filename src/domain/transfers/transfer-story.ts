import type { CaseEvent, CaseEventType } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { Instant } from '../shared/instant.ts'
import { ownMoves } from './own-moves.ts'

/** What only moves the case, or is about what was written before: none of it is work for the customer. */
const NO_WORK: readonly CaseEventType[] = [
  'case-opened',
  'record-imported',
  'transferred',
  'transfer-answered',
  'merged-into',
  'case-absorbed',
  'action-undone',
  'entry-corrected',
  'conflict-settled',
  'incident-linked',
  'person-erased'
]

/** An answer or a note (PRODUCT.md §11, immediate transfer): words for the customer or about the case, beyond the opening itself. */
const ANSWERS: readonly CaseEventType[] = [
  'note-added',
  'answers-recorded',
  'step-done',
  'contact-recorded',
  'promise-made',
  'help-asked'
]

/** Milliseconds from opening to the first move of its own; null: none, or an instant is not known. What a duplicate brought is left out. */
export function msToFirstTransfer(state: Pick<CaseState, 'openedAt' | 'transfers' | 'transferFacts'>): number | null {
  const first = ownMoves(state)[0]
  if (first === undefined || first.at === null || state.openedAt === null) return null
  return first.at < state.openedAt ? null : first.at - state.openedAt
}

/** How many returns went straight back to whom the case had just come from (A-B-A), and how many came round by others. */
export function pingPong({ transfers }: Pick<CaseState, 'transfers'>): {
  readonly direct: number
  readonly indirect: number
} {
  const returns = transfers.filter(({ isReturn }) => isReturn)
  const direct = returns.filter(({ isDirect }) => isDirect === true).length
  return { direct, indirect: returns.length - direct }
}

/** Whether anything was answered or noted on a case yet; `events` as they are told now. Before that, a transfer is an immediate one. */
export function hasAnswerOrNote(events: readonly CaseEvent[]): boolean {
  return events.some(isAnswerOrNote)
}

/** Whether the first move came before any answer or note. `events` as they are told now, in any order. null: no move was made here. */
export function isImmediateTransfer(
  events: readonly CaseEvent[],
  state: Pick<CaseState, 'transfers' | 'transferFacts'>
) {
  const first = ownMoves(state)[0]?.eventId
  return first === undefined ? null : !events.some((event) => event.id < first && isAnswerOrNote(event))
}

/** So long after the move an untouched case counts as a dead end on the screens, ms. */
export const RESTING_MS = 3_600_000

/**
 * Where an open case has come to rest: it was moved there itself, is there still, and was not worked on since. null: no dead end.
 * Moves that a file tells are left out, because a file does not tell the work.
 */
export function deadEnd(
  state: Pick<CaseState, 'status' | 'teamId' | 'transfers' | 'transferFacts' | 'lastWorkId'>
): { readonly teamId: string; readonly fromTeamId: string; readonly since: Instant | null } | null {
  const last = ownMoves(state).at(-1)
  if (state.status === 'closed' || last?.eventId === undefined || last.toTeamId !== state.teamId) return null
  const { eventId, toTeamId: teamId, fromTeamId, at: since } = last
  return (state.lastWorkId ?? '') > eventId ? null : { teamId, fromTeamId, since }
}

/** Whether an event is work for the customer, rather than a move or about what was written before. */
export const isWork = ({ type }: Pick<CaseEvent, 'type'>): boolean => !NO_WORK.includes(type)

function isAnswerOrNote({ type, data }: CaseEvent): boolean {
  if (type === 'contact-recorded') return data.direction === 'out'
  if (type === 'answers-recorded') return data.part !== 'opening'
  return ANSWERS.includes(type)
}
