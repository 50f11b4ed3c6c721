import { Temporal } from 'temporal-polyfill'
import type { Figure } from '../../src/analytics/shared/figure.ts'
import type { FloorQuery } from '../../src/domain/shared/floor-query.ts'
import type { CaseState } from '../../src/domain/cases/case-state.ts'
import { TALLY_OF } from '../../src/domain/promises/promise-counts.ts'
import type { PromiseState } from '../../src/domain/promises/promise-state.ts'
import { instantOf } from '../../src/domain/shared/zoned-time.ts'
import { transferCounts } from '../../src/domain/transfers/transfer-counts.ts'
import { CAUSE_TREE } from './columns-of.ts'
import { followUpDue, isHistory, isSafetyCase } from './naive-lists.ts'
import { isOwed, isVague, recurredAt, verdict } from './naive-promise.ts'

/*
 * The floor counted object by object, as INTERFACES.md §5 and PRODUCT.md §11 put it: slow, without columns, codes or masks,
 * with days and weeks from Temporal. What the columns must equal.
 */

interface Held {
  readonly held: CaseState
  readonly promise: PromiseState
}

const HOUR = 3_600_000

export class NaiveFloor {
  private readonly cases: readonly CaseState[]
  private readonly query: FloorQuery

  constructor(cases: readonly CaseState[], query: FloorQuery) {
    this.query = query
    this.cases = cases.filter((held) => this.meets(held))
  }

  private meets(held: CaseState): boolean {
    const { teamId, channel, situation, severity, causeId, text } = this.query.filter
    return (
      held.mergedInto === null &&
      (teamId === null || held.teamId === teamId) &&
      (channel === null || held.channel === channel) &&
      (situation === null || held.situation === situation) &&
      (severity === null || held.severity === severity) &&
      (causeId === null || held.causeIds.some((id) => ancestors(id).includes(causeId))) &&
      (text === '' || held.ref.toLowerCase().includes(text))
    )
  }

  private date(instant: number): Temporal.PlainDate {
    return this.zoned(instant).toPlainDate()
  }

