import { deliveredRecords } from '../../domain/imports/delivered-records.ts'
import { importFacts } from '../../domain/imports/evolve-import.ts'
import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { CaseIndex } from '../ports/case-index.ts'
import type { FloorBook } from '../ports/floor-book.ts'
import type { GatheredRecords } from './gather-records.ts'
import type { ImportWatch } from './import-watch.ts'
import type { KnownCase, KnownCases } from './plan-import.ts'

const CASES_AT_ONCE = 512

/** What the floor holds of the cases that a file speaks of: a source is (mapping name, ref). Errors: `cancelled`. */
export async function loadKnownCases(
  book: FloorBook,
  index: CaseIndex,
  gathered: GatheredRecords,
  watch: ImportWatch
): Promise<Result<KnownCases, ImportProblem>> {
  const ordinals = await index.ordinalsBySource(gathered.mapping.name)
  const refs = [...gathered.store.refs, ...gathered.rejectedRefs]
  const wanted = new Map(
    refs.flatMap((ref): [number, string][] => {
      const ordinal = ordinals.get(ref)
      return ordinal === undefined ? [] : [[ordinal, ref]]
    })
  )
  const known = new Map<string, KnownCase>()
  if (wanted.size === 0) return ok(known)
  const imports = await book.loadStreams('imports')
  const view = new Map([...imports].map(([id, state]) => [id, importFacts(state)]))
  const all = [...wanted.keys()]
  for (let at = 0; at < all.length; at += CASES_AT_ONCE) {
    watch.progress({ phase: 'comparing', share: at / all.length, records: gathered.records })
    if (watch.isCancelled()) return fail({ code: 'cancelled' })
    for (const stored of await book.loadCases(all.slice(at, at + CASES_AT_ONCE))) {
      const ref = wanted.get(stored.ordinal)
      if (ref !== undefined)
        known.set(ref, { ordinal: stored.ordinal, delivered: deliveredRecords(stored.events, view) })
    }
  }
  watch.progress({ phase: 'comparing', share: 1, records: gathered.records })
  return ok(known)
}
