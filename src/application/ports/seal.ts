/** Seals a text: a fresh random salt, and SHA-256(salt, text) in hex. The event keeps the hash, the row the salt and the text. */
export interface Seal {
  salt(): string
  hash(salt: string, text: string): string
}
