import { CASE_COLUMNS, writeCaseRow } from '../cases/case-columns.ts'
import type { CaseFacts } from '../cases/case-facts.ts'
import { CAUSE_LINK_COLUMNS } from '../causes/cause-link-columns.ts'
import { PROMISE_COLUMNS, writePromiseRow } from '../promises/promise-columns.ts'
import { ASK_COLUMNS, writeAskRow } from '../safety/ask-columns.ts'
import { TRANSFER_COLUMNS, writeTransferRow } from '../transfers/transfer-columns.ts'
import { copyRows, tableAt, tableBytes, type ColumnsOf, type TableSchema } from './table.ts'

/** Changes whenever a column does: a block of another layout is packed again from its pages. */
export const BLOCK_LAYOUT = 5
export const CASES_PER_BLOCK = 512

/** Where the rows of a case begin in the other tables; one row more than cases, so that the next row is the end. */
const START_COLUMNS = {
  promise: 'u32',
  transfer: 'u32',
  link: 'u32',
  ask: 'u32',
  unit: 'u32'
} as const satisfies TableSchema
/** UTF-16 code units of all references, one after the other. */
const REF_COLUMNS = { unit: 'u16' } as const satisfies TableSchema

/** The columns of up to 512 cases, as views of one buffer; row i of `cases` is slot i. */
export interface BlockView {
  /** Rows of `cases`: the highest slot ever written, plus one. */
  readonly slots: number
  readonly cases: ColumnsOf<typeof CASE_COLUMNS>
  readonly starts: ColumnsOf<typeof START_COLUMNS>
  readonly promises: ColumnsOf<typeof PROMISE_COLUMNS>
  readonly transfers: ColumnsOf<typeof TRANSFER_COLUMNS>
  readonly links: ColumnsOf<typeof CAUSE_LINK_COLUMNS>
  readonly asks: ColumnsOf<typeof ASK_COLUMNS>
  readonly refs: ColumnsOf<typeof REF_COLUMNS>
}

/** One slot's new rows; null: no living case (its events belong to imports that are not live). */
export interface BlockPatch {
  readonly slot: number
  readonly facts: CaseFacts | null
}

interface Counts {
  slots: number
  promises: number
  transfers: number
  links: number
  asks: number
  units: number
}

// Read as one number in the machine's byte order, so that a block from a machine of the other order is no block here.
const MAGIC = 0x48444231
const HEADER_BYTES = 32

/** Whether a buffer is a whole block of this layout. */
export function isBlock(buffer: ArrayBuffer): boolean {
  if (buffer.byteLength < HEADER_BYTES || buffer.byteLength % 8 !== 0) return false
  const header = new Int32Array(buffer, 0, HEADER_BYTES / 4)
  if (header[0] !== MAGIC || header[1] !== BLOCK_LAYOUT) return false
  return blockBytes(countsOf(header)) === buffer.byteLength
}

/** The columns of a block, without copying. Throws RangeError for a buffer that is no block of this layout. */
export function viewBlock(buffer: ArrayBuffer): BlockView {
  if (!isBlock(buffer)) throw new RangeError('not a block of this layout')
  return viewOf(buffer, countsOf(new Int32Array(buffer, 0, HEADER_BYTES / 4)))
}

/** A new block with some slots replaced; the same slots packed in any order and any number of steps give the same bytes. */
export function patchBlock(previous: ArrayBuffer | null, patches: readonly BlockPatch[]): ArrayBuffer {
  const before = previous === null ? null : viewBlock(previous)
  const bySlot = new Map(patches.map((patch) => [patch.slot, patch.facts]))
  for (const slot of bySlot.keys()) if (!isSlot(slot)) throw new RangeError(`no slot of a block: ${slot}`)
  const counts = countAfter(before, bySlot)
  const buffer = new ArrayBuffer(blockBytes(counts))
  const { slots, promises, transfers, links, asks, units } = counts
  new Int32Array(buffer, 0, 8).set([MAGIC, BLOCK_LAYOUT, slots, promises, transfers, links, asks, units])
  const writer = new BlockWriter(viewOf(buffer, counts))
  let slot = 0
  while (slot < counts.slots) {
    const facts = bySlot.get(slot)
    if (facts !== undefined) writer.write(slot++, facts)
    else {
      const start = slot
      while (slot < counts.slots && !bySlot.has(slot)) slot++
      writer.copy(before, start, slot)
    }
  }
  return buffer
}

/** 32 bits over the whole block, for finding accidents; in no way a defence. */
export function checksumOf(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 0, buffer.byteLength >> 2)
  let hash = 0x811c9dc5 ^ buffer.byteLength
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

/** The reference of the case in a slot. */
export function refAt(block: BlockView, slot: number): string {
  const { unit } = block.starts
  return String.fromCharCode(...block.refs.unit.subarray(unit[slot] ?? 0, unit[slot + 1] ?? 0))
}

const isSlot = (slot: number): boolean => Number.isInteger(slot) && slot >= 0 && slot < CASES_PER_BLOCK

function countsOf(header: Int32Array): Counts {
  const [, , slots = 0, promises = 0, transfers = 0, links = 0, asks = 0, units = 0] = header
  return { slots, promises, transfers, links, asks, units }
}

function blockBytes(counts: Counts): number {
  return (
    HEADER_BYTES +
    tableBytes(CASE_COLUMNS, counts.slots) +
    tableBytes(START_COLUMNS, counts.slots + 1) +
    tableBytes(PROMISE_COLUMNS, counts.promises) +
    tableBytes(TRANSFER_COLUMNS, counts.transfers) +
    tableBytes(CAUSE_LINK_COLUMNS, counts.links) +
    tableBytes(ASK_COLUMNS, counts.asks) +
    tableBytes(REF_COLUMNS, counts.units)
  )
}

