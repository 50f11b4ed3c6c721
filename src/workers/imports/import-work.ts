import { checkImport, type CheckedImport, type ImportTools } from '../../application/imports/check-import.ts'
import { commitImport } from '../../application/imports/commit-import.ts'
import type { ImportWatch } from '../../application/imports/import-watch.ts'
import { recoverImports } from '../../application/imports/recover-imports.ts'
import { undoImport } from '../../application/imports/undo-import.ts'
import type { CheckReport, ImportReport, MappingProblem, UndoneImport } from '../../application/ports/import-desk.ts'
import type { ImportFile } from '../../application/ports/import-file.ts'
import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import type { Mapping } from '../../csv/imports/mapping.ts'
import { parseMapping } from '../../csv/imports/parse-mapping.ts'
import { writeRejects } from '../../csv/imports/rejects-file.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'

/** How many rejected records the screen shows; the rejects' file has them all. */
const REJECTS_SHOWN = 200

/** Keeps this floor's windows from importing at the same time. */
export interface ImportLock {
  /** null: another window is importing. */
  ifFree<T>(work: () => Promise<T>): Promise<T | null>
  /** Waits until no other window is importing. */
  whenFree<T>(work: () => Promise<T>): Promise<T>
}

/** The import side of the worker: remembers what was checked last, until it is committed or the next check. */
export class ImportWork {
  private checked: { readonly id: string; readonly value: CheckedImport } | null = null
  private readonly lock: ImportLock

  constructor(lock: ImportLock) {
    this.lock = lock
  }

  async recover(tools: ImportTools): Promise<number> {
    await observeNewest(tools)
    const recovered = await this.lock.ifFree(() => recoverImports(tools))
    if (recovered !== null && !recovered.ok) throw new Error(recovered.error.code)
    return recovered?.value ?? 0
  }

  async check(
    tools: ImportTools,
    file: ImportFile,
    mappingText: string,
    watch: ImportWatch
  ): Promise<Result<CheckReport, ImportProblem | MappingProblem>> {
    this.checked = null
    const mapping = readMapping(mappingText)
    if (!mapping.ok) return mapping
    const checked = await checkImport(tools, file, mapping.value, watch)
    if (!checked.ok) return checked
    const id = tools.ids.next(tools.clock.now())
    this.checked = { id, value: checked.value }
    return ok(reportOf(id, checked.value))
  }

  async commit(
    tools: ImportTools,
    checkId: string,
    watch: ImportWatch
  ): Promise<Result<ImportReport, ImportProblem | Problem>> {
    const checked = this.checkedAs(checkId)
    if (checked === null) return fail({ code: 'floor-changed' })
    const done = await this.lock.ifFree(async () => {
      await observeNewest(tools)
      return commitImport(tools, checked, watch)
    })
    if (done === null) return fail({ code: 'import-running' })
    if (!done.ok) return done
    const { importId, counts, zoneSet, conflicts } = done.value
    return ok({ importId, counts, setsZone: zoneSet, conflicts })
  }

  undo(tools: ImportTools, importId: string): Promise<Result<UndoneImport, Problem>> {
    return this.lock.whenFree(async () => {
      await observeNewest(tools)
      return undoImport(tools, importId)
    })
  }

  rejectsCsv(checkId: string): readonly string[] {
    const checked = this.checkedAs(checkId)
    if (checked === null) return []
    const { header, rejects, mapping } = checked.file
    return [...writeRejects(header, rejects, mapping.delimiter)]
  }

  private checkedAs(id: string): CheckedImport | null {
    return this.checked?.id === id ? this.checked.value : null
  }
}

/** Ids of an import must not be earlier than anything the book holds. */
async function observeNewest(tools: ImportTools): Promise<void> {
  tools.ids.observe(await tools.book.newestEventId())
}

/** No text: a file of our own needs no mapping. */
function readMapping(text: string): Result<Mapping | null, MappingProblem> {
  if (text.trim() === '') return ok(null)
  const parsed = parseMapping(text)
  return parsed.ok ? parsed : fail({ code: 'mapping-invalid', error: parsed.error })
}

function reportOf(checkId: string, { file, plan, zoneToSet }: CheckedImport): CheckReport {
  return {
    checkId,
    source: file.mapping.name,
    counts: plan.counts,
    rejects: file.rejects.slice(0, REJECTS_SHOWN),
    sample: file.sample,
    setsZone: zoneToSet,
    ignoredKeys: file.mapping.ignoredKeys
  }
}
