import type { ImportEvent } from '../../domain/imports/import-event.ts'
import type { Draft } from '../shared/draft.ts'
import type { HeardDatabase } from '../shared/heard-database.ts'
import { ordinalsOf, type OrdinalRanges, rangesOf } from '../shared/ordinal-ranges.ts'

export interface TouchedCases {
  /** Cases that the import opened. */
  readonly opened: OrdinalRanges
  /** Cases that were there before and got records. */
  readonly updated: OrdinalRanges
}

/** What an import has written so far, from the commits that carry its id. Needs a transaction that includes `streams` and `commits`. */
export async function touchedCases(db: HeardDatabase, importId: string): Promise<TouchedCases> {
  const record = await db.streams.get(['imports', importId])
  const start = record?.events[0]?.seq
  if (start === undefined) return { opened: rangesOf([]), updated: rangesOf([]) }
  const commits = await db.commits.where('seq').aboveOrEqual(start).toArray()
  const opened = new Set<number>()
  const updated = new Set<number>()
  for (const [i, commit] of commits.entries()) {
    if (commit.importId !== importId) continue
    const casesBefore = commits[i - 1]?.totals.cases ?? 0
    for (const ordinal of ordinalsOf(commit.cases)) {
      if (ordinal >= casesBefore) opened.add(ordinal)
      else if (!opened.has(ordinal)) updated.add(ordinal)
    }
  }
  return { opened: rangesOf(opened), updated: rangesOf(updated) }
}

/** The end of an import, whichever it is: one event, and the rows of these cases anew. */
export function endOfImport(importId: string, event: ImportEvent, refold: OrdinalRanges): Draft {
  const streams: Draft['streams'] = [{ kind: 'imports', id: importId, events: [event] }]
  return { importId: null, cases: new Map(), streams, texts: [], customers: [], erasedTexts: [], refold }
}
