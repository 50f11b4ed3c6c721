import type { WorkProgress } from '../ports/import-desk.ts'

/** Whoever started an import looks on, and may call it off. */
export interface ImportWatch {
  readonly progress: (progress: WorkProgress) => void
  readonly isCancelled: () => boolean
}

/** The share of the whole piece of work, of which this is the part between two shares: what is told never goes back. */
export function partOf(watch: ImportWatch, from: number, to: number): ImportWatch {
  return {
    isCancelled: watch.isCancelled,
    progress: (progress) =>
      watch.progress({ ...progress, share: progress.share === null ? null : from + (to - from) * progress.share })
  }
}