  private zoned(instant: number): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(this.query.zone)
  }

  weekOf(instant: number): string {
    const date = this.date(instant)
    return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
  }

  private inDates(instant: number | null): boolean {
    const { from, to } = this.query.filter
    if (from === null && to === null) return true
    if (instant === null) return false
    const date = this.date(instant).toString()
    return (from === null || date >= from) && (to === null || date <= to)
  }

  get dated(): readonly CaseState[] {
    return this.cases.filter((held) => this.inDates(held.happenedAt ?? held.openedAt))
  }

  get promises(): readonly Held[] {
    return this.cases
      .flatMap((held) => held.promises.map((promise) => ({ held, promise })))
      .filter((pair) => this.inDates(placed(pair)))
  }

  tally({ held, promise }: Held): string {
    return TALLY_OF[verdict(promise, Math.min(this.query.now, held.asOf ?? Infinity))]
  }

  get broken(): readonly Held[] {
    return this.promises.filter((pair) => this.tally(pair) === 'broken')
  }

  /** First instant after the charts: what happened at the instant they end still counts. */
  get chartEnd(): number {
    const asOf = this.cases.flatMap((held) => held.asOf ?? [])
    const { to } = this.query.filter
    const day =
      to === null
        ? Infinity
        : Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime(this.query.zone).epochMilliseconds
    return Math.min(this.query.now + 1, day, asOf.length === 0 ? Infinity : Math.max(...asOf) + 1)
  }

  get fourWeeks(): readonly CaseState[] {
    const end = this.chartEnd
    const start = this.zoned(end).subtract({ days: 28 }).epochMilliseconds
    return this.dated.filter((held) => {
      const at = held.happenedAt ?? held.openedAt
      return at !== null && at >= start && at < end
    })
  }

  get twelveWeeks(): readonly string[] {
    const last = this.date(this.chartEnd - 1)
    return Array.from({ length: 12 }, (_, i) => last.subtract({ weeks: 11 - i })).map(
      (date) => `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
    )
  }

  private limit(held: CaseState): number {
    const { transferLimits, teamLimits = {} } = this.query
    for (const [team, own] of Object.entries(teamLimits)) if (team === held.teamId) return own
    return transferLimits[held.situation ?? ''] ?? transferLimits[''] ?? 2
  }

  private owed = (pair: Held): boolean =>
    isOwed(pair.promise) && pair.held.status !== 'closed' && pair.held.asOf === null

  recurring(): readonly string[] {
    const ids = [...new Set(this.fourWeeks.flatMap((held) => held.causeIds))]
    return ids.filter((id) => {
      const cases = this.fourWeeks.filter((held) => held.causeIds.includes(id))
      const customers = new Set(cases.map((held, i) => held.customerId ?? `nobody ${i}`))
      return cases.length >= 3 && customers.size >= 2
    })
  }

  tile(name: string): number | null {
    const { now } = this.query
    const due = (pair: Held): number => (pair.promise.due === null ? NaN : instantOf(pair.promise.due))
    const tallied = (tally: string): number => this.promises.filter((pair) => this.tally(pair) === tally).length
    const open = this.dated.filter((held) => held.status !== 'closed')
    switch (name) {
      case 'open':
        return open.length
      case 'overdue-now':
        return this.promises.filter((pair) => this.owed(pair) && now > due(pair)).length
      case 'due-next-hour':
        return this.promises.filter((p) => this.owed(p) && due(p) >= now && due(p) <= now + HOUR).length
      case 'parked':
        return open.filter((held) => isIdle(held) && !isHistory(held)).length
      case 'broken-today':
        return this.broken.filter((p) => hasInstant(p) && this.date(placed(p) ?? 0).equals(this.date(now))).length
      case 'broken-week':
        return this.broken.filter((p) => hasInstant(p) && this.weekOf(placed(p) ?? 0) === this.weekOf(now)).length
      case 'broken-period':
        return this.broken.length
      case 'keeping-rate': {
        const due = this.promises.filter(({ promise }) => !isVague(promise))
        const kept = due.filter((pair) => this.tally(pair) === 'kept').length
        const broken = tallied('broken')
        return kept + broken === 0 ? null : kept / (kept + broken)
      }
      case 'over-transfer-limit':
        return this.dated.filter((held) => known(held) > this.limit(held)).length
      case 'ping-pong-cases':
        return this.dated.filter((held) => held.transfers.some((transfer) => transfer.isReturn)).length
      case 'recurring-causes':
        return this.recurring().length
      default:
        return this.dated.filter(isSafetyCase).length
    }
  }

  /** Figures beside the tiles, as far as they are clicked on. */
  count(figure: Figure): number {
    const key = figure.slice(figure.indexOf(':') + 1)
    const linked = this.fourWeeks.filter((held) => held.causeIds.includes(key))
    const sum = (cases: readonly CaseState[], of: (held: CaseState) => number): number =>
      cases.reduce((total, held) => total + of(held), 0)
    const broken = (held: CaseState): number =>
      held.promises.filter((promise) => this.tally({ held, promise }) === 'broken').length
    switch (figure.slice(0, (figure.indexOf(':') + 1 || figure.length + 1) - 1)) {
      case 'cases':
        return this.dated.length
      case 'promises':
        if (key === 'recorded-late') return this.promises.filter(({ promise }) => promise.recordedLate).length
        if (key === 'attempted')
          return this.promises.filter(({ promise }) => verdict(promise, Infinity) === 'attempted').length
        return this.promises.filter((pair) => this.tally(pair) === key).length
      case 'updates':
        return this.promises.filter((p) => p.promise.cadence !== null && this.tally(p) === key).length
      case 'week':
        return this.brokenIn(key).length
      case 'week-due':
        return this.brokenIn(key).filter(hasInstant).length
      case 'week-recorded':
        return this.brokenIn(key).filter((pair) => !hasInstant(pair)).length
      case 'kind':
        return this.broken.filter(({ promise }) => (promise.kind ?? '') === key).length
      case 'broken-team':
        return this.broken.filter(({ held }) => (held.teamId ?? '') === key).length
      case 'broken-cause':
        return this.broken.filter(({ held }) => (key === '' ? held.causeIds.length === 0 : held.causeIds.includes(key)))
          .length
      case 'transfers':
        return this.dated.filter((held) => String(transferCounts(held).total ?? 'unknown') === key).length
      case 'transfers-total':
        return sum(this.dated, (held) => transferCounts(held).total ?? 0)
      case 'transfers-documented':
        return sum(this.dated, (held) => held.transfers.length)
      case 'transfers-undocumented':
        return sum(this.dated, (held) => transferCounts(held).undocumented ?? 0)
      case 'returns':
        return sum(this.dated, (held) => transferCounts(held).returns)
      case 'route':
        return this.moves(key).length
      case 'route-returns':
        return this.moves(key).filter((move) => move.isReturn).length
      case 'cause':
        return linked.length
      case 'cause-weighted':
        return sum(linked, (held) => 1 / held.causeIds.length)
      case 'cause-broken':
        return sum(linked, broken)
      case 'cause-transfers':
        return sum(linked, known)
      case 'cause-severe':
        return linked.filter((held) => (held.severity ?? 0) >= 4).length
      case 'undiagnosed':
        return this.fourWeeks.filter((held) => held.causeIds.length === 0 && !held.causeUnknown).length
      case 'cause-unknown':
        return this.fourWeeks.filter((held) => held.causeUnknown).length
      case 'as-of':
        return this.dated.filter((held) => held.asOf === Number(key)).length
      case 'reopened-cases':
        return this.dated.filter(
          (held) => (held.imported === null ? 0 : (held.reopenedInSource ?? 0)) + held.reopenedByHand > 0
        ).length
      case 'history-parked':
        return this.dated.filter((h) => h.status !== 'closed' && isIdle(h) && isHistory(h)).length
      case 'history-overdue':
        return this.promises.filter((p) => this.owed(p) && isHistory(p.held) && this.query.now > (placed(p) ?? 0))
          .length
      case 'history-due-next-hour':
        return this.promises.filter((p) => this.owed(p) && isHistory(p.held) && this.isSoon(placed(p) ?? 0)).length
      default:
        throw new Error(`no such figure: ${figure}`)
    }
  }

  routes(): readonly string[] {
    const moves = this.cases.flatMap((held) => held.transfers).filter((move) => this.inDates(move.at))
    return [...new Set(moves.map((move) => `${move.fromTeamId}→${move.toTeamId}`))].toSorted()
  }

  causes(): readonly string[] {
    return [...new Set(this.fourWeeks.flatMap((held) => held.causeIds))].toSorted()
  }

  private isSoon(due: number): boolean {
    return due >= this.query.now && due <= this.query.now + HOUR
  }

  private brokenIn(week: string): readonly Held[] {
    return this.broken.filter((pair) => {
      const at = placed(pair)
      return at !== null && at < this.chartEnd && this.weekOf(at) === week
    })
  }

  private moves(key: string): CaseState['transfers'] {
    const [from = '', to = ''] = key.split('→')
    const isOn = (side: string, team: string): boolean => side === '*' || `,${side},`.includes(`,${team},`)
    return this.cases
      .flatMap((held) => held.transfers)
      .filter((move) => isOn(from, move.fromTeamId) && isOn(to, move.toTeamId) && this.inDates(move.at))
  }
}

function placed({ held, promise }: Held): number | null {
  const recurred = recurredAt(promise)
  if (recurred !== null) return recurred
  if (promise.due !== null) return instantOf(promise.due)
  return promise.keptAsRecorded === null ? null : held.closedAt
}

/** Nobody owes this customer a next contact, neither a promise nor the follow-up. */
function isIdle(held: CaseState): boolean {
  return !held.promises.some(isOwed) && followUpDue(held) === null
}

/** Its breaking has an instant of its own: what a file only recorded has none. */
const hasInstant = ({ promise }: Held): boolean => promise.due !== null || promise.watch !== null

function known(held: CaseState): number {
  const { total, documented } = transferCounts(held)
  return total ?? documented
}

function ancestors(id: string): readonly string[] {
  const parent = CAUSE_TREE.find((cause) => cause.id === id)?.parentId ?? null
  return parent === null ? [id] : [id, ...ancestors(parent)]
}
