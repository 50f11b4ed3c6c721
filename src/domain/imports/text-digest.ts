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
  const h = new Int32Array(4)
  const tail = text.length - (text.length % UNITS_PER_BLOCK)
  for (let at = 0; at < tail; at += UNITS_PER_BLOCK) mixBlock(h, text, at)
  mixTail(h, text, tail)
  return finish(h, text.length * 2)
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

/** Two code units as one word; a missing one counts as 0. */
function wordAt(text: string, at: number): number {
  const low = at < text.length ? text.charCodeAt(at) : 0
  const high = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
  return low | (high << 16)
}

const scramble = (word: number, first: number, by: number, second: number): number =>
  Math.imul(rotate(Math.imul(word, first), by), second)

function mixBlock(h: Int32Array, text: string, at: number): void {
  let [h1 = 0, h2 = 0, h3 = 0, h4 = 0] = h
  h1 = rotate(h1 ^ scramble(wordAt(text, at), C1, 15, C2), 19)
  h1 = Math.imul((h1 + h2) | 0, 5) + 0x561ccd1b
  h2 = rotate(h2 ^ scramble(wordAt(text, at + 2), C2, 16, C3), 17)
  h2 = Math.imul((h2 + h3) | 0, 5) + 0x0bcaa747
  h3 = rotate(h3 ^ scramble(wordAt(text, at + 4), C3, 17, C4), 15)
  h3 = Math.imul((h3 + h4) | 0, 5) + 0x96cd1c35
  h4 = rotate(h4 ^ scramble(wordAt(text, at + 6), C4, 18, C1), 13)
  h4 = Math.imul((h4 + h1) | 0, 5) + 0x32ac3b17
  h[0] = h1
  h[1] = h2
  h[2] = h3
  h[3] = h4
}

function mixTail(h: Int32Array, text: string, at: number): void {
  let [h1 = 0, h2 = 0, h3 = 0, h4 = 0] = h
  h4 ^= scramble(wordAt(text, at + 6), C4, 18, C1)
  h3 ^= scramble(wordAt(text, at + 4), C3, 17, C4)
  h2 ^= scramble(wordAt(text, at + 2), C2, 16, C3)
  h1 ^= scramble(wordAt(text, at), C1, 15, C2)
  h[0] = h1
  h[1] = h2
  h[2] = h3
  h[3] = h4
}

function finish(h: Int32Array, bytes: number): string {
  for (let i = 0; i < 4; i++) h[i] = (h[i] ?? 0) ^ bytes
  spread(h)
  for (let i = 0; i < 4; i++) h[i] = avalanche(h[i] ?? 0)
  spread(h)
  let hex = ''
  for (const word of h) hex += (word >>> 0).toString(16).padStart(8, '0')
  return hex
}

function spread(h: Int32Array): void {
  h[0] = (h[0] ?? 0) + (h[1] ?? 0) + (h[2] ?? 0) + (h[3] ?? 0)
  for (let i = 1; i < 4; i++) h[i] = (h[i] ?? 0) + (h[0] ?? 0)
}

function avalanche(word: number): number {
  let value = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}
