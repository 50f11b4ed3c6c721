import type { WorkProgress } from '../ports/import-desk.ts'

/** Whoever started an import looks on, and may call it off. */
export interface ImportWatch {
  readonly progress: (progress: WorkProgress) => void
  readonly isCancelled: () => boolean
}
