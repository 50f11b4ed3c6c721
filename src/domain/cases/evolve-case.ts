import { applyRecord } from '../imports/apply-record.ts'
import type { ImportsView } from '../imports/imported-record.ts'
import { evolvePromises } from '../promises/evolve-promises.ts'
import { instantOf } from '../shared/zoned-time.ts'
import { applyMove } from '../transfers/apply-transfer.ts'
import type { CaseEvent, CaseOpened, DetailsChanged, Transferred } from './case-event.ts'
import type { CaseState, SharedField } from './case-state.ts'
import { newCase } from './new-case.ts'

/** The state after one more event; null where the story has not begun. Understands every version ever written. */
export function evolveCase(state: CaseState | null, event: CaseEvent, imports: ImportsView): CaseState | null {
  if (event.type === 'record-imported') {
    const facts = imports.get(event.importId ?? '')
    return facts === undefined ? state : applyRecord(state, event, facts)
  }
  if (event.type === 'case-opened') return state ?? opened(event, event.data)
  if (state === null) return null
  return { ...evolveByHand(state, event), asOf: null, workedOn: true, lastEventId: event.id }
}

type ByHand = Exclude<CaseEvent, { type: 'record-imported' | 'case-opened' }>

function evolveByHand(state: CaseState, event: ByHand): CaseState {
  switch (event.type) {
    case 'details-changed':
      return detailsChanged(state, event.data)
    case 'transferred':
      return transferred(state, event, event.data)
    case 'step-done':
      return stepDone(state, event.data.step)
    case 'step-waived':
      return { ...state, steps: { ...state.steps, [event.data.step]: 'waived' } }
    case 'diagnosed':
      return byHand(['causeId'], {
        ...state,
        causeIds: event.data.causeIds,
        causeUnknown: event.data.causeIds.length === 0,
        steps: { ...state.steps, diagnose: 'done' }
      })
    case 'case-closed':
      return byHand(['status'], { ...state, status: 'closed', closedAt: instantOf(event.occurredAt) })
    case 'case-reopened':
      return byHand(['status'], { ...state, status: 'open', closedAt: null, reopenedByHand: state.reopenedByHand + 1 })
    case 'promise-made':
    case 'promise-kept':
    case 'promise-moved':
    case 'promise-released':
      return { ...state, promises: evolvePromises(state.promises, event) }
    case 'note-added':
    case 'contact-recorded':
      return state
  }
}

function opened(event: CaseEvent, data: CaseOpened): CaseState {
  const start = newCase(event.id, data.ref)
  return {
    ...start,
    workedOn: true,
    openedAt: instantOf(event.occurredAt),
    happenedAt: data.happenedAt === null ? null : instantOf(data.happenedAt),
    customerId: data.customerId,
    channel: data.channel,
    summary: data.summary,
    situation: data.situation,
    severity: data.severity,
    temperatureFirst: data.temperature,
    temperatureLast: data.temperature,
    teamId: data.teamId,
    ownerId: data.ownerId,
    transferFacts: { ...start.transferFacts, teamsSeen: data.teamId === null ? [] : [data.teamId] }
  }
}

/** Remembers which shared fields a person has changed, so that a newer file does not take them back. */
function byHand(fields: readonly SharedField[], state: CaseState): CaseState {
  if (state.imported === null) return state
  const all = new Set([...state.imported.byHand, ...fields])
  return { ...state, imported: { ...state.imported, byHand: [...all] } }
}

function detailsChanged(state: CaseState, data: DetailsChanged): CaseState {
  const { temperature, happenedAt, ...plain } = data
  const fields = Object.keys(data).filter((key): key is SharedField => key !== 'temperatureFirst')
  return byHand(fields, {
    ...state,
    ...plain,
    ...(happenedAt === undefined ? {} : { happenedAt: happenedAt === null ? null : instantOf(happenedAt) }),
    ...(temperature === undefined
      ? {}
      : { temperatureFirst: state.temperatureFirst ?? temperature, temperatureLast: temperature })
  })
}

function transferred(state: CaseState, event: CaseEvent, data: Transferred): CaseState {
  const moved = applyMove(state, {
    at: instantOf(event.occurredAt),
    toTeamId: data.toTeamId,
    reason: data.reason,
    warm: data.warm,
    accepted: null,
    customerRepeated: data.customerRepeated,
    by: event.by,
    told: data.note !== null || data.warm === true,
    fromImport: false
  })
  return byHand(['teamId', 'handlerId'], { ...state, ...moved, handlerId: data.toHandlerId })
}

/** Resolving is a step, not the end: a case closes after its follow-up. */
function stepDone(state: CaseState, step: keyof CaseState['steps']): CaseState {
  const steps = { ...state.steps, [step]: 'done' as const }
  if (step !== 'resolve' || state.status !== 'open') return { ...state, steps }
  return byHand(['status'], { ...state, steps, status: 'resolved' })
}