function viewOf(buffer: ArrayBuffer, counts: Counts): BlockView {
  let offset = HEADER_BYTES
  function next<S extends TableSchema>(schema: S, rows: number): ColumnsOf<S> {
    const table = tableAt(schema, buffer, offset, rows)
    offset += tableBytes(schema, rows)
    return table
  }
  return {
    slots: counts.slots,
    cases: next(CASE_COLUMNS, counts.slots),
    starts: next(START_COLUMNS, counts.slots + 1),
    promises: next(PROMISE_COLUMNS, counts.promises),
    transfers: next(TRANSFER_COLUMNS, counts.transfers),
    links: next(CAUSE_LINK_COLUMNS, counts.links),
    asks: next(ASK_COLUMNS, counts.asks),
    refs: next(REF_COLUMNS, counts.units)
  }
}

function countAfter(before: BlockView | null, patches: ReadonlyMap<number, CaseFacts | null>): Counts {
  const counts: Counts = { slots: before?.slots ?? 0, promises: 0, transfers: 0, links: 0, asks: 0, units: 0 }
  if (before !== null) addRange(counts, before, 0, before.slots, 1)
  for (const [slot, facts] of patches) {
    counts.slots = Math.max(counts.slots, slot + 1)
    if (before !== null && slot < before.slots) addRange(counts, before, slot, slot + 1, -1)
    counts.promises += facts?.promises.length ?? 0
    counts.transfers += facts?.transfers.length ?? 0
    counts.links += facts?.links.length ?? 0
    counts.asks += facts?.asks.length ?? 0
    counts.units += facts?.ref.length ?? 0
  }
  return counts
}

function addRange(counts: Counts, block: BlockView, from: number, to: number, sign: 1 | -1): void {
  const { promise, transfer, link, ask, unit } = block.starts
  counts.promises += sign * ((promise[to] ?? 0) - (promise[from] ?? 0))
  counts.transfers += sign * ((transfer[to] ?? 0) - (transfer[from] ?? 0))
  counts.links += sign * ((link[to] ?? 0) - (link[from] ?? 0))
  counts.asks += sign * ((ask[to] ?? 0) - (ask[from] ?? 0))
  counts.units += sign * ((unit[to] ?? 0) - (unit[from] ?? 0))
}

/** Fills a fresh block slot by slot, in order; keeps where the next rows of each table go. */
class BlockWriter {
  private readonly to: BlockView
  private readonly at = { promise: 0, transfer: 0, link: 0, ask: 0, unit: 0 }

  constructor(to: BlockView) {
    this.to = to
  }

  write(slot: number, facts: CaseFacts | null): void {
    const { to, at } = this
    if (facts !== null) {
      writeCaseRow(to.cases, slot, facts.row)
      for (const row of facts.promises) writePromiseRow(to.promises, at.promise++, row)
      for (const row of facts.transfers) writeTransferRow(to.transfers, at.transfer++, row)
      for (const row of facts.links) to.links.cause[at.link++] = row.cause
      for (const row of facts.asks) writeAskRow(to.asks, at.ask++, row)
      for (let i = 0; i < facts.ref.length; i++) to.refs.unit[at.unit++] = facts.ref.charCodeAt(i)
    }
    this.endSlot(slot)
  }

  /** Slots that the previous block does not have stay rows of zeros. */
  copy(from: BlockView | null, start: number, end: number): void {
    const last = Math.min(end, from?.slots ?? 0)
    if (from !== null && start < last) this.copyRange(from, start, last)
    for (let slot = Math.max(start, last); slot < end; slot++) this.endSlot(slot)
  }

  private copyRange(from: BlockView, start: number, end: number): void {
    const { to, at } = this
    copyRows(from.cases, start, end - start, to.cases, start)
    const first = startsAt(from, start)
    const last = startsAt(from, end)
    copyRows(from.promises, first.promise, last.promise - first.promise, to.promises, at.promise)
    copyRows(from.transfers, first.transfer, last.transfer - first.transfer, to.transfers, at.transfer)
    copyRows(from.links, first.link, last.link - first.link, to.links, at.link)
    copyRows(from.asks, first.ask, last.ask - first.ask, to.asks, at.ask)
    copyRows(from.refs, first.unit, last.unit - first.unit, to.refs, at.unit)
    const base = { ...at }
    for (let slot = start; slot < end; slot++) {
      const next = startsAt(from, slot + 1)
      at.promise = base.promise + next.promise - first.promise
      at.transfer = base.transfer + next.transfer - first.transfer
      at.link = base.link + next.link - first.link
      at.ask = base.ask + next.ask - first.ask
      at.unit = base.unit + next.unit - first.unit
      this.endSlot(slot)
    }
  }

  private endSlot(slot: number): void {
    const { starts } = this.to
    starts.promise[slot + 1] = this.at.promise
    starts.transfer[slot + 1] = this.at.transfer
    starts.link[slot + 1] = this.at.link
    starts.ask[slot + 1] = this.at.ask
    starts.unit[slot + 1] = this.at.unit
  }
}

function startsAt(block: BlockView, slot: number): Readonly<Record<keyof typeof START_COLUMNS, number>> {
  const { promise, transfer, link, ask, unit } = block.starts
  const at = { promise: promise[slot] ?? 0, transfer: transfer[slot] ?? 0, link: link[slot] ?? 0 }
  return { ...at, ask: ask[slot] ?? 0, unit: unit[slot] ?? 0 }
}
