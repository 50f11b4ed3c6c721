import { CASE_STATUSES } from '../../domain/cases/vocabulary.ts'
import { TALLY_OF, type PromiseCounts } from '../../domain/promises/promise-counts.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { nextContactAt, verdictAt } from '../promises/promise-facts.ts'
import { refAt, type BlockView } from '../shared/block.ts'
import type { FloorBlock } from '../shared/floor-columns.ts'
import type { CaseRow } from '../shared/floor-numbers.ts'
import type { Scope } from '../shared/scope.ts'
import { CASE_FLAG } from './case-columns.ts'
import { reasonsOf } from './risk-reasons.ts'
import { scaleOf } from './scale-of.ts'

/** NaN in a column is null in a row. */
export const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

/** The whole counters of one case at the instant of the question, whatever dates are asked for. */
export function countsOfCase(view: BlockView, slot: number, now: Instant): PromiseCounts {
  const { promise } = view.starts
  const counts = { made: 0, kept: 0, broken: 0, open: 0, moved: 0, released: 0 }
  for (let row = promise[slot] ?? 0; row < (promise[slot + 1] ?? 0); row++) {
    counts.made++
    counts[TALLY_OF[verdictAt(view, slot, row, now)]]++
  }
  return counts
}

/** Ids of a case's root causes, the primary one first. */
export function causeIdsOf(scope: Scope, view: BlockView, slot: number): readonly string[] {
  const { cause } = scope.floor.dictionaries
  const { link } = view.starts
  const ids: string[] = []
  for (let i = link[slot] ?? 0; i < (link[slot + 1] ?? 0); i++) ids.push(cause.valueOf(view.links.cause[i] ?? -1) ?? '')
  return ids
}

/** One line of a list of cases. */
export function caseRow(scope: Scope, block: FloorBlock, slot: number): CaseRow {
  const { view } = block
  const { cases } = view
  const { team, person, customer, channel, situation } = scope.floor.dictionaries
  const causeIds = causeIdsOf(scope, view, slot)
  const transfers = cases.transfers[slot] ?? -1
  return {
    ordinal: block.first + slot,
    ref: refAt(view, slot),
    status: CASE_STATUSES[cases.status[slot] ?? 0] ?? 'open',
    customerId: customer.valueOf(cases.customer[slot] ?? -1),
    teamId: team.valueOf(cases.team[slot] ?? -1),
    handlerId: person.valueOf(cases.handler[slot] ?? -1),
    ownerId: person.valueOf(cases.owner[slot] ?? -1),
    channel: channel.valueOf(cases.channel[slot] ?? -1),
    situation: situation.valueOf(cases.situation[slot] ?? -1),
    severity: scaleOf(cases.severity[slot]),
    temperature: scaleOf(cases.temperatureLast[slot]),
    openedAt: orNull(cases.openedAt[slot]),
    happenedAt: orNull(cases.happenedAt[slot]),
    closedAt: orNull(cases.closedAt[slot]),
    nextContactAt: orNull(nextContactAt(view, slot)),
    promises: countsOfCase(view, slot, scope.now),
    transfers: transfers < 0 ? null : transfers,
    returns: cases.returns[slot] ?? 0,
    primaryCauseId: causeIds[0] ?? null,
    causes: causeIds.length,
    history: ((cases.flags[slot] ?? 0) & CASE_FLAG.history) !== 0,
    reasons: reasonsOf(scope, view, slot)
  }
}
