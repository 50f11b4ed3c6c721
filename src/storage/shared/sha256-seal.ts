import { sha256 } from '@noble/hashes/sha2.js'
import type { FileHasher } from '../../application/ports/file-hasher.ts'
import type { Seal } from '../../application/ports/seal.ts'
import { hexOf } from './hex.ts'

const SALT_BYTES = 16
/** Random bytes fetched at once: asking the browser costs more than the bytes, and an import needs a salt a text. */
const POOL_BYTES = 4096

const encoder = new TextEncoder()
const pool = new Uint8Array(POOL_BYTES)
let used = POOL_BYTES

/** Random bytes that nobody got before; they are wiped from the pool. */
function freshBytes(count: number): Uint8Array {
  if (used + count > POOL_BYTES) {
    crypto.getRandomValues(pool)
    used = 0
  }
  const bytes = pool.slice(used, used + count)
  pool.fill(0, used, used + count)
  used += count
  return bytes
}

/** SHA-256 over salt and text, hex. A line end keeps the two apart: a salt has none. */
export function sealHash(salt: string, text: string): string {
  return hexOf(sha256(encoder.encode(`${salt}\n${text}`)))
}

/** Seals texts with 128 random bits each, so that a short name cannot be guessed from its hash once the salt is gone. */
export const sha256Seal: Seal = {
  salt: () => hexOf(freshBytes(SALT_BYTES)),
  hash: sealHash
}

export const sha256FileHasher: FileHasher = {
  open: () => {
    const hash = sha256.create()
    return { push: (bytes) => void hash.update(bytes), end: () => hexOf(hash.digest()) }
  }
}
