import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import type { Mapping } from '../../csv/imports/mapping.ts'
import type { ImportCounts } from '../../domain/imports/import-event.ts'
import { decideImportedZone } from '../../domain/settings/decide-floor.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { FLOOR_STREAM_ID } from '../../domain/shared/streams.ts'
import { contextOf } from '../shared/desk.ts'
import { weigh, type CheckedImport, type ImportTools } from './check-import.ts'
import { BatchWriter } from './import-batches.ts'
import type { ImportNotes } from './gather-records.ts'
import { partOf, type ImportWatch } from './import-watch.ts'
import { openConflicts } from './open-conflicts.ts'
import { reconcileWatched } from './reconcile-import.ts'

export interface ImportResult {
  /** null: everything was identical, nothing was written. */
  readonly importId: string | null
  readonly counts: ImportCounts
  readonly notes: ImportNotes
  /** The zone that the floor got from this first import. */
  readonly zoneSet: string | null
  /** Cases where a person's value stayed although this file changed it too. */
  readonly conflicts: number
}

type Outcome<T> = Promise<Result<T, ImportProblem | Problem>>

/**
 * Writes what was checked: all of it or, when called off or failing on the way, nothing that is ever seen. The caller holds the lock on importing.
 * Errors: `floor-changed` where the floor no longer holds what was checked, `cancelled`, and those of the book.
 */
export async function commitImport(
  desk: ImportTools,
  checked: CheckedImport,
  watch: ImportWatch
): Outcome<ImportResult> {
  const parts = partsOf(checked)
  const weighed = await weigh(desk, checked.file, partOf(watch, 0, parts.compared))
  if (!weighed.ok) return weighed
  const now = weighed.value
  if (!sameCounts(now.plan.counts, checked.plan.counts)) return fail({ code: 'floor-changed' })
  const { counts } = now.plan
  const { notes } = checked.file
  if (counts.events === 0) return ok({ importId: null, counts, notes, zoneSet: null, conflicts: 0 })
  const context = contextOf(desk)
  const importId = context.nextId()
  const started = await start(desk, importId, now, context)
  if (!started.ok) return started
  // asked before anything is written: a file makes no such promise, and the columns need not catch up with it where nobody has one
  const isWatched = await desk.index.hasWatches()
  const written = await write(desk, importId, now, context, partOf(watch, parts.compared, parts.written))
  if (written.ok) {
    // what was imported stands whatever becomes of this: each later command on such a customer reconciles anew
    if (isWatched) await reconcileWatched(desk, new Set(await desk.book.casesOfImport(importId)))
    // A case that the floor did not have has nothing to differ from.
    const ending = partOf(watch, parts.finished, 1)
    const tell = (share: number): void => ending.progress({ phase: 'writing', share, records: counts.events })
    const open = now.plan.known.length === 0 ? [] : await openConflicts(desk.book, importId, tell)
    const conflicts = new Set(open.map(({ ordinal }) => ordinal)).size
    return ok({ importId, counts, notes, zoneSet: now.zoneToSet, conflicts })
  }
  // Left undone it would be cleaned up at the next start; the first problem is the one to tell.
  const why = written.error.code === 'cancelled' ? 'cancelled' : 'interrupted'
  await desk.book.undoImport(importId, why, context)
  return written
}

/**
 * Shares of the whole at which its parts end. Measured on 100,000 cases: what the floor has already costs 1 to compare, 5.5 to write, 1.5 to put
 * into the columns and 1 to look through for conflicts, a new case 3.3 to write.
 */
function partsOf({ plan }: CheckedImport): Readonly<Record<'compared' | 'written' | 'finished', number>> {
  const known = plan.known.length
  const whole = 9 * known + 3.3 * Math.max(0, plan.counts.cases - known)
  const share = (work: number): number => (whole === 0 ? 0 : work / whole)
  return { compared: share(known), written: 1 - share(2.5 * known), finished: 1 - share(known) }
}

function sameCounts(a: ImportCounts, b: ImportCounts): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function start(desk: ImportTools, importId: string, checked: CheckedImport, context: DecideContext): Outcome<unknown> {
  const { mapping, targets, fileHash, fileName } = checked.file
  const event = newEvent(context, 'import-started', {
    source: mapping.name,
    grain: mapping.grain,
    targets,
    zone: mapping.zone ?? context.zone,
    asOf: mapping.asOf,
    fileHash,
    fileName
  })
  return desk.book.changeStream('imports', importId, () =>
    ok({ events: [], streams: [{ kind: 'imports', id: importId, events: [event] }] })
  )
}

async function write(
  desk: ImportTools,
  importId: string,
  { file: { mapping }, plan, zoneToSet }: CheckedImport,
  context: DecideContext,
  watch: ImportWatch
): Outcome<unknown> {
  const writer = await BatchWriter.open(desk, importId, plan, context)
  for await (const appended of writer.batches()) {
    if (!appended.ok) return appended
    const records = appended.value
    watch.progress({ phase: 'writing', share: records / plan.counts.events, records })
    if (watch.isCancelled()) return fail({ code: 'cancelled' })
  }
  const zone = zoneToSet ?? (await zoneInWaiting(desk, mapping))
  if (zone !== null) {
    const set = await setZone(desk, importId, zone, context)
    if (!set.ok) return set
  }
  return desk.book.finishImport(importId, plan.counts, context)
}

/** Where an earlier import gave the floor its zone, this one's counts once that one is undone. */
async function zoneInWaiting(desk: ImportTools, { zone }: Mapping): Promise<string | null> {
  const floor = (await desk.book.loadStreams('settings')).get(FLOOR_STREAM_ID)
  return (floor?.zoneImportId ?? null) === null ? null : zone
}

/** Last, so that an import which is called off leaves the floor's zone alone. */
function setZone(desk: ImportTools, importId: string, zone: string, context: DecideContext): Outcome<unknown> {
  const events = decideImportedZone(importId, zone, context)
  return desk.book.changeStream('settings', FLOOR_STREAM_ID, () =>
    ok({ events: [], streams: [{ kind: 'settings', id: FLOOR_STREAM_ID, events }] })
  )
}
