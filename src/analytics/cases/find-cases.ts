import { CASE_STATUSES, type CaseStatus } from '../../domain/cases/vocabulary.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { CASES_PER_BLOCK, refAt } from '../shared/block.ts'
import { isCounted } from '../shared/derived-block.ts'
import type { FloorBlock, FloorColumns } from '../shared/floor-columns.ts'
import { PLACE, Search } from '../shared/search.ts'
import { TopRows } from '../shared/top-rows.ts'
import { STATUS_CLOSED } from './case-columns.ts'
import { orNull } from './case-row.ts'

export interface FoundCase {
  readonly ordinal: number
  readonly ref: string
  readonly customerId: string | null
  readonly status: CaseStatus
  readonly openedAt: Instant | null
  /** Due of the soonest open promise; null: nothing is owed. */
  readonly nextContactAt: Instant | null
  /** What of it fits, the strongest. */
  readonly by: 'ref' | 'contact' | 'name' | 'word'
  /** A duplicate that was merged into another case; found by its exact reference alone. */
  readonly merged: boolean
}

const BY = ['ref', 'contact', 'ref', 'name', 'word'] as const
const [EXACT_REF, CONTACT, REF, NAME, WORD] = [0, 1, 2, 3, 4]

/**
 * The cases that fit what somebody types, the likeliest first: exact reference, telephone, part of a reference, name, word; open
 * before closed; newest first. Nothing typed finds nothing.
 */
export function findCases(floor: FloorColumns, text: string, limit: number): readonly FoundCase[] {
  const search = new Search(text)
  if (search.isEmpty || limit <= 0) return []
  const top = new TopRows(limit)
  const places = new Uint8Array(CASES_PER_BLOCK)
  for (const [place, block] of floor.blocks.entries()) {
    const refs = floor.refsOf(block)
    search.fill(places, refs, floor.textsOf(block))
    offerBlock(floor, block, place, places, (slot) => refs.isWhole(slot, search.whole), top)
  }
  return top.rows().flatMap(({ place, slot, keys }) => {
    const block = floor.blocks[place]
    return block === undefined ? [] : [foundCase(floor, block, slot, BY[keys[0]] ?? 'word')]
  })
}

function offerBlock(
  floor: FloorColumns,
  { view }: FloorBlock,
  place: number,
  places: Uint8Array,
  isExact: (slot: number) => boolean,
  top: TopRows
): void {
  for (let slot = 0; slot < view.slots; slot++) {
    const fits = places[slot] ?? 0
    if (fits === 0 || !floor.isReachable(view, slot)) continue
    const rank = (fits & PLACE.REF) !== 0 && isExact(slot) ? EXACT_REF : rankOf(fits)
    if (rank !== EXACT_REF && !isCounted(view, slot)) continue
    const closed = Number(view.cases.status[slot] === STATUS_CLOSED)
    const opened = view.cases.openedAt[slot] ?? NaN
    top.offer(rank, closed, Number.isNaN(opened) ? Infinity : -opened, place, slot, 0)
  }
}

function rankOf(fits: number): number {
  if ((fits & PLACE.CONTACT) !== 0) return CONTACT
  if ((fits & PLACE.REF) !== 0) return REF
  return (fits & PLACE.NAME) !== 0 ? NAME : WORD
}

function foundCase(floor: FloorColumns, block: FloorBlock, slot: number, by: FoundCase['by']): FoundCase {
  const { view, derived, first } = block
  return {
    ordinal: first + slot,
    ref: refAt(view, slot),
    customerId: floor.dictionaries.customer.valueOf(view.cases.customer[slot] ?? -1),
    status: CASE_STATUSES[view.cases.status[slot] ?? 0] ?? 'open',
    openedAt: orNull(view.cases.openedAt[slot]),
    nextContactAt: orNull(derived.nextContactAt[slot]),
    by,
    merged: !isCounted(view, slot)
  }
}
