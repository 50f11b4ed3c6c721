export interface ImportProgress {
  readonly phase: 'reading' | 'writing'
  readonly done: number
  /** Bytes while reading, cases while writing. */
  readonly total: number
}

/** Whoever started an import looks on, and may call it off. */
export interface ImportWatch {
  readonly progress: (progress: ImportProgress) => void
  readonly isCancelled: () => boolean
}
