import { ACKNOWLEDGEMENTS } from '../../domain/cases/acknowledgement.ts'
import { OUTCOME_FITS, RELATIONS } from '../../domain/cases/heard-answers.ts'
import type { CaseExportRow } from '../../domain/cases/case-export-row.ts'
import { CASE_STATUSES, HEARD_STEPS } from '../../domain/cases/vocabulary.ts'
import { nextContactAt } from '../promises/promise-facts.ts'
import { CASES_PER_BLOCK, refAt, type BlockView } from '../shared/block.ts'
import type { FloorColumns } from '../shared/floor-columns.ts'
import { datedCases, type CasePlace } from '../shared/scan.ts'
import type { Scope } from '../shared/scope.ts'
import { CASE_FLAG, CASE_WORKING } from './case-columns.ts'
import { causeIdsOf, countsOfCase, orNull } from './case-row.ts'
import { scaleOf } from './scale-of.ts'

/** The lines of cases.csv under the question's filter, in the order of ordinals; always a case's whole counters. */
export function* caseExportRows(scope: Scope): Generator<CaseExportRow> {
  for (const place of datedCases(scope)) yield exportRow(scope, place)
}

/** Whether a line of cases.csv has texts of the case's own: the desired outcome, the rule that refused it. No other case is read for them. */
export function hasExportTexts(floor: FloorColumns, ordinal: number): boolean {
  const cases = floor.blockOf(ordinal)?.view.cases
  const slot = ordinal % CASES_PER_BLOCK
  const hasOutcome = ((cases?.flags[slot] ?? 0) & CASE_FLAG.hasDesiredOutcome) !== 0
  return hasOutcome || ((cases?.working[slot] ?? 0) & CASE_WORKING.hasRefusingRule) !== 0
}

const ifKnown = (count: number | undefined): number | null => (count === undefined || count < 0 ? null : count)

function exportRow(scope: Scope, { block, slot }: CasePlace): CaseExportRow {
  const { view } = block
  const { cases } = view
  const { team, person, customer, channel, situation } = scope.floor.dictionaries
  const counts = countsOfCase(view, slot, scope.now)
  const transfers = ifKnown(cases.transfers[slot])
  const documented = cases.documented[slot] ?? 0
  return {
    ordinal: block.first + slot,
    ref: refAt(view, slot),
    openedAt: orNull(cases.openedAt[slot]),
    happenedAt: orNull(cases.happenedAt[slot]),
    closedAt: orNull(cases.closedAt[slot]),
    status: CASE_STATUSES[cases.status[slot] ?? 0] ?? 'open',
    teamId: team.valueOf(cases.team[slot] ?? -1),
    ownerId: person.valueOf(cases.owner[slot] ?? -1),
    channel: channel.valueOf(cases.channel[slot] ?? -1),
    situation: situation.valueOf(cases.situation[slot] ?? -1),
    severity: scaleOf(cases.severity[slot]),
    temperatureFirst: scaleOf(cases.temperatureFirst[slot]),
    temperatureLast: scaleOf(cases.temperatureLast[slot]),
    heardSteps: heardSteps(cases.steps[slot] ?? 0),
    promisesMade: counts.made,
    promisesKept: counts.kept,
    promisesBroken: counts.broken,
    promisesOpen: counts.open,
    promisesMoved: counts.moved,
    promisesReleased: counts.released,
    transfers,
    transfersUndocumented: transfers === null ? null : transfers - documented,
    // Where no move is known at all, neither is a return.
    pingPongReturns: transfers === null && documented === 0 ? null : (cases.returns[slot] ?? 0),
    escalations: ifKnown(cases.escalations[slot]),
    reopened: ifKnown(cases.reopened[slot]),
    nextContactDueAt: orNull(nextContactAt(view, slot)),
    ...workedOut(view, slot),
    causeIds: causeIdsOf(scope, view, slot),
    customerId: customer.valueOf(cases.customer[slot] ?? -1)
  }
}

/** What working the case has brought. */
function workedOut({ cases }: BlockView, slot: number) {
  const relation = (cases.relationAfterThanks[slot] ?? 0) || (cases.relation[slot] ?? 0)
  return {
    acknowledgedAt: orNull(cases.acknowledgedAt[slot]),
    acknowledgement: ACKNOWLEDGEMENTS[(cases.acknowledgement[slot] ?? 0) - 1] ?? null,
    impact: scaleOf(cases.impact[slot]),
    outcomeFit: OUTCOME_FITS[(cases.outcomeFit[slot] ?? 0) - 1] ?? null,
    limitsTold: answerOf(cases.limitsTold[slot]),
    followUpAt: orNull(cases.followUpAt[slot]),
    happyWithDecision: answerOf(cases.happy[slot]),
    relation: RELATIONS[relation - 1] ?? null
  }
}

/** 0 unknown, 1 no, 2 yes. */
const answerOf = (value: number | undefined): boolean | null => (value === 2 ? true : value === 1 ? false : null)

/** HEARD comes first on the rail, so its steps are the lowest bits. */
function heardSteps(bits: number): number {
  return HEARD_STEPS.reduce((done, _, step) => done + ((bits >> step) & 1), 0)
}
