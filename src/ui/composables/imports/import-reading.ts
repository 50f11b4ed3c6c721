import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { settleMore, type Inspection, type SettledReading } from '../../../application/imports/file-reading.ts'
import type { KeptMapping } from '../../../application/imports/keep-mapping.ts'
import { settledOf } from '../../../application/imports/mapping-parts.ts'
import type { ImportDesk, WorkProgress } from '../../../application/ports/import-desk.ts'
import type { Turns } from './turns.ts'

type Answer = Awaited<ReturnType<ImportDesk['inspect']>>
export type ReadingFault = Extract<Answer, { readonly ok: false }>['error']

/** A person who goes through several settings quickly waits for one reading only. */
const PAUSE_MS = 150

export interface ImportReading {
  /** What is understood of the file at present; the older one stays while a newer is being made. */
  readonly inspection: Readonly<ShallowRef<Inspection | null>>
  readonly fault: Readonly<ShallowRef<ReadingFault | null>>
  readonly settled: Readonly<ShallowRef<SettledReading>>
  /** The kept mapping that the file is read with. */
  readonly applied: Readonly<ShallowRef<KeptMapping | null>>
  readonly isReading: ComputedRef<boolean>
  /** How far the running reading has come; null: none has said yet. */
  readonly progress: Readonly<ShallowRef<WorkProgress | null>>
  /** A person says so; everything else is guessed anew around it. */
  settle(more: SettledReading): void
  /** Reads the file as a kept mapping says; false where that cannot be expressed as settings. */
  apply(mapping: KeptMapping): boolean
  /** Forgets what was settled, a kept mapping too. */
  guessAnew(): void
  /** Another file, or none. */
  restart(file: File | null): void
  /** Calls the running reading off. */
  cancel(): void
  /** What is understood once everything settled so far has been read; null where that failed or there is no file. */
  current(): Promise<Inspection | null>
}

export interface ReadingOptions {
  readonly desk: ImportDesk
  readonly turns: Turns
  /** The kept mapping made for files like this one. */
  readonly findKept: (inspection: Inspection) => Promise<KeptMapping | null>
  /** What was understood is no longer what was checked. */
  readonly onChange: () => void
}

/** Reads the chosen file again and again around what a person settles; the newest always wins. */
export function createImportReading(options: ReadingOptions): ImportReading {
  return new FileReading(options)
}

class FileReading implements ImportReading {
  readonly inspection = shallowRef<Inspection | null>(null)
  readonly fault = shallowRef<ReadingFault | null>(null)
  readonly settled = shallowRef<SettledReading>({})
  readonly applied = shallowRef<KeptMapping | null>(null)
  readonly progress = shallowRef<WorkProgress | null>(null)
  private readonly isPending = shallowRef(false)
  readonly isReading = computed(() => this.isPending.value)

  private readonly options: ReadingOptions
  private file: File | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private newest = 0
  /** Only a file that nobody has touched yet is matched with the kept mappings. */
  private isFresh = false

  constructor(options: ReadingOptions) {
    this.options = options
  }

  readonly settle = (more: SettledReading): void => {
    this.isFresh = false
    this.settled.value = settleMore(this.settled.value, more)
    this.readLater()
  }

  readonly apply = (mapping: KeptMapping): boolean => {
    if (!this.adopt(mapping)) return false
    this.isFresh = false
    this.readLater()
    return true
  }

  readonly guessAnew = (): void => {
    this.isFresh = false
    this.forget()
    this.readLater()
  }

  readonly restart = (file: File | null): void => {
    this.stopTimer()
    this.forget()
    this.file = file
    this.isFresh = true
    this.inspection.value = null
    this.isPending.value = false
    this.newest++
    if (file !== null) void this.read()
    else if (this.running !== null) this.options.desk.cancel()
  }

  readonly cancel = (): void => this.options.desk.cancel()

  readonly current = async (): Promise<Inspection | null> => {
    const isDone = this.inspection.value !== null && this.fault.value === null
    if (this.timer !== undefined || (this.running === null && !isDone)) void this.read()
    while (this.running !== null) await this.running
    return this.fault.value === null ? this.inspection.value : null
  }

  private readLater(): void {
    this.options.onChange()
    this.stopTimer()
    this.isPending.value = this.file !== null
    this.timer = setTimeout(() => void this.read(), PAUSE_MS)
  }

  private read(): Promise<void> {
    this.stopTimer()
    if (this.file === null) return Promise.resolve()
    if (this.running !== null) this.options.desk.cancel()
    this.isPending.value = true
    const mine: Promise<void> = this.take(this.file).finally(() => {
      if (this.running !== mine) return
      this.running = null
      this.isPending.value = this.timer !== undefined
    })
    this.running = mine
    return mine
  }

  private async take(file: File): Promise<void> {
    const { turns, desk, findKept } = this.options
    const mine = ++this.newest
    const tell = (progress: WorkProgress): void => {
      if (mine === this.newest) this.progress.value = progress
    }
    const inspect = (): Promise<Answer | null> => turns.take(() => desk.inspect(file, this.settled.value, tell))
    this.progress.value = null
    let answer = await inspect()
    const kept = answer?.ok && this.isFresh ? await findKept(answer.value) : null
    if (kept && this.isFresh && mine === this.newest && this.adopt(kept)) answer = await inspect()
    if (answer === null || mine !== this.newest) return
    this.isFresh = false
    this.fault.value = answer.ok ? null : answer.error
    if (answer.ok) this.inspection.value = answer.value
  }

  private adopt(mapping: KeptMapping): boolean {
    const reading = settledOf(mapping.text)
    if (!reading.ok) return false
    this.settled.value = reading.value
    this.applied.value = mapping
    return true
  }

  private forget(): void {
    this.settled.value = {}
    this.applied.value = null
    this.fault.value = null
  }

  private stopTimer(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}
