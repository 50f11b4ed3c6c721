import type { CaseIndex } from '../../src/application/ports/case-index.ts'
import type { ImportFile } from '../../src/application/ports/import-file.ts'
import type { CaseState } from '../../src/domain/cases/case-state.ts'
import { checkImport, type CheckedImport, type ImportTools } from '../../src/application/imports/check-import.ts'
import { commitImport, type ImportResult } from '../../src/application/imports/commit-import.ts'
import type { ImportWatch } from '../../src/application/imports/import-watch.ts'
import { sha256FileHasher, sha256Seal } from '../../src/storage/shared/sha256-seal.ts'
import { textDecoder } from '../../src/workers/imports/text-decoder.ts'
import { InMemoryFloorBook } from './in-memory-floor-book.ts'
import { mappingOf } from './mappings.ts'

const START = Date.UTC(2026, 0, 5, 9)

export const QUIET: ImportWatch = { progress: () => undefined, isCancelled: () => false }

/** A floor in memory to import into, with ids and a clock that only go forward. */
export class ImportBench {
  readonly book = new InMemoryFloorBook()
  now = START
  private ids = 0

  get desk(): ImportTools {
    return {
      book: this.book,
      clock: { now: () => this.now, subscribe: () => () => undefined },
      ids: { next: () => String(++this.ids).padStart(26, '0'), observe: () => undefined },
      seal: sha256Seal,
      facts: () => ({ zone: 'UTC', by: null, device: 'bench' }),
      decoder: textDecoder,
      hasher: sha256FileHasher,
      index: this.index
    }
  }

  private readonly index: CaseIndex = {
    caseCount: async () => (await this.cases()).length,
    customersShown: async () => (await this.cases()).flatMap(({ state }) => state.customerId ?? []),
    hasWatches: async () =>
      (await this.cases()).some(({ state }) => state.promises.some(({ watch }) => watch !== null)),
    casesUnderWatch: async () => {
      const cases = await this.cases()
      const watching = cases.filter(({ state }) => state.promises.some(({ watch }) => watch !== null))
      const customers = new Set(watching.flatMap(({ state }) => state.customerId ?? []))
      return [...customers].map((id) =>
        cases.flatMap(({ ordinal, state }) => (state.customerId === id ? [ordinal] : []))
      )
    },
    ordinalsBySource: async (source) => {
      const cases = await this.cases()
      return new Map(cases.flatMap(({ ordinal, state }) => (state.source === source ? [[state.ref, ordinal]] : [])))
    }
  }

  /** Every case that anything live is known of. */
  async cases(): Promise<{ readonly ordinal: number; readonly state: CaseState }[]> {
    const found: { ordinal: number; state: CaseState }[] = []
    for (let ordinal = 0; ; ordinal++) {
      const stored = await this.book.loadCase(ordinal)
      if (stored === null) return found
      if (stored.state !== null) found.push({ ordinal, state: stored.state })
    }
  }

  async check(content: string | Uint8Array, mapping: unknown): Promise<CheckedImport> {
    const checked = await checkImport(this.desk, fileOf(content), mapping === null ? null : mappingOf(mapping), QUIET)
    if (!checked.ok) throw new Error(JSON.stringify(checked.error))
    return checked.value
  }

  /** Why a file is refused as a whole. */
  async refusal(content: string | Uint8Array, mapping: unknown): Promise<unknown> {
    const checked = await checkImport(this.desk, fileOf(content), mapping === null ? null : mappingOf(mapping), QUIET)
    return checked.ok ? null : checked.error
  }

  async import(content: string | Uint8Array, mapping: unknown, watch = QUIET): Promise<ImportResult> {
    const committed = await commitImport(this.desk, await this.check(content, mapping), watch)
    if (!committed.ok) throw new Error(JSON.stringify(committed.error))
    return committed.value
  }
}

const PIECE = 1_000

/** A file in memory, handed over in small pieces so that records are cut anywhere. */
export function fileOf(content: string | Uint8Array, name = 'file.csv', piece = PIECE): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    }
  }
}
