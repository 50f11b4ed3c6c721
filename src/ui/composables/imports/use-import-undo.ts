import { shallowRef, type ShallowRef } from 'vue'
import type { ImportState } from '../../../domain/imports/import-event.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { useServices } from '../../shared/services.ts'

export interface ImportUndo {
  /** Which import is asked about; null: none. */
  readonly asked: Readonly<ShallowRef<ImportState | null>>
  readonly isRunning: Readonly<ShallowRef<boolean>>
  readonly problem: Readonly<ShallowRef<Problem | null>>
  ask(state: ImportState): void
  leave(): void
  /** Takes off the floor what the import brought. Returns whether it was done. */
  undo(): Promise<boolean>
}

export function useImportUndo(): ImportUndo {
  const { imports } = useServices()
  const asked = shallowRef<ImportState | null>(null)
  const isRunning = shallowRef(false)
  const problem = shallowRef<Problem | null>(null)
  return {
    asked,
    isRunning,
    problem,
    ask(state) {
      problem.value = null
      asked.value = state
    },
    leave() {
      if (!isRunning.value) asked.value = null
    },
    async undo() {
      if (asked.value === null || isRunning.value) return false
      isRunning.value = true
      try {
        const undone = await imports.undo(asked.value.id)
        problem.value = undone.ok ? null : undone.error
        if (undone.ok) asked.value = null
        return undone.ok
      } finally {
        isRunning.value = false
      }
    }
  }
}
