/** Bytes to text, piece by piece. What cannot be decoded comes out as U+FFFD. */
export interface Decoding {
  push(bytes: Uint8Array): string
  end(): string
}

export interface Decoder {
  /** null: no such encoding. A leading byte order mark is dropped. */
  open(encoding: string): Decoding | null
  /** The same, telling only whether any bytes could not be decoded: a real U+FFFD in a file is no fault. */
  openCheck(encoding: string): { push(bytes: Uint8Array): boolean; end(): boolean } | null
}
