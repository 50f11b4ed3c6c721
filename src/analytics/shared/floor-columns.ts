import { causeChain } from '../../domain/causes/cause-path.ts'
import type { CauseState } from '../../domain/causes/cause-event.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { CASE_WORKING } from '../cases/case-columns.ts'
import { DICTIONARY_NAMES, type DictionaryName } from '../cases/case-facts.ts'
import { CASES_PER_BLOCK, refAt, viewBlock, type BlockView } from './block.ts'
import { derive, isCounted, type DerivedBlock } from './derived-block.ts'
import { Dictionary } from './dictionary.ts'
import type { FloorDelta } from './floor-delta.ts'
import { Haystack } from './haystack.ts'
import { SearchBlock } from './search.ts'
import { foldText, type CaseTexts } from './search-text.ts'

/** One block as the scans see it. */
export interface FloorBlock {
  readonly n: number
  /** Ordinal of slot 0. */
  readonly first: number
  readonly view: BlockView
  readonly derived: DerivedBlock
}

export type Dictionaries = Readonly<Record<DictionaryName, Dictionary>>

/** The whole floor's history as columns: blocks, dictionaries, and what of the other streams the panels need. */
export class FloorColumns {
  seq = 0
  /** In the order of ordinals. */
  blocks: readonly FloorBlock[] = []
  dictionaries: Dictionaries = noDictionaries()
  /** Codes of running imports: their cases are not shown yet. */
  hidden: ReadonlySet<number> = new Set()
  causes: ReadonlyMap<string, CauseState> = new Map()
  private running: readonly string[] = []
  private labels: ReadonlyMap<string, string> = new Map()
  private readonly texts = new Map<number, SearchBlock>()
  private readonly refs = new WeakMap<BlockView, Haystack>()

  /** Catches up; afterwards every view is of the delta's version. */
  apply(delta: FloorDelta): void {
    const blocks = new Map(this.blocks.map((block) => [block.n, block]))
    for (const { n, buffer } of delta.blocks) {
      const view = viewBlock(buffer)
      blocks.set(n, { n, first: n * CASES_PER_BLOCK, view, derived: derive(view) })
      this.texts.delete(n)
    }
    this.blocks = [...blocks.values()].sort((a, b) => a.n - b.n)
    const changed = DICTIONARY_NAMES.flatMap((name) => {
      const values = delta.dictionaries[name]
      return values === undefined ? [] : [[name, new Dictionary(name, values)] as const]
    })
    this.dictionaries = { ...this.dictionaries, ...Object.fromEntries(changed) }
    this.running = delta.runningImports ?? this.running
    this.hidden = new Set(this.running.map((id) => this.dictionaries.import.codeOf(id)))
    if (delta.causes !== undefined) this.causes = new Map(delta.causes.map((cause) => [cause.id, cause]))
    this.labels = delta.labels ?? this.labels
    this.seq = delta.seq
  }

  /** The block of a case; undefined for an ordinal this floor does not have. */
  blockOf(ordinal: number): FloorBlock | undefined {
    const n = Math.floor(ordinal / CASES_PER_BLOCK)
    // Blocks are numbered without gaps, unless one could not be read.
    return this.blocks[n]?.n === n ? this.blocks[n] : this.blocks.find((block) => block.n === n)
  }

  /** The name of a team, person or root cause; its id where the name is not known. */
  labelOf(id: string): string {
    return this.labels.get(id) ?? id
  }

  /** The labels from the root of the tree down to a root cause. */
  causePath(id: string): readonly string[] {
    return causeChain(id, this.causes).map((cause) => this.labelOf(cause.id))
  }

  /** Cases shown, whatever the filter. */
  get caseCount(): number {
    let count = 0
    for (const _ of this.shownCases()) count++
    return count
  }

  /** Blocks whose texts the search does not have, or no longer. */
  get withoutTexts(): readonly number[] {
    return this.blocks.flatMap(({ n }) => (this.texts.has(n) ? [] : [n]))
  }

  /** What the search reads beside the reference, by slot of a block. The references are made ready with it: the first letter typed must not wait for them. */
  setTexts(n: number, texts: readonly CaseTexts[]): void {
    this.texts.set(n, new SearchBlock(texts))
    const block = this.blockOf(n * CASES_PER_BLOCK)
    if (block !== undefined) this.refsOf(block)
  }

  /** The texts of a block as the search reads them; undefined where none were set. */
  textsOf(block: FloorBlock): SearchBlock | undefined {
    return this.texts.get(block.n)
  }

  /** The references of a block as the search reads them. */
  refsOf(block: FloorBlock): Haystack {
    const known = this.refs.get(block.view)
    if (known !== undefined) return known
    const refs = new Haystack(Array.from({ length: block.view.slots }, (_, slot) => foldText(refAt(block.view, slot))))
    this.refs.set(block.view, refs)
    return refs
  }

  /** Whether a slot holds a case that is shown: living, not of a running import, and no duplicate that was merged away. */
  isShown(view: BlockView, slot: number): boolean {
    return isCounted(view, slot) && this.isReachable(view, slot)
  }

