import { causeChain } from '../../domain/causes/cause-path.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { CASES_PER_BLOCK, type BlockView } from './block.ts'
import type { FloorBlock, FloorColumns } from './floor-columns.ts'
import type { FloorFilter } from '../../domain/shared/floor-query.ts'
import { Search } from './search.ts'

export interface SelectedCases {
  /** By place of the block: one byte per slot, 1 where selected. */
  readonly masks: readonly Uint8Array[]
  /** Newest running `asOf` of a selected case; NaN: none. */
  readonly newestAsOf: Instant
  /** Cases shown at all, whatever the filter. */
  readonly shown: number
}

/** The cases shown that meet every predicate of the filter but its dates, which each panel places in time its own way. */
export function selectCases(floor: FloorColumns, filter: FloorFilter): SelectedCases {
  const tests = codeTests(floor, filter)
  const causes = filter.causeId === null ? null : causesBelow(floor, filter.causeId)
  const search = new Search(filter.text)
  const fits = new Uint8Array(CASES_PER_BLOCK)
  let newestAsOf = NaN
  let shown = 0
  const masks = floor.blocks.map((block) => {
    const { view } = block
    const mask = new Uint8Array(view.slots)
    shown += keepShown(mask, floor, block)
    for (const test of tests) keepCode(mask, view.cases[test.column], test.code)
    if (causes !== null) keepCauses(mask, view, causes)
    if (!search.isEmpty) keepFitting(mask, floor, block, search, fits)
    if (mayBeNewer(block.derived.newestAsOf, newestAsOf)) newestAsOf = newest(newestAsOf, mask, view.cases.asOf)
    return mask
  })
  return { masks, newestAsOf, shown }
}

function keepShown(mask: Uint8Array, floor: FloorColumns, { view, derived }: FloorBlock): number {
  mask.set(derived.counted)
  if (floor.hidden.size === 0) return derived.living
  let shown = 0
  for (let slot = 0; slot < mask.length; slot++) {
    if (!floor.isShown(view, slot)) mask[slot] = 0
    shown += mask[slot] ?? 0
  }
  return shown
}

interface CodeTest {
  readonly column: 'team' | 'channel' | 'situation' | 'severity'
  readonly code: number
}

function codeTests(floor: FloorColumns, filter: FloorFilter): readonly CodeTest[] {
  const { team, channel, situation } = floor.dictionaries
  const tests: CodeTest[] = []
  if (filter.teamId !== null) tests.push({ column: 'team', code: team.codeOf(filter.teamId) })
  if (filter.channel !== null) tests.push({ column: 'channel', code: channel.codeOf(filter.channel) })
  if (filter.situation !== null) tests.push({ column: 'situation', code: situation.codeOf(filter.situation) })
  if (filter.severity !== null) tests.push({ column: 'severity', code: filter.severity })
  return tests
}

function keepCode(mask: Uint8Array, column: Int32Array | Uint8Array, code: number): void {
  for (let slot = 0; slot < mask.length; slot++) if (column[slot] !== code) mask[slot] = 0
}

/** By code: 1 for the root cause itself and everything below it. */
function causesBelow(floor: FloorColumns, causeId: string): Uint8Array {
  const isBelow = (id: string): boolean => causeChain(id, floor.causes).some((cause) => cause.id === causeId)
  return Uint8Array.from(floor.dictionaries.cause.values, (id) => (id === causeId || isBelow(id) ? 1 : 0))
}

function keepCauses(mask: Uint8Array, view: BlockView, wanted: Uint8Array): void {
  const { link } = view.starts
  const { cause } = view.links
  for (let slot = 0; slot < mask.length; slot++) {
    if (mask[slot] === 0) continue
    let found = 0
    for (let i = link[slot] ?? 0; i < (link[slot + 1] ?? 0); i++) found |= wanted[cause[i] ?? -1] ?? 0
    mask[slot] = found
  }
}

function keepFitting(mask: Uint8Array, floor: FloorColumns, block: FloorBlock, search: Search, fits: Uint8Array): void {
  search.fill(fits, floor.refsOf(block), floor.textsOf(block))
  for (let slot = 0; slot < mask.length; slot++) if (fits[slot] === 0) mask[slot] = 0
}

/** Most floors have no case with an `asOf`, and most blocks none that is newer: they need not be looked through. */
const mayBeNewer = (at: Instant, sofar: Instant): boolean => !Number.isNaN(at) && !(at <= sofar)

function newest(sofar: Instant, mask: Uint8Array, asOf: Float64Array): Instant {
  let result = sofar
  for (let slot = 0; slot < mask.length; slot++) {
    const at = asOf[slot] ?? NaN
    if (mask[slot] === 1 && !(at <= result) && !Number.isNaN(at)) result = at
  }
  return result
}
