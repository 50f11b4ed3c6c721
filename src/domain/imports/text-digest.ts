/*
 * MurmurHash3_x86_128 (Austin Appleby, public domain), seed 0, over the UTF-16 code units of a text in little-endian order. Not cryptographic: it
 * tells records apart, it does not protect them. Among n records of one file two different ones share a digest with odds of n² / 2^129: for a
 * million records about one in 10^27.
 */
const C1 = 0x239b961b
const C2 = 0xab0e9789
const C3 = 0x38b34ae5
const C4 = 0xa1e38b93
const UNITS_PER_BLOCK = 8

/** 128 bits as 32 hexadecimal digits. */
export function digestOf(text: string): string {
  let h1 = 0
  let h2 = 0
  let h3 = 0
  let h4 = 0
  const tail = text.length - (text.length % UNITS_PER_BLOCK)
  for (let at = 0; at < tail; at += UNITS_PER_BLOCK) {
    h1 = rotate(h1 ^ scramble(wordAt(text, at), C1, 15, C2), 19)
    h1 = (Math.imul(h1 + h2, 5) + 0x561ccd1b) | 0
    h2 = rotate(h2 ^ scramble(wordAt(text, at + 2), C2, 16, C3), 17)
    h2 = (Math.imul(h2 + h3, 5) + 0x0bcaa747) | 0
    h3 = rotate(h3 ^ scramble(wordAt(text, at + 4), C3, 17, C4), 15)
    h3 = (Math.imul(h3 + h4, 5) + 0x96cd1c35) | 0
    h4 = rotate(h4 ^ scramble(wordAt(text, at + 6), C4, 18, C1), 13)
    h4 = (Math.imul(h4 + h1, 5) + 0x32ac3b17) | 0
  }
  h4 ^= scramble(wordAt(text, tail + 6), C4, 18, C1)
  h3 ^= scramble(wordAt(text, tail + 4), C3, 17, C4)
  h2 ^= scramble(wordAt(text, tail + 2), C2, 16, C3)
  h1 ^= scramble(wordAt(text, tail), C1, 15, C2)
  return finish(h1, h2, h3, h4, text.length * 2)
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

/** Two code units as one word; a missing one counts as 0. */
function wordAt(text: string, at: number): number {
  // charCodeAt is NaN beyond the end, which these operators take for 0.
  return text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)
}

const scramble = (word: number, first: number, by: number, second: number): number =>
  Math.imul(rotate(Math.imul(word, first), by), second)

function finish(a: number, b: number, c: number, d: number, bytes: number): string {
  const sum = ((a ^ bytes) + (b ^ bytes) + (c ^ bytes) + (d ^ bytes)) | 0
  const h1 = avalanche(sum)
  const h2 = avalanche((b ^ bytes) + sum)
  const h3 = avalanche((c ^ bytes) + sum)
  const h4 = avalanche((d ^ bytes) + sum)
  const total = h1 + h2 + h3 + h4
  return hex(total) + hex(h2 + total) + hex(h3 + total) + hex(h4 + total)
}

function avalanche(word: number): number {
  let value = word | 0
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(word: number): string {
  const byte = (shift: number): string => BYTES[(word >>> shift) & 255] ?? ''
  return byte(24) + byte(16) + byte(8) + byte(0)
}
