import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { MappingSummary } from '../../../application/imports/read-mapping.ts'
import type { CheckReport, ImportDesk, ImportReport, WorkProgress } from '../../../application/ports/import-desk.ts'
import { createImportChoice, type ImportChoice } from './import-choice.ts'
import { createTurns, type Turns } from './turns.ts'

type ErrorOf<T> = T extends { readonly ok: false; readonly error: infer E } ? E : never

/** Why a check or an import came to nothing. */
export type ImportFault = ErrorOf<Awaited<ReturnType<ImportDesk['check'] | ImportDesk['commit']>>>

/** How far one import has come. `mapping` is what the check was made with; null: a file of our own, which needs none. */
export type ImportStage =
  | { readonly at: 'choosing'; readonly fault: ImportFault | null }
  | { readonly at: 'checking'; readonly progress: WorkProgress | null }
  | (Checked & { readonly at: 'checked'; readonly fault: ImportFault | null })
  | (Checked & { readonly at: 'committing'; readonly progress: WorkProgress | null })
  | (Checked & { readonly at: 'done'; readonly result: ImportReport })

export interface Checked {
  readonly report: CheckReport
  readonly mapping: MappingSummary | null
}

export interface ImportWork {
  readonly choice: ImportChoice
  readonly stage: Readonly<ShallowRef<ImportStage>>
  readonly isBusy: ComputedRef<boolean>
  /** It was told to stop and is winding down. */
  readonly isStopping: Readonly<ShallowRef<boolean>>
  check(): Promise<void>
  commit(): Promise<void>
  /** Stops what is running; nothing of it stays, and the chosen files do. */
  cancel(): void
}

const CHOOSING: ImportStage = { at: 'choosing', fault: null }

/** One import from choosing the files to its result. It outlives the screen, so that somebody may look at the floor meanwhile. */
export function createImportWork(desk: ImportDesk): ImportWork {
  const stage = shallowRef<ImportStage>(CHOOSING)
  const isBusy = computed(() => stage.value.at === 'checking' || stage.value.at === 'committing')
  const isStopping = shallowRef(false)
  const turns = createTurns()
  const run = runner(stage, isStopping, turns)
  const choice = createImportChoice(() => {
    if (stage.value.at === 'committing') return
    turns.pass()
    if (stage.value.at === 'checking') desk.cancel()
    stage.value = CHOOSING
  })
  const cancel = (): void => {
    isStopping.value = isBusy.value
    desk.cancel()
  }
  const watch = (progress: WorkProgress): void => {
    if (stage.value.at === 'checking' || stage.value.at === 'committing') stage.value = { ...stage.value, progress }
  }
  const check = async (): Promise<void> => {
    const file = choice.file.value
    if (file === null || isBusy.value) return
    const mapping = choice.mapping.value?.ok === true ? choice.mapping.value.value : null
    stage.value = { at: 'checking', progress: null }
    await run(
      () => desk.check(file, choice.mappingText.value, watch),
      (answer) => afterCheck(answer, mapping)
    )
  }
  const commit = async (): Promise<void> => {
    if (stage.value.at !== 'checked') return
    const { report, mapping } = stage.value
    stage.value = { at: 'committing', report, mapping, progress: null }
    await run(
      () => desk.commit(report.checkId, watch),
      (answer) => afterCommit(answer, { report, mapping })
    )
  }
  return { choice, stage, isBusy, isStopping, check, commit, cancel }
}

/** Runs a piece of work and lets its answer decide how far the import has come. A bug leaves it where files are chosen. */
function runner(stage: ShallowRef<ImportStage>, isStopping: ShallowRef<boolean>, turns: Turns) {
  return async <T>(work: () => Promise<T>, next: (answer: T) => ImportStage): Promise<void> => {
    isStopping.value = false
    try {
      const answer = await turns.take(work)
      if (answer !== null) stage.value = next(answer)
    } catch (bug) {
      stage.value = CHOOSING
      throw bug
    } finally {
      isStopping.value = false
    }
  }
}

function afterCheck(answer: Awaited<ReturnType<ImportDesk['check']>>, mapping: MappingSummary | null): ImportStage {
  return answer.ok
    ? { at: 'checked', report: answer.value, mapping, fault: null }
    : { at: 'choosing', fault: answer.error }
}

function afterCommit(answer: Awaited<ReturnType<ImportDesk['commit']>>, checked: Checked): ImportStage {
  if (answer.ok) return { ...checked, at: 'done', result: answer.value }
  // What was checked no longer holds, so there is nothing to try again with.
  if (answer.error.code === 'floor-changed') return { at: 'choosing', fault: answer.error }
  return { ...checked, at: 'checked', fault: answer.error }
}
