import { applyRecord } from '../imports/apply-record.ts'
import { dropConflicts } from '../imports/conflicts.ts'
import type { ImportsView } from '../imports/imported-record.ts'
import { settleConflict } from '../imports/settle-conflict.ts'
import { endedWithCase, evolvePromises } from '../promises/evolve-promises.ts'
import { withNamedWatches } from '../promises/name-watches.ts'
import { withoutCalls } from '../safety/evolve-help.ts'
import type { EventId } from '../shared/event.ts'
import { instantOf } from '../shared/zoned-time.ts'
import { answerTransfer } from '../transfers/answer-transfer.ts'
import { applyMove } from '../transfers/apply-transfer.ts'
import { isWork } from '../transfers/transfer-story.ts'
import type { CaseEvent, CaseOpened, DetailsChanged, Transferred } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { clockKept } from './clock-end.ts'
import { evolveAnswers, stepDone } from './evolve-answers.ts'
import { acknowledgedAtOpening, contactRecorded } from './evolve-contacts.ts'
import { absorbed, mergedInto, stayingMerged } from './evolve-merge.ts'
import { evolveWorking } from './evolve-working.ts'
import { isStatusByHand, openedAgain } from './keeps-open.ts'
import { newCase } from './new-case.ts'
import type { SharedField } from './shared-field.ts'

/**
 * The state after one more event; null where the story has not begun. Understands every version ever written.
 * @param place id of the event that first told what this one tells; its own unless a newer file tells a record anew
 */
export function evolveCase(
  state: CaseState | null,
  event: CaseEvent,
  imports: ImportsView,
  place: EventId = event.id
): CaseState | null {
  const after = clocked(state, event, imports, place)
  if (after === null || after.status !== 'closed' || state === null || state.status === 'closed') return after
  return { ...after, asks: withoutCalls(after.asks, instantOf(event.occurredAt)) }
}

function clocked(state: CaseState | null, event: CaseEvent, imports: ImportsView, place: EventId): CaseState | null {
  const after = evolved(state, event, imports, place)
  return clockKept(state, after && withNamedWatches(after), event)
}

function evolved(state: CaseState | null, event: CaseEvent, imports: ImportsView, place: EventId): CaseState | null {
  if (event.type === 'record-imported') {
    const facts = imports.get(event.importId ?? '')
    return facts === undefined ? state : stayingMerged(state, applyRecord(state, event, facts, place))
  }
  if (event.type === 'case-opened') return state ?? opened(event, event.data)
  if (state === null || event.type === 'action-undone') return state
  if (event.type === 'entry-corrected') return { ...state, lastEventId: event.id }
  // no work on the case: nothing of what is counted may change by it
  if (event.type === 'person-erased')
    return { ...state, erased: state.erased || isOf(state, event.data.customerIds), lastEventId: event.id }
  const lastWorkId = isWork(event) && event.id > (state.lastWorkId ?? '') ? event.id : state.lastWorkId
  const after = openedAgain(state, event, evolveByHand(state, event))
  return { ...after, asOf: null, workedOn: true, lastWorkId, lastEventId: event.id }
}

const isOf = ({ customerId }: CaseState, customerIds: readonly string[]): boolean =>
  customerId !== null && customerIds.includes(customerId)

type ByHand = Exclude<
  CaseEvent,
  { type: 'record-imported' | 'case-opened' | 'action-undone' | 'entry-corrected' | 'person-erased' }
>

function evolveByHand(state: CaseState, event: ByHand): CaseState {
  if (isAboutPromise(event)) return promised(state, event)
  switch (event.type) {
    case 'details-changed':
      return detailsChanged(state, event.data)
    case 'transferred':
      return transferred(state, event, event.data)
    case 'step-done':
      return byHand(event.data.step === 'resolve' ? ['status'] : [], stepDone(state, event.data.step, null))
    case 'step-waived':
      return { ...state, steps: { ...state.steps, [event.data.step]: 'waived' } }
    case 'diagnosed':
      return byHand(['causeId'], diagnosed(state, event.data.causeIds))
    case 'case-closed':
      return byHand(['status'], closed(state, event))
    case 'case-reopened':
      return byHand(['status'], reopened(state))
    case 'answers-recorded':
      return byHand(sharedFieldsOf(event), evolveAnswers(state, event))
    case 'transfer-answered':
      return { ...state, transfers: answerTransfer(state.transfers, event) }
    case 'conflict-settled':
      return settleConflict(state, event)
    case 'merged-into':
      return byHand(['status'], mergedInto(state, event))
    case 'case-absorbed':
      return absorbed(state, event.data)
    case 'note-added':
      return state
    case 'safety-raised':
      return heldOpen(state, evolveWorking(state, event))
    default:
      return evolveWorking(state, event)
  }
}

