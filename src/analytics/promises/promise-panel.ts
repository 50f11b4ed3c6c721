import type { PromiseCounts } from '../../domain/promises/promise-counts.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { refAt, type BlockView } from '../shared/block.ts'
import { boundBefore } from '../shared/chart-window.ts'
import type { FloorBlock, FloorColumns } from '../shared/floor-columns.ts'
import type { BrokenPromises, NextContact } from '../shared/floor-numbers.ts'
import { MarkTotals } from '../shared/mark-totals.ts'
import type { Scope } from '../shared/scope.ts'
import { CodeTally } from '../shared/tallies.ts'
import { TopRows } from '../shared/top-rows.ts'
import { CASE } from '../cases/case-figures.ts'
import { isAsRecorded, PROMISE, PROMISE_MARKS } from './promise-facts.ts'

const NEXT_CONTACTS_SHOWN = 100
const PRESSES = PROMISE.OVERDUE | PROMISE.DUE_NEXT_HOUR
/** Of these two, what is listed one by one has the first only. */
const LISTED = PROMISE.IN_DATES | PROMISE.HISTORY
const FOLLOW_UP = CASE.IN_DATES | CASE.FOLLOW_UP
/** In place of a row: the follow-up. */
const NO_PROMISE = -1
const VAGUE_KEPT = PROMISE.VAGUE | PROMISE.KEPT
const BROKEN_PERIOD = PROMISE.BROKEN | PROMISE.IN_DATES

/** Collects everything about promises in one pass over the selected cases. */
export class PromisePanel {
  readonly totals = new MarkTotals(PROMISE_MARKS)
  newestBrokenAt: Instant = NaN
  /** Of the updates agreed with customers. */
  readonly updates = { kept: 0, broken: 0 }
  /** Kept promises that were never due: in the counts, not in the keeping rate. */
  vagueKept = 0
  private attempted = 0
  private recordedLate = 0
  private readonly scope: Scope
  private readonly next = new TopRows(NEXT_CONTACTS_SHOWN)
  private readonly weeks: Uint32Array
  private readonly weeksAsRecorded: Uint32Array
  private readonly byKind: CodeTally
  private readonly byCause: CodeTally
  private readonly byTeam: CodeTally

  constructor(scope: Scope) {
    const { kind, cause, team } = scope.floor.dictionaries
    this.scope = scope
    this.weeks = new Uint32Array(scope.windows.weeks.length)
    this.weeksAsRecorded = new Uint32Array(scope.windows.weeks.length)
    this.byKind = new CodeTally(kind)
    this.byCause = new CodeTally(cause)
    this.byTeam = new CodeTally(team)
  }

  /** Adds the selected cases of a block: those whose byte in the mask is 1. */
  add(block: FloorBlock, place: number, mask: Uint8Array, marksOf: Uint16Array): void {
    const { promise } = block.view.starts
    const { counts } = this.totals
    for (let slot = 0; slot < mask.length; slot++) {
      if (mask[slot] === 0) continue
      const last = promise[slot + 1] ?? 0
      for (let row = promise[slot] ?? 0; row < last; row++) {
        const marks = marksOf[row] ?? 0
        const plain = marks & (PROMISE_MARKS - 1)
        counts[plain] = (counts[plain] ?? 0) + 1
        if (marks >= PROMISE_MARKS) this.addApart(marks)
        if ((marks & PROMISE.BROKEN) !== 0) this.addBroken(block, slot, row, marks)
        if ((marks & PRESSES) !== 0 && (marks & LISTED) === PROMISE.IN_DATES)
          this.next.offer(block.view.promises.dueAt[row] ?? NaN, 0, 0, place, slot, row)
      }
    }
  }

  /** Follow-ups stand among the next contacts; they are no promises and in no figure of theirs. */
  addFollowUps({ view, derived }: FloorBlock, place: number, mask: Uint8Array, marksOf: Uint32Array): void {
    for (const { slot } of derived.listed.open)
      if (mask[slot] === 1 && ((marksOf[slot] ?? 0) & FOLLOW_UP) === FOLLOW_UP)
        this.next.offer(view.cases.followUpDue[slot] ?? NaN, 0, 0, place, slot, NO_PROMISE)
  }

