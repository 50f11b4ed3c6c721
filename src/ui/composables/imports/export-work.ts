import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { ExportDesk, ExportFile, ExportProgress, ExportWish } from '../../../application/ports/export-desk.ts'
import type { FileExchange } from '../../../application/ports/file-exchange.ts'

export type Exported = { readonly kind: 'written'; readonly rows: number } | { readonly kind: 'cancelled' | 'failed' }

export interface ExportWork {
  /** null: nothing is being written. `progress` is null until the first rows are there. */
  readonly running: Readonly<ShallowRef<{ readonly file: ExportFile; readonly progress: ExportProgress | null } | null>>
  readonly isBusy: ComputedRef<boolean>
  /** null: something else is being written. */
  write(wish: ExportWish, name: string): Promise<Exported | null>
  cancel(): void
}

/** One export at a time, in this window. */
export function createExportWork(desk: ExportDesk, files: FileExchange): ExportWork {
  const running = shallowRef<{ file: ExportFile; progress: ExportProgress | null } | null>(null)
  const write = async (wish: ExportWish, name: string): Promise<Exported | null> => {
    if (running.value !== null) return null
    running.value = { file: wish.file, progress: null }
    try {
      const sink = await files.save(name, 'text/csv;charset=utf-8')
      if (sink === null) return { kind: 'cancelled' }
      const rows = await desk.write(wish, sink, (progress) => (running.value = { file: wish.file, progress }))
      return rows === null ? { kind: 'cancelled' } : { kind: 'written', rows }
    } catch (error) {
      // The disk is full or the folder is gone: the writer has taken the half file away.
      console.error('an export could not be written', error)
      return { kind: 'failed' }
    } finally {
      running.value = null
    }
  }
  return { running, isBusy: computed(() => running.value !== null), write, cancel: () => desk.cancel() }
}
