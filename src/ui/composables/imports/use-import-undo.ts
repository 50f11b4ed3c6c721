import { shallowRef, type ShallowRef } from 'vue'
import type { UndoneImport } from '../../../application/ports/import-desk.ts'
import type { ImportState } from '../../../domain/imports/import-event.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { useServices } from '../../shared/services.ts'

export interface ImportUndo {
  readonly isRunning: Readonly<ShallowRef<boolean>>
  readonly problem: Readonly<ShallowRef<Problem | null>>
  /** Takes off the floor what the import brought, at once: the same file can be imported again. null: it was not done. */
  undo(state: ImportState): Promise<UndoneImport | null>
}

export function useImportUndo(): ImportUndo {
  const { imports } = useServices()
  const isRunning = shallowRef(false)
  const problem = shallowRef<Problem | null>(null)
  return {
    isRunning,
    problem,
    async undo(state) {
      if (isRunning.value) return null
      isRunning.value = true
      try {
        const undone = await imports.undo(state.id)
        problem.value = undone.ok ? null : undone.error
        return undone.ok ? undone.value : null
      } finally {
        isRunning.value = false
      }
    }
  }
}
