import type { Instant } from '../../domain/shared/instant.ts'
import { CASE_FLAG, STATUS_CLOSED } from '../cases/case-columns.ts'
import { refAt, type BlockView } from '../shared/block.ts'
import type { FloorBlock, FloorColumns } from '../shared/floor-columns.ts'
import { compareTexts } from '../shared/tallies.ts'
import { isOwed, verdictJudgedAt } from './promise-facts.ts'

/** A promise that the customer of an open case still waits for. */
export interface OwedPromise {
  readonly ordinal: number
  readonly ref: string
  readonly customerId: string | null
  /** The promise's number on its case page, from 1. */
  readonly promise: number
  readonly kind: string | null
  readonly channel: string | null
  /** null: nobody was named. */
  readonly performerId: string | null
  /** The one answerable for the case. */
  readonly ownerId: string | null
  /** null: vague, no time was given. */
  readonly dueAt: Instant | null
}

/** All that somebody must still do, over the whole floor and whatever the filter. */
export interface OwedWork {
  /** Soonest due first, vague ones last. */
  readonly promises: readonly OwedPromise[]
  /** Imported cases on which nobody has worked here are counted, not listed (INTERFACES.md §2). */
  readonly history: { readonly cases: number; readonly promises: number }
  /** The book's version. */
  readonly seq: number
}

/** What is owed now: overdue or not, as long as it was neither fulfilled nor moved nor released and the case is open. */
export function owedWork(floor: FloorColumns): OwedWork {
  const promises: OwedPromise[] = []
  const history = { cases: 0, promises: 0 }
  for (const block of floor.blocks) {
    const { view } = block
    for (let slot = 0; slot < view.slots; slot++) {
      if (!floor.isShown(view, slot) || view.cases.status[slot] === STATUS_CLOSED) continue
      const rows = waitingRows(view, slot)
      if (rows.length === 0) continue
      if (((view.cases.flags[slot] ?? 0) & CASE_FLAG.history) === 0)
        promises.push(...rows.map((row) => owedPromise(floor, block, slot, row)))
      else {
        history.cases++
        history.promises += rows.length
      }
    }
  }
  return { promises: promises.sort(bySoonest), history, seq: floor.seq }
}

function waitingRows(view: BlockView, slot: number): readonly number[] {
  const rows: number[] = []
  const end = view.starts.promise[slot + 1] ?? 0
  for (let row = view.starts.promise[slot] ?? 0; row < end; row++)
    if (isOwed(view, row) || isVagueAndOpen(view, row)) rows.push(row)
  return rows
}

/** A promise without a time is no next contact, but somebody still has to do it. */
function isVagueAndOpen(view: BlockView, row: number): boolean {
  const { dueAt, movedAt, recurredAt } = view.promises
  // what must not happen again is nobody's task
  if (!Number.isNaN(recurredAt[row])) return false
  return Number.isNaN(dueAt[row]) && Number.isNaN(movedAt[row]) && verdictJudgedAt(view, row, 0) === 'open'
}

function owedPromise(floor: FloorColumns, { view, first }: FloorBlock, slot: number, row: number): OwedPromise {
  const { kind, channel, person, customer } = floor.dictionaries
  const dueAt = view.promises.dueAt[row] ?? NaN
  return {
    ordinal: first + slot,
    ref: refAt(view, slot),
    customerId: customer.valueOf(view.cases.customer[slot] ?? -1),
    promise: row - (view.starts.promise[slot] ?? 0) + 1,
    kind: kind.valueOf(view.promises.kind[row] ?? -1),
    channel: channel.valueOf(view.promises.channel[row] ?? -1),
    performerId: person.valueOf(view.promises.performer[row] ?? -1),
    ownerId: person.valueOf(view.cases.owner[slot] ?? -1),
    dueAt: Number.isNaN(dueAt) ? null : dueAt
  }
}

function bySoonest(a: OwedPromise, b: OwedPromise): number {
  const soonest = (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity)
  // two vague ones: Infinity − Infinity is no number
  return (Number.isNaN(soonest) ? 0 : soonest) || compareTexts(a.ref, b.ref) || a.promise - b.promise
}
