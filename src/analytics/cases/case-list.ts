import { CASES_PER_BLOCK, refAt, type BlockView } from '../shared/block.ts'
import type { Figure } from '../shared/figure.ts'
import type { CaseRow, CaseSort } from '../shared/floor-numbers.ts'
import { rowsInScope } from '../shared/rows-behind.ts'
import type { Scope } from '../shared/scope.ts'
import { compareTexts } from '../shared/tallies.ts'
import { nextContactAt } from '../promises/promise-facts.ts'
import { caseAt, knownTransfers } from './case-figures.ts'
import { caseRow, countsOfCase } from './case-row.ts'
import { riskKeys } from './risk.ts'

/** How many numbers rank a case at the most: those of its risk. */
const KEYS = 3

/**
 * Ordinals of the cases under the filter (figure null), or of those behind a number, in the order asked for. What is
 * unknown comes last either way; ties fall by ordinal. By risk, closed cases come after all open ones.
 */
export function sortedCases(scope: Scope, figure: Figure | null, sort: CaseSort): Int32Array {
  const ordinals = Int32Array.from(rowsInScope(scope, figure ?? 'cases'), (row) => row.ordinal)
  const sign = sort.descending ? -1 : 1
  return sort.by === 'ref' ? byRef(scope, ordinals, sign) : byNumbers(scope, ordinals, sort.by, sign)
}

function byRef(scope: Scope, ordinals: Int32Array, sign: 1 | -1): Int32Array {
  const keyed = Array.from(ordinals, (ordinal) => {
    const block = scope.floor.blockOf(ordinal)
    return { ordinal, ref: block === undefined ? '' : refAt(block.view, ordinal % CASES_PER_BLOCK) }
  })
  keyed.sort((a, b) => sign * compareTexts(a.ref, b.ref) || a.ordinal - b.ordinal)
  return Int32Array.from(keyed, ({ ordinal }) => ordinal)
}

type NumberSort = Exclude<CaseSort['by'], 'ref'>

/** Ranks by numbers that lie beside each other: a hundred thousand rows are sorted while somebody waits for them. */
function byNumbers(scope: Scope, ordinals: Int32Array, by: NumberSort, sign: 1 | -1): Int32Array {
  const ranks = new Float64Array(ordinals.length * KEYS)
  const keys: [number, number, number] = [0, 0, 0]
  for (const [row, ordinal] of ordinals.entries()) {
    keysOf(scope, ordinal, by, keys)
    for (let key = 0; key < KEYS; key++) {
      const value = keys[key] ?? NaN
      // unknown comes last, whichever way the rest goes
      ranks[row * KEYS + key] = Number.isNaN(value) ? Infinity : sign * value
    }
  }
  const rows = Int32Array.from(ordinals, (_ordinal, row) => row * KEYS)
  // equal infinities differ by NaN, which falls through to the next key like 0
  const byKeys = (a: number, b: number): number =>
    (ranks[a] ?? 0) - (ranks[b] ?? 0) ||
    (ranks[a + 1] ?? 0) - (ranks[b + 1] ?? 0) ||
    (ranks[a + 2] ?? 0) - (ranks[b + 2] ?? 0) ||
    a - b
  return rows.sort(byKeys).map((row) => ordinals[row / KEYS] ?? -1)
}

/** The lines of a window of that list. */
export function caseRowsOf(scope: Scope, ordinals: Int32Array, offset: number, limit: number): readonly CaseRow[] {
  return Array.from(ordinals.subarray(offset, offset + limit)).flatMap((ordinal) => {
    const block = scope.floor.blockOf(ordinal)
    return block === undefined ? [] : [caseRow(scope, block, ordinal % CASES_PER_BLOCK)]
  })
}

function keysOf(scope: Scope, ordinal: number, by: NumberSort, into: [number, number, number]): void {
  const block = scope.floor.blockOf(ordinal)
  const slot = ordinal % CASES_PER_BLOCK
  if (block !== undefined && by === 'risk') return riskKeys(scope, block, slot, into)
  into[0] = block === undefined || by === 'risk' ? NaN : numberOf(scope, block.view, slot, by)
  into[1] = 0
  into[2] = 0
}

function numberOf(scope: Scope, view: BlockView, slot: number, by: Exclude<NumberSort, 'risk'>): number {
  const { cases } = view
  switch (by) {
    case 'opened':
      return cases.openedAt[slot] ?? NaN
    case 'happened':
      return caseAt(view, slot)
    case 'closed':
      return cases.closedAt[slot] ?? NaN
    case 'next-contact':
      return nextContactAt(view, slot)
    case 'transfers':
      return (cases.transfers[slot] ?? -1) < 0 ? NaN : knownTransfers(view, slot)
    case 'broken':
      return countsOfCase(view, slot, scope.now).broken
    case 'severity':
      return cases.severity[slot] || NaN
    case 'temperature':
      return cases.temperatureLast[slot] || NaN
  }
}
