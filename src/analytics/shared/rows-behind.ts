import { CASE, knownTransfers } from '../cases/case-figures.ts'
import { silentHours } from '../cases/case-standing.ts'
import { brokenOf, CauseTally } from '../causes/cause-tally.ts'
import { isAsRecorded, isVague } from '../promises/promise-facts.ts'
import { weekOfBroken } from '../promises/promise-panel.ts'
import { answersOf } from '../safety/ask-facts.ts'
import { undocumentedOf } from '../transfers/transfer-panel.ts'
import { BlockMarks } from './block-marks.ts'
import type { BlockView } from './block.ts'
import { CASE_FIGURES, CASE_RATES, isFigureOf, PROMISE_FIGURES } from './figure-marks.ts'
import type { Figure, RowBehind } from './figure.ts'
import type { FloorBlock, FloorColumns } from './floor-columns.ts'
import type { FloorQuery } from '../../domain/shared/floor-query.ts'
import { inDates, scopeOf, type Scope } from './scope.ts'

/** What one selected case adds to a figure. */
type Measure = (block: FloorBlock, slot: number, marks: BlockMarks) => number

const BROKEN_PERIOD = PROMISE_FIGURES['kpi-broken-period']
const IN_PARETO = CASE.IN_DATES | CASE.IN_WINDOW
const CHASED = CASE.IN_DATES | CASE.ACKNOWLEDGE_DUE | CASE.CHASED
const SEVERE = 4
const nothing: Measure = () => 0

/** The cases behind a number of the floor; their weights add up to it. A figure that names nothing has no rows. */
export function rowsBehind(floor: FloorColumns, query: FloorQuery, figure: Figure): readonly RowBehind[] {
  return rowsInScope(scopeOf(floor, query), figure)
}

/** The same within a question that is prepared already. */
export function rowsInScope(scope: Scope, figure: Figure): readonly RowBehind[] {
  const measure = measureOf(scope, figure)
  const base = wholeOf(scope, figure)
  const rows: RowBehind[] = []
  const marks = new BlockMarks(scope)
  for (const [place, block] of scope.floor.blocks.entries()) {
    const mask = scope.masks[place]
    if (mask === undefined) continue
    marks.fill(block)
    for (let slot = 0; slot < mask.length; slot++) {
      if (mask[slot] === 0) continue
      const weight = measure(block, slot, marks)
      const of = base === null ? 1 : base(block, slot, marks)
      if (base === null ? weight !== 0 : of !== 0) rows.push({ ordinal: block.first + slot, weight, of })
    }
  }
  return rows
}

function measureOf(scope: Scope, figure: Figure): Measure {
  if (isFigureOf(PROMISE_FIGURES, figure)) return promisesWith(PROMISE_FIGURES[figure])
  if (isFigureOf(CASE_FIGURES, figure)) return casesWith(CASE_FIGURES[figure])
  if (isFigureOf(CASE_RATES, figure)) return casesWith(CASE.IN_DATES | CASE_RATES[figure].part)
  switch (figure) {
    case 'kpi-keeping-rate':
      return keptInTime
    case 'kpi-recurring-causes':
      return recurring(scope)
    case 'longest-silence':
      return longestSilence(scope)
    case 'help-rate':
      return ofDated(({ view }, slot) => answersOf(view, slot, scope.now).inTime)
    case 'updates-rate':
      return promisesWith(PROMISE_FIGURES['updates:kept'])
    case 'chases-before':
      return ofMarked(CHASED, ({ view }, slot) => view.cases.chasesBefore[slot] ?? 0)
    case 'chases-after':
      return ofMarked(CHASED, ({ view }, slot) => view.cases.chasesAfter[slot] ?? 0)
    case 'transfers-total':
      return ofDated(({ view }, slot) => Math.max(0, view.cases.transfers[slot] ?? 0))
    case 'transfers-documented':
      return ofDated(({ view }, slot) => view.cases.documented[slot] ?? 0)
    case 'transfers-undocumented':
      return ofDated(({ view }, slot) => undocumentedOf(view, slot))
    case 'returns':
      return ofDated(({ view }, slot) => view.cases.returns[slot] ?? 0)
  }
  const colon = figure.indexOf(':')
  return keyedMeasure(scope, figure.slice(0, colon), figure.slice(colon + 1))
}

