import { expect, it } from 'vitest'
import { sha256FileHasher, sha256Seal } from '../../../src/storage/shared/sha256-seal.ts'

const webHash = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

it('seals a text with SHA-256 over its salt and itself', async () => {
  const salt = sha256Seal.salt()
  expect(sha256Seal.hash(salt, 'דנה לוי')).toBe(await webHash(`${salt}\nדנה לוי`))
})

it('takes a new salt of 128 bits each time', () => {
  const salts = Array.from({ length: 100 }, () => sha256Seal.salt())
  expect(new Set(salts).size).toBe(100)
  for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/)
})

it('hashes a file piece by piece', async () => {
  const hashing = sha256FileHasher.open()
  for (const part of ['ref,', 'team\r\n', '']) hashing.push(new TextEncoder().encode(part))
  expect(hashing.end()).toBe(await webHash('ref,team\r\n'))
})
