import type { CaseState } from './case-state.ts'
import { NO_ANSWERS } from './heard-answers.ts'

/** What working a case brings, before anybody has. */
const UNWORKED = {
  heard: NO_ANSWERS,
  followUpDue: null,
  acknowledgeBy: null,
  neededAtClock: null,
  acknowledgement: null,
  contacts: [],
  asks: [],
  safety: null,
  formal: null,
  participants: [],
  incidentId: null,
  erased: false
} satisfies Partial<CaseState>

/** A case of which nothing is known yet. */
export function newCase(id: string, ref: string): CaseState {
  return {
    id,
    ref,
    source: null,
    importId: null,
    openedAt: null,
    happenedAt: null,
    closedAt: null,
    status: 'open',
    customerId: null,
    channel: null,
    situation: null,
    severity: null,
    temperatureFirst: null,
    temperatureLast: null,
    teamId: null,
    handlerId: null,
    ownerId: null,
    summary: null,
    desiredOutcome: null,
    steps: {},
    promises: [],
    transfers: [],
    transferFacts: { teamsSeen: [], documentedInSource: 0, countInSource: null, rowsShowMoves: true },
    causeIds: [],
    causeUnknown: false,
    reopenedInSource: null,
    reopenedByHand: 0,
    asOf: null,
    imported: null,
    keptAfterUndo: false,
    workedOn: false,
    lastWorkId: null,
    conflicts: [],
    mergedInto: null,
    ...UNWORKED,
    lastEventId: id
  }
}

/** How often a case was reopened; null where its source does not say and nobody here did. */
export function timesReopened(
  state: Pick<CaseState, 'reopenedInSource' | 'reopenedByHand' | 'imported'>
): number | null {
  if (state.imported === null) return state.reopenedByHand
  if (state.reopenedInSource === null) return state.reopenedByHand > 0 ? state.reopenedByHand : null
  return state.reopenedInSource + state.reopenedByHand
}