function keyedMeasure(scope: Scope, name: string, key: string): Measure {
  const { kind, team, cause } = scope.floor.dictionaries
  switch (name) {
    case 'week':
      return brokenWhere((block, _slot, row) => isInWeek(scope, block, row, key))
    case 'week-due':
      return brokenWhere((block, _slot, row) => isInWeek(scope, block, row, key) && hasDue(block, row))
    case 'week-recorded':
      return brokenWhere((block, _slot, row) => isInWeek(scope, block, row, key) && !hasDue(block, row))
    case 'kind': {
      const code = key === '' ? -1 : kind.codeOf(key)
      return brokenWhere(({ view }, _slot, row) => view.promises.kind[row] === code)
    }
    case 'broken-team': {
      const code = key === '' ? -1 : team.codeOf(key)
      return brokenWhere(({ view }, slot) => view.cases.team[slot] === code)
    }
    case 'broken-cause': {
      const code = key === '' ? null : cause.codeOf(key)
      return brokenWhere(({ view }, slot) => linksTo(view, slot, code) > 0)
    }
    case 'transfers': {
      const total = key === 'unknown' ? -1 : Number(key)
      return ofDated(({ view }, slot) => (view.cases.transfers[slot] === total ? 1 : 0))
    }
    case 'owner': {
      const code = scope.floor.dictionaries.person.codeOf(key)
      return ofMarked(CASE.IN_DATES | CASE.OPEN, ({ view }, slot) => (view.cases.owner[slot] === code ? 1 : 0))
    }
    case 'as-of':
      return ofDated(({ view }, slot) => (view.cases.asOf[slot] === Number(key) ? 1 : 0))
    case 'route':
      return movesOn(scope, key, () => 1)
    case 'route-returns':
      return movesOn(scope, key, (view, row) => view.transfers.isReturn[row] ?? 0)
    default:
      return causeMeasure(scope, name, cause.codeOf(key))
  }
}

function causeMeasure(scope: Scope, name: string, code: number): Measure {
  const ofEach = (amount: Measure): Measure =>
    ofMarked(IN_PARETO, (block, slot, marks) => (linksTo(block.view, slot, code) > 0 ? amount(block, slot, marks) : 0))
  switch (name) {
    case 'cause':
      return ofEach(() => 1)
    case 'cause-weighted':
      return ofEach(({ view }, slot) => 1 / ((view.starts.link[slot + 1] ?? 0) - (view.starts.link[slot] ?? 0)))
    case 'cause-broken':
      return ofEach((block, slot) => brokenOf(block, slot, scope.now))
    case 'cause-transfers':
      return ofEach(({ view }, slot) => knownTransfers(view, slot))
    case 'cause-severe':
      return ofEach(({ view }, slot) => ((view.cases.severity[slot] ?? 0) >= SEVERE ? 1 : 0))
    default:
      return nothing
  }
}

/** The one case in which the silence was longest, the first of several. */
function longestSilence(scope: Scope): Measure {
  const marks = new BlockMarks(scope)
  const hours: Measure = ({ view }, slot) => silentHours(view, slot, scope.now) || 0
  let longest = { ordinal: -1, hours: 0 }
  for (const [place, block] of scope.floor.blocks.entries()) {
    marks.fill(block)
    for (const slot of block.derived.listed.rhythms) {
      const found = scope.masks[place]?.[slot] === 1 ? ofDated(hours)(block, slot, marks) : 0
      if (found > longest.hours) longest = { ordinal: block.first + slot, hours: found }
    }
  }
  return ({ first }, slot) => (first + slot === longest.ordinal ? longest.hours : 0)
}

/** What a rate is counted among; null: the figure is no rate. */
function wholeOf(scope: Scope, figure: Figure): Measure | null {
  if (isFigureOf(CASE_RATES, figure)) return casesWith(CASE.IN_DATES | CASE_RATES[figure].whole)
  if (figure === 'kpi-keeping-rate') return judged(keptInTime, BROKEN_PERIOD)
  if (figure === 'help-rate') return ofDated(({ view }, slot) => answersOf(view, slot, scope.now).due)
  if (figure !== 'updates-rate') return null
  return judged(promisesWith(PROMISE_FIGURES['updates:kept']), PROMISE_FIGURES['updates:broken'])
}

