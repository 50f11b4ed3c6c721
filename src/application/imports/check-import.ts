import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import type { Mapping } from '../../csv/imports/mapping.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { CaseIndex } from '../ports/case-index.ts'
import type { ImportFile } from '../ports/import-file.ts'
import type { Desk } from '../shared/desk.ts'
import { partOf, type ImportWatch } from './import-watch.ts'
import { loadKnownCases } from './known-cases.ts'
import { planImport, type ImportPlan } from './plan-import.ts'
import { readFile, type FileTools, type GatheredFile } from './read-file.ts'

export interface ImportTools extends Desk, FileTools {
  readonly index: CaseIndex
}

/** A file read and weighed against the floor; nothing is written yet. */
export interface CheckedImport {
  readonly file: GatheredFile
  readonly plan: ImportPlan
  /** The zone that this import, the first into an empty floor, will give it; null: the floor keeps its own. */
  readonly zoneToSet: string | null
}

/**
 * A dry run: reads the file by its mapping and counts what would become of every record. `mapping` null: only our own cases.csv is understood. Errors
 * are about the file as a whole; faulty records are in `file.rejects`.
 */
export async function checkImport(
  desk: ImportTools,
  file: ImportFile,
  mapping: Mapping | null,
  watch: ImportWatch
): Promise<Result<CheckedImport, ImportProblem>> {
  const { index } = desk
  const isKnown =
    mapping === null ? (await index.caseCount()) > 0 : (await index.ordinalsBySource(mapping.name)).size > 0
  // Measured on 100,000 records of which the floor has each: reading and comparing take the same time.
  const reading = isKnown ? 0.5 : 1
  const read = await readFile(desk, file, mapping, desk.facts().zone, partOf(watch, 0, reading))
  return read.ok ? weigh(desk, read.value, partOf(watch, reading, 1)) : read
}

/** Weighs a file that was read against what the floor holds now. Errors: `cancelled`. */
export async function weigh(
  desk: ImportTools,
  file: GatheredFile,
  watch: ImportWatch
): Promise<Result<CheckedImport, ImportProblem>> {
  const known = await loadKnownCases(desk.book, desk.index, file, watch)
  if (!known.ok) return known
  const plan = planImport(file, known.value)
  const empty = (await desk.index.caseCount()) === 0
  const settings = await desk.book.loadStreams('settings')
  const zone = [...settings.values()][0]?.zone ?? null
  if (watch.isCancelled()) return fail({ code: 'cancelled' })
  return ok({ file, plan, zoneToSet: empty && file.mapping.zone !== zone ? file.mapping.zone : null })
}
