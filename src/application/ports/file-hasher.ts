/** SHA-256 of a stream of bytes, as lower-case hex. */
export interface Hashing {
  push(bytes: Uint8Array): void
  end(): string
}

export interface FileHasher {
  open(): Hashing
}
