import { describe, expect, it } from 'vitest'
import { textDecoder } from '../../../src/workers/imports/text-decoder.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function decoded(bytes: Uint8Array, encoding: string, size = 1): string | null {
  const decoding = textDecoder.open(encoding)
  if (decoding === null) return null
  let text = ''
  for (let at = 0; at < bytes.length; at += size) text += decoding.push(bytes.subarray(at, at + size))
  return text + decoding.end()
}

function isSound(bytes: Uint8Array, encoding: string, size = 1): boolean {
  const check = textDecoder.openCheck(encoding)
  if (check === null) throw new Error(`no encoding ${encoding}`)
  for (let at = 0; at < bytes.length; at += size) check.push(bytes.subarray(at, at + size))
  return check.end()
}

describe('decoding', () => {
  it.each([1, 2, 3, 4, 100])('gives the same text however the bytes are cut: %i at a time', (size) => {
    for (const text of ['', 'a', 'שלום, ž', 'emoji 🙂 end']) expect(decoded(bytesOf(text), 'utf-8', size)).toBe(text)
  })

  it('knows legacy encodings by their label', () => {
    expect(decoded(Uint8Array.from([0xf9, 0xec, 0xe5, 0xed]), 'windows-1255')).toBe('שלום')
    expect(decoded(Uint8Array.from([0x9e]), 'windows-1250')).toBe('ž')
  })

  it('believes a byte order mark more than the label, and drops it', () => {
    expect(decoded(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf('שלום')]), 'windows-1255')).toBe('שלום')
    expect(decoded(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x62, 0]), 'utf-8')).toBe('ab')
    expect(decoded(Uint8Array.from([0xfe, 0xff, 0, 0x61]), 'utf-8', 4)).toBe('a')
  })

  it('tells bytes that are no text from a character that stands for such', () => {
    expect(isSound(bytesOf('a\uFFFDb'), 'utf-8')).toBe(true)
    expect(isSound(Uint8Array.from([0x61, 0x62, 0x63, 0xe9]), 'utf-8')).toBe(false)
    expect(isSound(Uint8Array.from([0xe9]), 'utf-8')).toBe(false)
    expect(isSound(Uint8Array.from([0x61, 0x62, 0xff, 0x63, 0x64]), 'utf-8', 2)).toBe(false)
  })

  it('knows no encoding by a wrong name', () => {
    expect(textDecoder.open('utf-7')).toBeNull()
    expect(textDecoder.openCheck('klingon')).toBeNull()
  })
})
