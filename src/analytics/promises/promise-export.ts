import type { PromiseExportRow } from '../../domain/promises/promise-export-row.ts'
import { judgedAt, minutesLate } from '../../domain/promises/verdict.ts'
import { orNull } from '../cases/case-row.ts'
import { refAt, type BlockView } from '../shared/block.ts'
import { selectedCases } from '../shared/scan.ts'
import { inDates, type Scope } from '../shared/scope.ts'
import { isRecurred, placedAt, verdictAt } from './promise-facts.ts'

/** The lines of promises.csv under the question's filter: dates select by due, as recorded by closing. */
export function* promiseExportRows(scope: Scope): Generator<PromiseExportRow> {
  for (const { block, slot } of selectedCases(scope)) {
    const { promise } = block.view.starts
    const caseRef = refAt(block.view, slot)
    for (let row = promise[slot] ?? 0; row < (promise[slot + 1] ?? 0); row++)
      if (inDates(scope, placedAt(block.view, slot, row))) yield exportRow(scope, block.view, slot, row, caseRef)
  }
}

function exportRow(scope: Scope, view: BlockView, slot: number, row: number, caseRef: string): PromiseExportRow {
  const { cases, promises } = view
  const { kind, zone, channel, team, customer } = scope.floor.dictionaries
  const verdict = verdictAt(view, slot, row, scope.now)
  const dueAt = promises.dueAt[row] ?? NaN
  const fulfilledAt = promises.fulfilledAt[row] ?? NaN
  return {
    caseRef,
    kind: kind.valueOf(promises.kind[row] ?? -1),
    madeAt: orNull(promises.madeAt[row]),
    dueAt: orNull(dueAt),
    zone: zone.valueOf(promises.zone[row] ?? -1),
    fulfilledAt: orNull(fulfilledAt),
    verdict,
    // what came back is not late by any number of minutes
    minutesLate: isRecurred(view, row)
      ? null
      : minutesLate(verdict, dueAt, fulfilledAt, judgedAt(scope.now, cases.asOf[slot] ?? NaN)),
    timesMoved: promises.timesMoved[row] ?? 0,
    channel: channel.valueOf(promises.channel[row] ?? -1),
    teamId: team.valueOf(cases.team[slot] ?? -1),
    customerId: customer.valueOf(cases.customer[slot] ?? -1)
  }
}
