import { applyRecord } from '../imports/apply-record.ts'
import { dropConflicts } from '../imports/conflicts.ts'
import type { ImportsView } from '../imports/imported-record.ts'
import { settleConflict } from '../imports/settle-conflict.ts'
import { evolvePromises, withoutRecurrence } from '../promises/evolve-promises.ts'
import { NO_TERMS } from '../promises/promise-state.ts'
import type { EventId } from '../shared/event.ts'
import { instantOf } from '../shared/zoned-time.ts'
import { answerTransfer } from '../transfers/answer-transfer.ts'
import { applyMove } from '../transfers/apply-transfer.ts'
import { isWork } from '../transfers/transfer-story.ts'
import type { CaseAbsorbed, CaseEvent, CaseOpened, DetailsChanged, Transferred } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { evolveAnswers, stepDone } from './evolve-answers.ts'
import { acknowledgedAtOpening, better, contactRecorded } from './evolve-contacts.ts'
import { evolveWorking } from './evolve-working.ts'
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
  if (event.type === 'record-imported') {
    const facts = imports.get(event.importId ?? '')
    return facts === undefined ? state : stayingMerged(state, applyRecord(state, event, facts, place))
  }
  if (event.type === 'case-opened') return state ?? opened(event, event.data)
  if (state === null || event.type === 'action-undone') return state
  if (event.type === 'entry-corrected') return { ...state, lastEventId: event.id }
  const lastWorkId = isWork(event) && event.id > (state.lastWorkId ?? '') ? event.id : state.lastWorkId
  return { ...evolveByHand(state, event), asOf: null, workedOn: true, lastWorkId, lastEventId: event.id }
}

type ByHand = Exclude<CaseEvent, { type: 'record-imported' | 'case-opened' | 'action-undone' | 'entry-corrected' }>

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
      return byHand(['status'], { ...state, status: 'closed', closedAt: instantOf(event.occurredAt) })
    case 'case-reopened':
      return byHand(['status'], reopened(state))
    case 'answers-recorded':
      return byHand(sharedFieldsOf(event), evolveAnswers(state, event))
    case 'transfer-answered':
      return { ...state, transfers: answerTransfer(state.transfers, event) }
    case 'conflict-settled':
      return settleConflict(state, event)
    case 'merged-into':
      return mergedInto(state, event)
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
  return before.imported?.byHand.includes('status') === true ? state : byHand(['status'], state)
}

/** What was done for the customer has to be done anew, and followed up anew. */
function reopened(state: CaseState): CaseState {
  const { resolve: _resolve, after: _after, ...steps } = state.steps
  const count = state.reopenedByHand + 1
  return { ...state, steps, followUpDue: null, status: 'open', closedAt: null, reopenedByHand: count }
}

/** A duplicate: what it had is counted in the other case from now on. */
function mergedInto(state: CaseState, event: Extract<CaseEvent, { type: 'merged-into' }>): CaseState {
  const closed = { status: 'closed' as const, closedAt: instantOf(event.occurredAt), mergedInto: event.data }
  return byHand(['status'], emptied({ ...state, ...closed }))
}

function emptied(state: CaseState): CaseState {
  return { ...state, promises: [], transfers: [], transferFacts: newCase(state.id, state.ref).transferFacts }
}

/** A newer file may speak of a duplicate as if nothing had happened: it stays merged, and nothing of it is counted a second time. */
function stayingMerged(before: CaseState | null, after: CaseState): CaseState {
  if (before === null || before.mergedInto === null) return after
  const { status, closedAt, asOf } = before
  return emptied({ ...after, status, closedAt, asOf, imported: after.imported && { ...after.imported, promiseAt: -1 } })
}

/** What came with a duplicate goes before the case's own moves, whose last one says where the case is. */
function absorbed(state: CaseState, data: CaseAbsorbed): CaseState {
  const { teamsSeen, absorbed: sofar } = state.transferFacts
  return {
    ...state,
    promises: [
      ...withoutRecurrence(state.promises, data.ordinal),
      ...data.promises.map((promise) => ({ ...NO_TERMS, ...promise }))
    ],
    transfers: [...data.transfers, ...state.transfers],
    incidentId: state.incidentId ?? data.incidentId ?? null,
    acknowledgement:
      data.acknowledgement === undefined ? state.acknowledgement : better(state.acknowledgement, data.acknowledgement),
    transferFacts: {
      ...state.transferFacts,
      teamsSeen: [...new Set([...teamsSeen, ...data.teams])],
      absorbed: {
        moves: (sofar?.moves ?? 0) + data.transfers.length,
        undocumented: sumKnown(sofar?.undocumented ?? null, data.undocumented)
      }
    }
  }
}

const sumKnown = (a: number | null, b: number | null): number | null => (a === null ? b : a + (b ?? 0))

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
