import { expect, test } from 'vitest'
import { digestOf } from '../../../src/domain/imports/text-digest.ts'

// From the Python package mmh3 5: hash_bytes(text.encode('utf-16-le'), 0, x64arch=False), its words written most significant byte first.
const KNOWN: readonly (readonly [string, string])[] = [
  ['', '00000000000000000000000000000000'],
  ['a', '033bb196ccef4fe1ccef4fe1ccef4fe1'],
  ['INC0000045', '80c543faf901d67969d1636f1975ed57'],
  ['0123456789abcdef', '2dd97cc7ff437be3c0c16429c3056564'],
  ['שלום עולם', '68d24b256e1982e70af8b9faeb6c4c10'],
  ['Opened by  8, 29/2/2016 01:16', '358566601a342bc43f9fc81e55dbaa39']
]

test.each(KNOWN)('the digest of %j is that of MurmurHash3_x86_128', (text, digest) => {
  expect(digestOf(text)).toBe(digest)
})

test('texts that differ in one character differ in their digest, wherever it stands', () => {
  const text = 'Caller 2403, 29/2/2016 01:16, Group 56'
  const digests = new Set([digestOf(text)])
  for (let at = 0; at < text.length; at++) digests.add(digestOf(text.slice(0, at) + '~' + text.slice(at + 1)))
  expect(digests.size).toBe(text.length + 1)
})
