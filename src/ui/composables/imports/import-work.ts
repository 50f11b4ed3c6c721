import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { readMapping, type MappingSummary } from '../../../application/imports/read-mapping.ts'
import type { CheckReport, ImportDesk, ImportReport, WorkProgress } from '../../../application/ports/import-desk.ts'
import type { Inspection } from '../../../application/imports/file-reading.ts'
import type { KeptMapping } from '../../../application/imports/keep-mapping.ts'
import { createCheckSource, type CheckSource } from './check-source.ts'
import { createImportChoice, type ImportChoice } from './import-choice.ts'
import { createImportReading, type ImportReading } from './import-reading.ts'
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
  /** The mapping's JSON; '' for a file of our own. */
  readonly mappingText: string
}

export interface ImportWork {
  readonly choice: ImportChoice
  /** What is understood of the file where no mapping says it. */
  readonly reading: ImportReading
  /** How often a check was asked for while a question was still open. */
  readonly asked: Readonly<ShallowRef<number>>
  /** A check was asked for and waits until the file has been looked at. */
  readonly isWaiting: Readonly<ShallowRef<boolean>>
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

/** What an import takes from and gives to the floor beside its records. */
export interface ImportMemory {
  /** The kept mapping made for files like this one; null: none. */
  readonly findKept: (inspection: Inspection) => Promise<KeptMapping | null>
  /** An import is written: with this mapping, which the next such file will need again. */
  readonly imported: (mappingText: string) => void
}

const FORGETFUL: ImportMemory = { findKept: async () => null, imported: () => undefined }

/** One import from choosing the files to its result. It outlives the screen, so that somebody may look at the floor meanwhile. */
export function createImportWork(desk: ImportDesk, memory: ImportMemory = FORGETFUL): ImportWork {
  const stage = shallowRef<ImportStage>(CHOOSING)
  const isBusy = computed(() => stage.value.at === 'checking' || stage.value.at === 'committing')
  const isStopping = shallowRef(false)
  const turns = createTurns()
  const run = runner(stage, isStopping, turns)
  const reset = (): void => {
    if (stage.value.at === 'committing') return
    turns.pass()
    if (stage.value.at === 'checking') desk.cancel()
    stage.value = CHOOSING
  }
  const choice = createImportChoice(() => {
    reset()
    reading.restart(choice.mappingText.value.trim() === '' ? choice.file.value : null)
  })
  const reading = createImportReading({ desk, turns, findKept: memory.findKept, onChange: reset })
  const source = createCheckSource(choice, reading)
  const steps = createSteps(desk, memory, { stage, run, source })
  const cancel = (): void => {
    isStopping.value = isBusy.value
    desk.cancel()
  }
  const { asked, isWaiting } = source
  return { choice, reading, asked, isWaiting, stage, isBusy, isStopping, ...steps, cancel }
}

interface StepsNeed {
  readonly stage: ShallowRef<ImportStage>
  readonly run: ReturnType<typeof runner>
  readonly source: CheckSource
}

/** From what was chosen to a check, from a check to a commit. */
function createSteps(
  desk: ImportDesk,
  memory: ImportMemory,
  { stage, run, source }: StepsNeed
): Pick<ImportWork, 'check' | 'commit'> {
  const isBusy = (): boolean => stage.value.at === 'checking' || stage.value.at === 'committing'
  const watch = (progress: WorkProgress): void => {
    if (stage.value.at === 'checking' || stage.value.at === 'committing') stage.value = { ...stage.value, progress }
  }
  const check = async (): Promise<void> => {
    if (isBusy() || source.isWaiting.value) return
    const given = await source.take()
    if (given === null || isBusy()) return
    const { file, mappingText } = given
    const mapping = summaryOf(mappingText)
    stage.value = { at: 'checking', progress: null }
    await run(
      () => desk.check(file, mappingText, watch),
      (answer) => afterCheck(answer, { mapping, mappingText })
    )
  }
  const commit = async (): Promise<void> => {
    if (stage.value.at !== 'checked') return
    const { report, mapping, mappingText } = stage.value
    const checked: Checked = { report, mapping, mappingText }
    stage.value = { at: 'committing', ...checked, progress: null }
    await run(
      () => desk.commit(report.checkId, watch),
      (answer) => {
        if (answer.ok && mappingText !== '') memory.imported(mappingText)
        return afterCommit(answer, checked)
      }
    )
  }
  return { check, commit }
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

function summaryOf(mappingText: string): MappingSummary | null {
  const summary = readMapping(mappingText)
  return summary.ok ? summary.value : null
}

function afterCheck(
  answer: Awaited<ReturnType<ImportDesk['check']>>,
  reading: Pick<Checked, 'mapping' | 'mappingText'>
): ImportStage {
  return answer.ok
    ? { at: 'checked', report: answer.value, ...reading, fault: null }
    : { at: 'choosing', fault: answer.error }
}

function afterCommit(answer: Awaited<ReturnType<ImportDesk['commit']>>, checked: Checked): ImportStage {
  if (answer.ok) return { ...checked, at: 'done', result: answer.value }
  // What was checked no longer holds, so there is nothing to try again with.
  if (answer.error.code === 'floor-changed') return { at: 'choosing', fault: answer.error }
  return { ...checked, at: 'checked', fault: answer.error }
}
