/** Bytes to text, piece by piece. What cannot be decoded comes out as U+FFFD. */
export interface Decoding {
  push(bytes: Uint8Array): string
  end(): string
}

/** Whether all bytes so far can be decoded. */
export interface DecodingCheck {
  push(bytes: Uint8Array): boolean
  end(): boolean
}

export interface Decoder {
  /** null: no such encoding. A leading byte order mark is dropped. */
  open(encoding: string): Decoding | null
  /** Tells a U+FFFD that stands in the file from one that stands for bytes which are no text. null: no such encoding. */
  openCheck(encoding: string): DecodingCheck | null
}