  private addApart(marks: number): void {
    if ((marks & PROMISE.IN_DATES) === 0) return
    if ((marks & PROMISE.ATTEMPTED) !== 0) this.attempted++
    if ((marks & PROMISE.RECORDED_LATE) !== 0) this.recordedLate++
    if ((marks & VAGUE_KEPT) === VAGUE_KEPT) this.vagueKept++
    if ((marks & PROMISE.UPDATE) === 0) return
    if ((marks & PROMISE.KEPT) !== 0) this.updates.kept++
    if ((marks & PROMISE.BROKEN) !== 0) this.updates.broken++
  }

  private addBroken({ view, derived }: FloorBlock, slot: number, row: number, marks: number): void {
    const at = derived.placedAt[row] ?? NaN
    if (at < this.scope.windows.end && !(at <= this.newestBrokenAt)) this.newestBrokenAt = at
    if ((marks & PROMISE.IN_DATES) === 0) return
    this.byKind.add(view.promises.kind[row] ?? -1, 1)
    this.byTeam.add(view.cases.team[slot] ?? -1, 1)
    addCauses(this.byCause, view, slot)
    const week = weekOfBroken(this.scope, at)
    if (week < 0) return
    this.weeks[week] = (this.weeks[week] ?? 0) + 1
    if (isAsRecorded(view, row)) this.weeksAsRecorded[week] = (this.weeksAsRecorded[week] ?? 0) + 1
  }

  broken(): BrokenPromises {
    const { floor, windows } = this.scope
    return {
      weeks: windows.weeks.map((week, i) => ({
        week,
        broken: this.weeks[i] ?? 0,
        asRecorded: this.weeksAsRecorded[i] ?? 0
      })),
      byKind: this.byKind.counts((kind) => kind),
      byCause: this.byCause.counts((id) => floor.causePath(id).join('\n')),
      byTeam: this.byTeam.counts((id) => floor.labelOf(id)),
      counts: this.counts(),
      attempted: this.attempted,
      recordedLate: this.recordedLate
    }
  }

  private counts(): PromiseCounts {
    const count = (mark: number): number => this.totals.having(mark | PROMISE.IN_DATES)
    return {
      made: count(0),
      kept: count(PROMISE.KEPT),
      broken: this.totals.having(BROKEN_PERIOD),
      open: count(PROMISE.OPEN),
      moved: count(PROMISE.MOVED),
      released: count(PROMISE.RELEASED)
    }
  }

  nextContacts(): readonly NextContact[] {
    const { floor, now } = this.scope
    return this.next.rows().flatMap(({ place, slot, row }) => {
      const block = floor.blocks[place]
      return block === undefined ? [] : [nextContact(floor, block.view, block.first + slot, slot, row, now)]
    })
  }
}

/** Place of a broken promise among the weeks of the chart; -1: outside of them. */
export function weekOfBroken(scope: Scope, at: Instant): number {
  const { bounds, weeks, end } = scope.windows
  const week = boundBefore(bounds, at)
  return week < weeks.length && at < end ? week : -1
}

/** A case with several causes counts whole on each; one without counts on none. */
function addCauses(tally: CodeTally, view: BlockView, slot: number): void {
  const from = view.starts.link[slot] ?? 0
  const to = view.starts.link[slot + 1] ?? 0
  if (from === to) tally.add(-1, 1)
  for (let i = from; i < to; i++) tally.add(view.links.cause[i] ?? -1, 1)
}

function nextContact(
  floor: FloorColumns,
  view: BlockView,
  ordinal: number,
  slot: number,
  row: number,
  now: Instant
): NextContact {
  const { kind, channel, person, customer } = floor.dictionaries
  const { cases, promises, starts } = view
  const isPromise = row !== NO_PROMISE
  const dueAt = (isPromise ? promises.dueAt[row] : cases.followUpDue[slot]) ?? NaN
  const channelOfPromise = isPromise ? (promises.channel[row] ?? -1) : -1
  return {
    ordinal,
    ref: refAt(view, slot),
    customerId: customer.valueOf(cases.customer[slot] ?? -1),
    promise: isPromise ? row - (starts.promise[slot] ?? 0) + 1 : null,
    kind: isPromise ? kind.valueOf(promises.kind[row] ?? -1) : 'follow-up',
    channel: channel.valueOf(channelOfPromise === -1 ? (cases.channel[slot] ?? -1) : channelOfPromise),
    performerId: person.valueOf((isPromise ? promises.performer[row] : cases.owner[slot]) ?? -1),
    dueAt,
    overdue: now > dueAt
  }
}
