/** One file being written. Nothing is visible under its name before `close`; `abort` leaves nothing behind. */
export interface FileSink {
  write(chunk: Uint8Array): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

/** Hands files to the person: a native save dialog on the desktop, an ordinary download in the browser. */
export interface FileExchange {
  /** null: the person cancelled. */
  save(suggestedName: string, mime: string): Promise<FileSink | null>
}
