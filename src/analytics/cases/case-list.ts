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

type Keys = readonly (number | string)[]

/**
 * Ordinals of the cases under the filter (figure null), or of those behind a number, in the order asked for. What is
 * unknown comes last either way; ties fall by ordinal. By risk, closed cases come after all open ones.
 */
export function sortedCases(scope: Scope, figure: Figure | null, sort: CaseSort): Int32Array {
  const ordinals = rowsInScope(scope, figure ?? 'cases').map((row) => row.ordinal)
  const keyed = ordinals.map((ordinal) => ({ ordinal, keys: keysOf(scope, ordinal, sort.by) }))
  const sign = sort.descending ? -1 : 1
  keyed.sort((a, b) => compareKeys(a.keys, b.keys, sign) || a.ordinal - b.ordinal)
  return Int32Array.from(keyed, (row) => row.ordinal)
}

/** The lines of a window of that list. */
export function caseRowsOf(scope: Scope, ordinals: Int32Array, offset: number, limit: number): readonly CaseRow[] {
  return Array.from(ordinals.subarray(offset, offset + limit)).flatMap((ordinal) => {
    const block = scope.floor.blockOf(ordinal)
    return block === undefined ? [] : [caseRow(scope, block, ordinal % CASES_PER_BLOCK)]
  })
}

function keysOf(scope: Scope, ordinal: number, by: CaseSort['by']): Keys {
  const block = scope.floor.blockOf(ordinal)
  const slot = ordinal % CASES_PER_BLOCK
  if (block === undefined) return []
  const { view } = block
  if (by === 'ref') return [refAt(view, slot)]
  if (by !== 'risk') return [numberOf(scope, view, slot, by)]
  const keys: [number, number, number] = [0, 0, 0]
  riskKeys(scope, block, slot, keys)
  return keys
}

function numberOf(scope: Scope, view: BlockView, slot: number, by: Exclude<CaseSort['by'], 'risk' | 'ref'>): number {
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

function compareKeys(a: Keys, b: Keys, sign: 1 | -1): number {
  for (let i = 0; i < a.length; i++) {
    const difference = compareKey(a[i] ?? NaN, b[i] ?? NaN, sign)
    if (difference !== 0) return difference
  }
  return 0
}

function compareKey(a: number | string, b: number | string, sign: 1 | -1): number {
  if (typeof a === 'string' || typeof b === 'string') return sign * compareTexts(String(a), String(b))
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return sign * (a < b ? -1 : a > b ? 1 : 0)
}
