/** A file to import. Read twice: for its hash, then for its records. */
export interface ImportFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  chunks(): AsyncIterable<Uint8Array>
}
