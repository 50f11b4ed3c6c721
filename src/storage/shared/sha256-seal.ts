import { sha256 } from '@noble/hashes/sha2.js'
import type { FileHasher } from '../../application/ports/file-hasher.ts'
import type { Seal } from '../../application/ports/seal.ts'
import { hexOf } from './hex.ts'

const SALT_BYTES = 16

const encoder = new TextEncoder()

/** SHA-256 over salt and text, hex. A line end keeps the two apart: a salt has none. */
export function sealHash(salt: string, text: string): string {
  return hexOf(sha256(encoder.encode(`${salt}\n${text}`)))
}

/** Seals texts with 128 random bits each, so that a short name cannot be guessed from its hash once the salt is gone. */
export const sha256Seal: Seal = {
  salt: () => hexOf(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
  hash: sealHash
}

export const sha256FileHasher: FileHasher = {
  open: () => {
    const hash = sha256.create()
    return { push: (bytes) => void hash.update(bytes), end: () => hexOf(hash.digest()) }
  }
}
