import { causeChain } from '../../domain/causes/cause-path.ts'
import type { CauseState } from '../../domain/causes/cause-event.ts'
import { DICTIONARY_NAMES, type DictionaryName } from '../cases/case-facts.ts'
import { CASES_PER_BLOCK, refAt, viewBlock, type BlockView } from './block.ts'
import { derive, type DerivedBlock } from './derived-block.ts'
import { Dictionary } from './dictionary.ts'
import type { FloorDelta } from './floor-delta.ts'
import { foldText } from './search-text.ts'

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
  private readonly texts = new Map<number, string[]>()
  private readonly foldedRefs = new WeakMap<BlockView, readonly string[]>()

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

  /** What the search reads beside the reference, by slot of a block: customer's name and summary. */
  setTexts(n: number, texts: readonly string[]): void {
    this.texts.set(n, texts.map(foldText))
  }

  /** The folded texts of a block; empty where none were set. */
  textsOf(block: FloorBlock): readonly string[] {
    return this.texts.get(block.n) ?? []
  }

  /** The folded references of a block, by slot. */
  refsOf(block: FloorBlock): readonly string[] {
    let refs = this.foldedRefs.get(block.view)
    if (refs === undefined) {
      refs = Array.from({ length: block.view.slots }, (_, slot) => foldText(refAt(block.view, slot)))
      this.foldedRefs.set(block.view, refs)
    }
    return refs
  }

  /** Whether a slot holds a case that is shown: living, and not of a running import. */
  isShown(view: BlockView, slot: number): boolean {
    return view.cases.alive[slot] === 1 && !this.hidden.has(view.cases.importNo[slot] ?? -1)
  }

  /** Ordinals of the cases shown with exactly this reference, ignoring case. */
  ordinalsOf(ref: string): readonly number[] {
    const wanted = ref.toLowerCase()
    return [...this.shownCases()].flatMap(([block, slot]) =>
      refAt(block.view, slot).toLowerCase() === wanted ? [block.first + slot] : []
    )
  }

  /** Reference → ordinal of the cases shown that a source has brought. */
  ordinalsBySource(source: string): ReadonlyMap<string, number> {
    const code = this.dictionaries.source.codeOf(source)
    const found = new Map<string, number>()
    for (const [{ view, first }, slot] of this.shownCases())
      if (view.cases.source[slot] === code) found.set(refAt(view, slot), first + slot)
    return found
  }

  private *shownCases(): Generator<readonly [FloorBlock, number]> {
    for (const block of this.blocks)
      for (let slot = 0; slot < block.view.slots; slot++) if (this.isShown(block.view, slot)) yield [block, slot]
  }
}

function noDictionaries(): Dictionaries {
  // Object.fromEntries forgets which names went in; all of DICTIONARY_NAMES did.
  return Object.fromEntries(DICTIONARY_NAMES.map((name) => [name, new Dictionary(name, [])])) as Record<
    DictionaryName,
    Dictionary
  >
}
