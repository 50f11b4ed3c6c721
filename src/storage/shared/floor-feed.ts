import type { DictionaryName } from '../../analytics/cases/case-facts.ts'
import { DICTIONARY_NAMES } from '../../analytics/cases/case-facts.ts'
import { CASES_PER_BLOCK } from '../../analytics/shared/block.ts'
import type { FloorDelta } from '../../analytics/shared/floor-delta.ts'
import type { CaseTexts } from '../../analytics/shared/search-text.ts'
import type { BookNews } from '../../application/ports/floor-book.ts'
import type { StreamKind } from '../../domain/shared/streams.ts'
import { isSound } from '../cases/case-block.ts'
import { repairBlocks } from '../cases/repair-blocks.ts'
import { searchTexts } from '../cases/search-texts.ts'
import type { BookCore } from './book-core.ts'
import type { BookHead } from './book-head.ts'
import { followHead } from './lineage.ts'
import { groupsOf } from './ordinal-ranges.ts'
import { textsOfGroup } from './text-store.ts'

/** Kinds of stream whose names the charts show. */
const LABELLED: readonly StreamKind[] = ['teams', 'people', 'causes']

interface Reading {
  readonly delta: FloorDelta
  /** Blocks that are missing or cannot be believed. */
  readonly unsound: readonly number[]
}

/** What the analytics worker reads of the book: columns and words, never a page. */
export class FloorFeed {
  constructor(private readonly core: BookCore) {}

  /**
   * Everything that changed after version `since`, in one transaction; all of it for null. Blocks that cannot be believed are
   * packed again from their pages first. Throws where that fails.
   */
  async sync(since: number | null): Promise<FloorDelta> {
    const first = await this.read(since)
    if (first.unsound.length === 0) return first.delta
    const repaired = await repairBlocks(this.core, first.unsound)
    if (!repaired.ok) throw new Error(`blocks could not be packed again: ${repaired.error.code}`)
    const again = await this.read(since, new Set(first.unsound))
    if (again.unsound.length > 0) throw new Error(`blocks ${again.unsound.join(', ')} do not stay sound`)
    return again.delta
  }

  /** Customers and summaries of a block's cases, by slot, for the search in memory. */
  searchTexts(block: number): Promise<readonly CaseTexts[]> {
    return searchTexts(this.core, block)
  }

  subscribe(listener: (news: BookNews) => void): () => void {
    return this.core.sync.subscribe(listener)
  }

  private read(since: number | null, repaired: ReadonlySet<number> = new Set()): Promise<Reading> {
    const { db, dictionaries } = this.core
    const tables = [db.commits, db.blocks, db.streams, db.texts, db.dictionaries]
    return db.transaction('r', tables, async () => {
      const head = await followHead(this.core)
      // none where this book never had that version: then everything has changed
      const before = since === null || this.core.lineage.replaced ? null : ((await db.commits.get(since)) ?? null)
      await dictionaries.catchUp(db, head.totals.dictionaries)
      const numbers = await this.changedBlocks(before, head)
      const wanted = [...new Set([...numbers, ...repaired])]
      const records = await db.blocks.bulkGet(wanted)
      const blocks = records.flatMap((record) => (isSound(record) ? [{ n: record.n, buffer: record.buffer }] : []))
      const sound = new Set(blocks.map(({ n }) => n))
      const unsound = wanted.filter((n) => !sound.has(n))
      const delta = {
        seq: head.seq,
        blocks,
        dictionaries: this.grown(before, head),
        ...(await this.streams(before, head))
      }
      return { delta, unsound }
    })
  }

  private async changedBlocks(before: BookHead | null, head: BookHead): Promise<readonly number[]> {
    if (before === null) return Array.from({ length: Math.ceil(head.totals.cases / CASES_PER_BLOCK) }, (_, n) => n)
    const numbers = new Set<number>()
    await this.core.db.commits
      .where('seq')
      .above(before.seq)
      .each((commit) => {
        for (const n of groupsOf(commit.cases, CASES_PER_BLOCK)) numbers.add(n)
      })
    return [...numbers]
  }

  private grown(before: BookHead | null, head: BookHead): FloorDelta['dictionaries'] {
    const grown: Partial<Record<DictionaryName, readonly string[]>> = {}
    for (const name of DICTIONARY_NAMES) {
      const size = head.totals.dictionaries[name] ?? 0
      if (size !== (before?.totals.dictionaries[name] ?? 0))
        grown[name] = this.core.dictionaries.valuesOf(name).slice(0, size)
    }
    return grown
  }

  private async streams(
    before: BookHead | null,
    head: BookHead
  ): Promise<Pick<FloorDelta, 'runningImports' | 'causes' | 'labels'>> {
    const { db, streams } = this.core
    const changed = (kind: StreamKind): boolean =>
      before === null || head.totals.streams[kind] !== before.totals.streams[kind]
    const imports = changed('imports') ? await streams.at(db, head, 'imports') : null
    const causes = changed('causes') ? await streams.at(db, head, 'causes') : null
    const running = [...(imports?.values() ?? [])].filter((state) => state.state === 'running')
    return {
      ...(imports && { runningImports: running.map((state) => state.id) }),
      ...(causes && { causes: [...causes.values()] }),
      ...(LABELLED.some(changed) && { labels: await this.labels(head) })
    }
  }

  private async labels(head: BookHead): Promise<ReadonlyMap<string, string>> {
    const { db, streams } = this.core
    const labels = new Map<string, string>()
    for (const kind of LABELLED) {
      const texts = new Map((await textsOfGroup(db, kind)).map((row) => [row.id, row.text]))
      for (const [id, state] of await streams.at(db, head, kind)) {
        const ref = 'label' in state ? state.label : 'name' in state ? state.name : null
        const text = ref && texts.get(ref.id)
        if (typeof text === 'string') labels.set(id, text)
      }
    }
    return labels
  }
}
