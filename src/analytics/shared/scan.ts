import type { FloorBlock } from './floor-columns.ts'
import { inDates, type Scope } from './scope.ts'

/** Where one case stands in the columns. */
export interface CasePlace {
  readonly block: FloorBlock
  readonly slot: number
}

/** The cases that meet every predicate but the dates, in the order of ordinals. For exports; panels loop by themselves. */
export function* selectedCases(scope: Scope): Generator<CasePlace> {
  for (const [place, block] of scope.floor.blocks.entries()) {
    const mask = scope.masks[place]
    for (let slot = 0; slot < block.view.slots; slot++) if (mask?.[slot] === 1) yield { block, slot }
  }
}

/** Those of them that the dates select too. */
export function* datedCases(scope: Scope): Generator<CasePlace> {
  for (const place of selectedCases(scope))
    if (inDates(scope, place.block.derived.caseAt[place.slot] ?? NaN)) yield place
}
