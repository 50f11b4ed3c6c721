/** What a whole file's bytes tell about its encoding, gathered piece by piece in bounded memory. */
export interface ByteEvidence {
  /** The file's first bytes. */
  readonly head: Uint8Array
  /** Whether `head` is all of it. */
  readonly whole: boolean
  /** Sequences that are UTF-8 characters outside ASCII, and bytes that are no UTF-8. */
  readonly utf8: { readonly good: number; readonly bad: number }
  /** The different words that hold bytes from 0x80, as far as they were kept. */
  readonly words: readonly Uint8Array[]
  /** Bytes from 0x80 that occur anywhere in the file, ascending. */
  readonly high: Uint8Array
}

const HEAD = 262_144
const WORDS_KEPT = 600
/** A long file in few words says the same again and again. */
const WORDS_LOOKED_AT = 20_000
const LONGEST_WORD = 40
/** So much text around a byte from 0x80 is looked at; a comma and a quote end a word anyway. */
const isWordByte = (byte: number): boolean =>
  byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)

export class ByteSurvey {
  private readonly head: Uint8Array
  private headLength = 0
  private total = 0
  private readonly seen = new Uint8Array(256)
  private good = 0
  private bad = 0
  /** Bytes that the UTF-8 character under way still needs. */
  private pending = 0
  private readonly words = new Map<string, Uint8Array>()
  private lookedAt = 0

  constructor(head = HEAD) {
    this.head = new Uint8Array(head)
  }

  push(bytes: Uint8Array): void {
    const room = bytes.subarray(0, this.head.length - this.headLength)
    this.head.set(room, this.headLength)
    this.headLength += room.length
    this.total += bytes.length
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (byte < 0x80) {
        if (this.pending === 0) continue
        this.bad++
        this.pending = 0
      } else {
        this.takeHigh(byte)
        if (this.words.size < WORDS_KEPT && this.lookedAt < WORDS_LOOKED_AT) at = this.keepWord(bytes, at)
      }
    }
  }

  evidence(): ByteEvidence {
    return {
      head: this.head.subarray(0, this.headLength),
      whole: this.headLength === this.total,
      utf8: { good: this.good, bad: this.bad + (this.pending > 0 ? 1 : 0) },
      words: [...this.words.values()],
      high: Uint8Array.from(Array.from(this.seen.keys()).filter((byte) => this.seen[byte] === 1))
    }
  }

  private takeHigh(byte: number): void {
    this.seen[byte] = 1
    if (byte < 0xc0) {
      if (this.pending === 0) this.bad++
      else if (--this.pending === 0) this.good++
      return
    }
    if (this.pending > 0) this.bad++
    this.pending = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    if (this.pending === 0) this.bad++
  }

  /** Keeps the word around a byte and gives the place of its last byte; the bytes passed over are taken too. */
  private keepWord(bytes: Uint8Array, at: number): number {
    let start = at
    while (start > 0 && at - start < LONGEST_WORD && isWordByte(bytes[start - 1] ?? 0)) start--
    let end = at + 1
    for (; end < bytes.length && end - start < LONGEST_WORD && isWordByte(bytes[end] ?? 0); end++) {
      const byte = bytes[end] ?? 0
      if (byte >= 0x80) this.takeHigh(byte)
      else if (this.pending > 0) {
        this.bad++
        this.pending = 0
      }
    }
    const word = bytes.slice(start, end)
    this.lookedAt++
    const key = String.fromCharCode(...word)
    if (!this.words.has(key)) this.words.set(key, word)
    return end - 1
  }
}