function judged(kept: Measure, brokenMarks: number): Measure {
  const broken = promisesWith(brokenMarks)
  return (block, slot, marks) => kept(block, slot, marks) + broken(block, slot, marks)
}

/** Each recurring cause weighs one, shared evenly by its cases: so they add up to the number of causes. */
function recurring(scope: Scope): Measure {
  const tally = new CauseTally(scope)
  const marks = new BlockMarks(scope)
  for (const [place, block] of scope.floor.blocks.entries()) {
    marks.fill(block)
    scope.masks[place]?.forEach((selected, slot) => {
      if (selected === 1 && ((marks.cases[slot] ?? 0) & IN_PARETO) === IN_PARETO) tally.add(block, slot)
    })
  }
  return ofMarked(IN_PARETO, ({ view }, slot) => {
    let weight = 0
    for (let i = view.starts.link[slot] ?? 0; i < (view.starts.link[slot + 1] ?? 0); i++) {
      const cause = view.links.cause[i] ?? -1
      if (tally.isRecurring(cause)) weight += 1 / tally.cases.of(cause)
    }
    return weight
  })
}

function ofMarked(wanted: number, amount: Measure): Measure {
  return (block, slot, marks) => (((marks.cases[slot] ?? 0) & wanted) === wanted ? amount(block, slot, marks) : 0)
}

const ofDated = (amount: Measure): Measure => ofMarked(CASE.IN_DATES, amount)
const casesWith = (marks: number): Measure => ofMarked(marks, () => 1)
const promisesWith = (marks: number): Measure => promisesWhere(marks, () => true)

type PromiseTest = (block: FloorBlock, slot: number, row: number) => boolean

const brokenWhere = (test: PromiseTest): Measure => promisesWhere(BROKEN_PERIOD, test)

function promisesWhere(wanted: number, test: PromiseTest): Measure {
  return (block, slot, marks) => {
    const { promise } = block.view.starts
    let count = 0
    for (let row = promise[slot] ?? 0; row < (promise[slot + 1] ?? 0); row++)
      if (((marks.promises[row] ?? 0) & wanted) === wanted && test(block, slot, row)) count++
    return count
  }
}

/** What the keeping rate counts as kept: a vague promise was never due. */
const keptInTime = promisesWhere(PROMISE_FIGURES['promises:kept'], ({ view }, _slot, row) => !isVague(view, row))

/** How often a case is linked to a root cause; null: whether it has none. */
function linksTo(view: BlockView, slot: number, code: number | null): number {
  const from = view.starts.link[slot] ?? 0
  const to = view.starts.link[slot + 1] ?? 0
  if (code === null) return from === to ? 1 : 0
  let links = 0
  for (let i = from; i < to; i++) if (view.links.cause[i] === code) links++
  return links
}

function movesOn(scope: Scope, key: string, amount: (view: BlockView, row: number) => number): Measure {
  const [from = '', to = ''] = key.split('→')
  const [isFrom, isTo] = [teamsNamed(scope, from), teamsNamed(scope, to)]
  return ({ view }, slot) => {
    const { transfer } = view.starts
    let sum = 0
    for (let row = transfer[slot] ?? 0; row < (transfer[slot + 1] ?? 0); row++) {
      const { at, from: fromTeam, to: toTeam } = view.transfers
      const fits = isFrom(fromTeam[row] ?? -1) && isTo(toTeam[row] ?? -1)
      if (fits && inDates(scope, at[row] ?? NaN)) sum += amount(view, row)
    }
    return sum
  }
}

/** Whether a team's code is among those that a route names on one side. */
function teamsNamed(scope: Scope, text: string): (code: number) => boolean {
  if (text === '*') return () => true
  const codes = new Set(text.split(',').map((id) => scope.floor.dictionaries.team.codeOf(id)))
  return (code) => codes.has(code)
}

function isInWeek(scope: Scope, { derived }: FloorBlock, row: number, wanted: string): boolean {
  const week = weekOfBroken(scope, derived.placedAt[row] ?? NaN)
  return week >= 0 && scope.windows.weeks[week] === wanted
}

const hasDue = ({ view }: FloorBlock, row: number): boolean => !isAsRecorded(view, row)
