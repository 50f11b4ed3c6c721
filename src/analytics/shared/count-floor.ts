import { keepingRate } from '../../domain/promises/promise-counts.ts'
import { CASE } from '../cases/case-figures.ts'
import { CasePanel } from '../cases/case-panel.ts'
import { orNull } from '../cases/case-row.ts'
import { CausePanel } from '../causes/cause-panel.ts'
import { PromisePanel } from '../promises/promise-panel.ts'
import { TransferPanel } from '../transfers/transfer-panel.ts'
import { BlockMarks } from './block-marks.ts'
import { CASE_FIGURES, CASE_RATES, LIST_MARKS, PROMISE_FIGURES } from './figure-marks.ts'
import type { CaseRateName, ListName } from './figure.ts'
import type { FloorColumns } from './floor-columns.ts'
import type { FloorNumbers, Rate, Tiles } from './floor-numbers.ts'
import type { FloorQuery } from '../../domain/shared/floor-query.ts'
import { scopeOf, type Scope } from './scope.ts'

/** Without the time it took: pure rooms have no clock. */
export type CountedFloor = Omit<FloorNumbers, 'ms'>

interface Panels {
  readonly cases: CasePanel
  readonly promises: PromisePanel
  readonly transfers: TransferPanel
  readonly causes: CausePanel
}

/** All tiles and panels of the floor under one filter at one instant. Throws RangeError for a zone or date that does not exist. */
export function countFloor(floor: FloorColumns, query: FloorQuery): CountedFloor {
  const scope = scopeOf(floor, query)
  const panels = scan(scope)
  const { cases, promises, transfers, causes } = panels
  const rootCauses = causes.rootCauses(cases.totals)
  const tiles = tilesOf(panels, rootCauses.causes.filter((cause) => cause.recurring).length)
  const overdue = promises.totals.having(PROMISE_FIGURES['history-overdue'])
  const dueNextHour = promises.totals.having(PROMISE_FIGURES['history-due-next-hour'])
  return {
    query,
    seq: floor.seq,
    allCases: scope.shown,
    cases: cases.totals.having(CASE_FIGURES.cases),
    tiles,
    nextContacts: {
      rows: promises.nextContacts(),
      overdue: (tiles['overdue-now'] ?? 0) - overdue,
      dueNextHour: (tiles['due-next-hour'] ?? 0) - dueNextHour,
      followUps: cases.lists.having(CASE.FOLLOW_UP),
      history: { overdue, dueNextHour }
    },
    openCases: {
      rows: cases.openCases(),
      total: tiles.open ?? 0,
      historyParked: cases.totals.having(CASE_FIGURES['history-parked'])
    },
    lists: listsOf(cases),
    rates: ratesOf(panels),
    chases: { ...cases.chases },
    longestSilence: cases.longestSilence,
    brokenPromises: promises.broken(),
    transfers: transfers.numbers(cases.totals.having(CASE_FIGURES['reopened-cases'])),
    routes: transfers.routeList(),
    rootCauses,
    asOf: cases.asOfGroups(),
    newestCaseAt: orNull(cases.newestAt),
    newestBrokenAt: orNull(promises.newestBrokenAt)
  }
}

function scan(scope: Scope): Panels {
  const panels = {
    cases: new CasePanel(scope),
    promises: new PromisePanel(scope),
    transfers: new TransferPanel(scope),
    causes: new CausePanel(scope)
  }
  const marks = new BlockMarks(scope)
  for (const [place, block] of scope.floor.blocks.entries()) {
    const mask = scope.masks[place]
    if (mask === undefined) continue
    marks.fill(block)
    panels.cases.add(block, place, mask, marks.cases)
    panels.promises.add(block, place, mask, marks.promises)
    panels.promises.addFollowUps(block, place, mask, marks.cases)
    panels.transfers.add(block.view, place, mask, marks.cases)
    panels.causes.add(block, mask, marks.cases)
  }
  return panels
}

function listsOf({ lists }: CasePanel): FloorNumbers['lists'] {
  const count = (name: ListName): number => lists.having(LIST_MARKS[name])
  return {
    unacknowledged: count('unacknowledged'),
    'follow-ups-due': count('follow-ups-due'),
    'help-waiting': count('help-waiting'),
    'quiet-and-young': count('quiet-and-young'),
    'cheap-not-granted': count('cheap-not-granted'),
    'inside-agreement-angry': count('inside-agreement-angry'),
    silent: count('silent'),
    vague: count('vague'),
    'dead-ends': count('dead-ends'),
    'impact-mismatch': count('impact-mismatch'),
    'own-sake-closed': count('own-sake-closed')
  }
}

function ratesOf({ cases, promises }: Panels): FloorNumbers['rates'] {
  const rate = (name: CaseRateName): Rate => {
    const { part, whole } = CASE_RATES[name]
    return { part: cases.lists.having(part), whole: cases.lists.having(whole) }
  }
  const { kept, broken } = promises.updates
  return {
    'acknowledged-rate': rate('acknowledged-rate'),
    'relation-rate': rate('relation-rate'),
    'relation-thanked-rate': rate('relation-thanked-rate'),
    'updates-rate': { part: kept, whole: kept + broken },
    'help-rate': { part: cases.answers.inTime, whole: cases.answers.due }
  }
}

function tilesOf({ cases, promises }: Panels, recurring: number): Tiles {
  const kept = promises.totals.having(PROMISE_FIGURES['promises:kept'])
  const broken = promises.totals.having(PROMISE_FIGURES['kpi-broken-period'])
  return {
    open: cases.totals.having(CASE_FIGURES['kpi-open']),
    'overdue-now': promises.totals.having(PROMISE_FIGURES['kpi-overdue-now']),
    'due-next-hour': promises.totals.having(PROMISE_FIGURES['kpi-due-next-hour']),
    parked: cases.totals.having(CASE_FIGURES['kpi-parked']),
    'broken-today': promises.totals.having(PROMISE_FIGURES['kpi-broken-today']),
    'broken-week': promises.totals.having(PROMISE_FIGURES['kpi-broken-week']),
    'broken-period': broken,
    'keeping-rate': keepingRate(kept - promises.vagueKept, broken),
    'over-transfer-limit': cases.totals.having(CASE_FIGURES['kpi-over-transfer-limit']),
    'ping-pong-cases': cases.totals.having(CASE_FIGURES['kpi-ping-pong-cases']),
    'recurring-causes': recurring,
    safety: cases.lists.having(CASE.SAFETY)
  }
}