type AboutPromise = Extract<ByHand, { type: `promise-${string}` | `recurrence-${string}` | 'contact-recorded' }>

const isAboutPromise = (event: ByHand): event is AboutPromise =>
  event.type === 'contact-recorded' || event.type.startsWith('promise-') || event.type.startsWith('recurrence-')

const closed = (state: CaseState, event: Extract<ByHand, { type: 'case-closed' }>): CaseState => ({
  ...state,
  status: 'closed',
  closedAt: instantOf(event.occurredAt),
  promises: endedWithCase(state.promises, event)
})

/** A recurrence was written by another case: it takes nothing from the file that brought this one. */
function promised(state: CaseState, event: AboutPromise): CaseState {
  const promises = evolvePromises(state.promises, event)
  switch (event.type) {
    case 'recurrence-noticed':
    case 'recurrence-withdrawn':
      return { ...state, promises }
    case 'contact-recorded':
      return byHand(['promise'], { ...contactRecorded(state, event), promises })
    default:
      return byHand(['promise'], { ...state, promises })
  }
}

function diagnosed(state: CaseState, causeIds: readonly string[]): CaseState {
  return { ...state, causeIds, causeUnknown: causeIds.length === 0, steps: { ...state.steps, diagnose: 'done' } }
}

/**
 * Safety mode keeps the case open, whatever a newer file says, also of a row from before it: only a person closes it from then on. A question
 * about its status that is open already stays open.
 */
function heldOpen(before: CaseState, after: CaseState): CaseState {
  const isOpen = after.status !== 'closed' || after.mergedInto !== null
  const state = isOpen ? after : { ...after, status: 'open' as const, closedAt: null }
  return isStatusByHand(before) ? state : byHand(['status'], state)
}

/** What was done for the customer has to be done anew, and followed up anew: what the last follow-up brought says nothing of the next one. */
function reopened(state: CaseState): CaseState {
  const { resolve: _resolve, after: _after, ...steps } = state.steps
  const { happyWithDecision: _happy, feelsNow: _feels, relation: _relation, ...after } = state.heard.after
  const count = state.reopenedByHand + 1
  const heard = { ...state.heard, after }
  return { ...state, steps, heard, followUpDue: null, status: 'open', closedAt: null, reopenedByHand: count }
}

function opened(event: CaseEvent, data: CaseOpened): CaseState {
  const start = newCase(event.id, data.ref)
  return {
    ...start,
    importId: event.importId ?? null,
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
    acknowledgeBy: data.acknowledgeBy === undefined ? null : instantOf(data.acknowledgeBy),
    acknowledgement: acknowledgedAtOpening(event, data),
    teamId: data.teamId,
    ownerId: data.ownerId,
    transferFacts: { ...start.transferFacts, teamsSeen: data.teamId === null ? [] : [data.teamId] }
  }
}

/** Remembers which shared fields a person has changed, so that a newer file does not take them back. */
function byHand(fields: readonly SharedField[], state: CaseState): CaseState {
  if (state.imported === null) return state
  const all = new Set([...state.imported.byHand, ...fields])
  const conflicts = dropConflicts(state.conflicts, fields)
  return { ...state, conflicts, imported: { ...state.imported, byHand: [...all] } }
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
    toHandlerId: data.toHandlerId,
    reason: data.reason,
    warm: data.warm,
    accepted: null,
    customerRepeated: data.customerRepeated,
    by: event.by,
    told: data.note !== null || data.warm === true,
    fromImport: false,
    eventId: event.id
  })
  return byHand(['teamId', 'handlerId'], { ...state, ...moved, handlerId: data.toHandlerId })
}

/** Of what one save of a step tells, the fields that a file may tell too. */
function sharedFieldsOf({ data: { part, details = {}, unfinished } }: AnswersEvent): readonly SharedField[] {
  const { causeIds, temperature: _temperature, ...plain } = details
  const fields = Object.keys(plain).filter((key): key is SharedField => key in plain)
  const resolved = part === 'resolve' && unfinished !== true
  return [...fields, ...(causeIds === undefined ? [] : ['causeId' as const]), ...(resolved ? ['status' as const] : [])]
}

type AnswersEvent = Extract<CaseEvent, { type: 'answers-recorded' }>
