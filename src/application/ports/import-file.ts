/** A file to import. Read twice: for its hash, then for its records. */
export interface ImportFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** When it was last changed, ms; files of one name, size and time are the same. Missing: nothing tells. */
  readonly changedAt?: number
  chunks(): AsyncIterable<Uint8Array>
}
