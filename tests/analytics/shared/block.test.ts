import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf, type CaseFacts } from '../../../src/analytics/cases/case-facts.ts'
import {
  CASES_PER_BLOCK,
  checksumOf,
  isBlock,
  patchBlock,
  refAt,
  viewBlock,
  type BlockPatch,
  type BlockView
} from '../../../src/analytics/shared/block.ts'
import { arbitraryCase } from '../../support/arbitrary-case.ts'
import { Codes } from '../../support/columns-of.ts'

const codes = new Codes()
const anyFacts = arbitraryCase.map((state) => factsOf(state, codes.encode))
const anySlot = fc.oneof(fc.nat(12), fc.constantFrom(CASES_PER_BLOCK - 1))
const anyPatch: fc.Arbitrary<BlockPatch> = fc.record({
  slot: anySlot,
  facts: fc.oneof({ weight: 4, arbitrary: anyFacts }, { weight: 1, arbitrary: fc.constant(null) })
})
const somePatches = fc.uniqueArray(anyPatch, { maxLength: 12, selector: ({ slot }) => slot })

type Columns = Readonly<Record<string, ArrayLike<number>>>

function rowsOf(columns: Columns, from: number, to: number): Record<string, number>[] {
  return Array.from({ length: to - from }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[from + i] ?? NaN]))
  )
}

/** What the columns hold of one slot, as facts again. */
function factsAt(view: BlockView, slot: number): unknown {
  const { promise, transfer, link, ask } = view.starts
  const between = (column: Uint32Array): [number, number] => [column[slot] ?? 0, column[slot + 1] ?? 0]
  return {
    ref: refAt(view, slot),
    row: rowsOf(view.cases, slot, slot + 1)[0],
    promises: rowsOf(view.promises, ...between(promise)),
    transfers: rowsOf(view.transfers, ...between(transfer)),
    links: rowsOf(view.links, ...between(link)),
    asks: rowsOf(view.asks, ...between(ask))
  }
}

const isSame = (a: ArrayBuffer, b: ArrayBuffer): boolean => Buffer.from(a).equals(Buffer.from(b))
const bytes = (buffer: ArrayBuffer): Uint8Array => new Uint8Array(buffer)

describe('a block', () => {
  test('gives back every number and every reference that was packed', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 20 }), (all) => {
        const view = viewBlock(
          patchBlock(
            null,
            all.map((facts, slot) => ({ slot, facts }))
          )
        )
        expect(all.map((_, slot) => factsAt(view, slot))).toEqual(all)
      })
    )
  })

  test('patched slot by slot is, byte for byte, the block packed anew', () => {
    fc.assert(
      fc.property(somePatches, somePatches, (before, after) => {
        const latest = new Map<number, CaseFacts | null>([...before, ...after].map(({ slot, facts }) => [slot, facts]))
        const anew = patchBlock(
          null,
          [...latest].map(([slot, facts]) => ({ slot, facts }))
        )
        const atOnce = patchBlock(patchBlock(null, before), after)
        let oneByOne = patchBlock(null, before)
        for (const patch of after) oneByOne = patchBlock(oneByOne, [patch])
        expect([isSame(atOnce, anew), isSame(oneByOne, anew)]).toEqual([true, true])
      })
    )
  })

  test('has no living case in a slot that was never written or was emptied', () => {
    const [facts] = fc.sample(anyFacts, { numRuns: 1, seed: 5 })
    const packed = patchBlock(null, [
      { slot: 1, facts: facts ?? null },
      { slot: 3, facts: facts ?? null }
    ])
    const view = viewBlock(patchBlock(packed, [{ slot: 3, facts: null }]))
    expect([...view.cases.alive]).toEqual([0, 1, 0, 0])
    expect(refAt(view, 3)).toBe('')
  })

  test('does not exist beyond its last slot', () => {
    for (const slot of [-1, CASES_PER_BLOCK, 0.5])
      expect(() => patchBlock(null, [{ slot, facts: null }])).toThrow(RangeError)
  })

  test('is recognised whole, and no longer when cut short or of another layout', () => {
    const block = patchBlock(null, fc.sample(somePatches, { numRuns: 1, seed: 7 })[0] ?? [])
    const other = block.slice(0)
    new Int32Array(other)[1] = 999
    expect(isBlock(block)).toBe(true)
    expect([isBlock(block.slice(0, block.byteLength - 8)), isBlock(other), isBlock(new ArrayBuffer(0))]).toEqual([
      false,
      false,
      false
    ])
    expect(() => viewBlock(other)).toThrow(RangeError)
  })

  test('has another checksum when any one byte is another', () => {
    fc.assert(
      fc.property(somePatches, fc.nat(), fc.integer({ min: 1, max: 255 }), (patches, at, change) => {
        const block = patchBlock(null, patches)
        const damaged = block.slice(0)
        const place = at % block.byteLength
        bytes(damaged)[place] = (bytes(damaged)[place] ?? 0) ^ change
        expect(checksumOf(damaged)).not.toBe(checksumOf(block))
        expect(checksumOf(block.slice(0))).toBe(checksumOf(block))
      })
    )
  })
})
