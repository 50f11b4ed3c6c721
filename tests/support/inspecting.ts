import { inspectFile } from '../../src/application/imports/inspect-file.ts'
import type { ImportProblem } from '../../src/csv/imports/import-problem.ts'
import type { Inspection, SettledReading } from '../../src/csv/imports/inspection.ts'
import type { Result } from '../../src/domain/shared/result.ts'
import { sha256FileHasher } from '../../src/storage/shared/sha256-seal.ts'
import { textDecoder } from '../../src/workers/imports/text-decoder.ts'
import { fileOf, QUIET } from './import-bench.ts'

export const INSPECT_TOOLS = { decoder: textDecoder, hasher: sha256FileHasher }

/** What a file seems to be on a floor in UTC, or why nothing can be said. */
export function tryToInspect(
  content: string | Uint8Array,
  settled: SettledReading = {},
  name = 'file.csv'
): Promise<Result<Inspection, ImportProblem>> {
  return inspectFile(INSPECT_TOOLS, fileOf(content, name), settled, 'UTC', QUIET)
}

export async function inspected(
  content: string | Uint8Array,
  settled: SettledReading = {},
  name = 'file.csv'
): Promise<Inspection> {
  const inspection = await tryToInspect(content, settled, name)
  if (!inspection.ok) throw new Error(JSON.stringify(inspection.error))
  return inspection.value
}

/** What each column fills, by header or position; columns that are not used are left out. */
export const targetsOf = ({ columns }: Inspection): Record<string, string> =>
  Object.fromEntries(
    columns.flatMap(({ header, position, target }) => (target ? [[header || String(position), target]] : []))
  )