  /** Whether a slot holds a case that has a page: one that is shown, or a duplicate that was merged into another. */
  isReachable(view: BlockView, slot: number): boolean {
    return view.cases.alive[slot] === 1 && !this.hidden.has(view.cases.importNo[slot] ?? -1)
  }

  /** Ordinals of the cases with exactly this reference, ignoring case; duplicates that were merged away too. */
  ordinalsOf(ref: string): readonly number[] {
    const wanted = ref.toLowerCase()
    return [...this.reachableCases()].flatMap(([block, slot]) =>
      refAt(block.view, slot).toLowerCase() === wanted ? [block.first + slot] : []
    )
  }

  /** Ordinals of a customer's cases, duplicates that were merged away too. */
  ordinalsOfCustomer(customerId: string): readonly number[] {
    const code = this.dictionaries.customer.codeOf(customerId)
    if (code < 0) return []
    return [...this.reachableCases()].flatMap(([{ view, first }, slot]) =>
      view.cases.customer[slot] === code ? [first + slot] : []
    )
  }

  /** Ordinals of the cases in which we and the customer reached each other at or after this instant. */
  recentContacts(since: Instant): readonly number[] {
    return [...this.shownCases()].flatMap(([{ view, first }, slot]) => {
      const { lastOurs, lastTheirs } = view.cases
      return (lastOurs[slot] ?? NaN) >= since || (lastTheirs[slot] ?? NaN) >= since ? [first + slot] : []
    })
  }

  /** Ordinals of the cases in which somebody called for help, duplicates that were merged away too: their calls stay with them. */
  helpedCases(): readonly number[] {
    return [...this.reachableCases()].flatMap(([{ view, first }, slot]) =>
      ((view.cases.working[slot] ?? 0) & CASE_WORKING.askedForHelp) === 0 ? [] : [first + slot]
    )
  }

  /** Ordinals of the cases that an incident caused. */
  ordinalsOfIncident(incidentId: string): readonly number[] {
    const code = this.dictionaries.incident.codeOf(incidentId)
    if (code < 0) return []
    return [...this.shownCases()].flatMap(([{ view, first }, slot]) =>
      view.cases.incident[slot] === code ? [first + slot] : []
    )
  }

  /** Reference → ordinal of the cases that a source has brought, duplicates that were merged away too: a newer file finds them. */
  ordinalsBySource(source: string): ReadonlyMap<string, number> {
    const code = this.dictionaries.source.codeOf(source)
    const found = new Map<string, number>()
    for (const [{ view, first }, slot] of this.reachableCases())
      if (view.cases.source[slot] === code) found.set(refAt(view, slot), first + slot)
    return found
  }

  /** Whether anybody was promised that something will not happen again. */
  hasWatches(): boolean {
    return !(this.watchingCases().next().done ?? false)
  }

  /** Ordinals of all cases of each customer who was promised that something will not happen again, one list a customer. */
  casesUnderWatch(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>()
    for (const [{ view }, slot] of this.watchingCases()) {
      const customer = view.cases.customer[slot] ?? -1
      if (customer >= 0) groups.set(customer, [])
    }
    if (groups.size === 0) return []
    for (const [{ view, first }, slot] of this.reachableCases())
      groups.get(view.cases.customer[slot] ?? -1)?.push(first + slot)
    return [...groups.values()]
  }

  /** Ids of the customers of the cases shown. */
  customersShown(): readonly string[] {
    const seen = new Uint8Array(this.dictionaries.customer.size)
    for (const [{ view }, slot] of this.shownCases()) {
      const code = view.cases.customer[slot] ?? -1
      if (code >= 0) seen[code] = 1
    }
    return this.dictionaries.customer.values.filter((_, code) => seen[code] === 1)
  }

  /** Most blocks hold none: whole ones are passed over by their promises alone. */
  private *watchingCases(): Generator<readonly [FloorBlock, number]> {
    for (const block of this.blocks) {
      const { view } = block
      if (view.promises.recurredAt.every(Number.isNaN)) continue
      for (let slot = 0; slot < view.slots; slot++)
        if (this.isShown(view, slot) && isWatching(view, slot)) yield [block, slot]
    }
  }

  private *shownCases(): Generator<readonly [FloorBlock, number]> {
    for (const [block, slot] of this.reachableCases()) if (isCounted(block.view, slot)) yield [block, slot]
  }

  private *reachableCases(): Generator<readonly [FloorBlock, number]> {
    for (const block of this.blocks)
      for (let slot = 0; slot < block.view.slots; slot++) if (this.isReachable(block.view, slot)) yield [block, slot]
  }
}

/** Whether the case has a promise that something will not happen again. */
function isWatching({ starts, promises }: BlockView, slot: number): boolean {
  const end = starts.promise[slot + 1] ?? 0
  for (let row = starts.promise[slot] ?? 0; row < end; row++)
    if (!Number.isNaN(promises.recurredAt[row] ?? NaN)) return true
  return false
}

function noDictionaries(): Dictionaries {
  // Object.fromEntries forgets which names went in; all of DICTIONARY_NAMES did.
  return Object.fromEntries(DICTIONARY_NAMES.map((name) => [name, new Dictionary(name, [])])) as Record<
    DictionaryName,
    Dictionary
  >
}
