import type { Decoder, Decoding, DecodingCheck } from '../../application/ports/decoder.ts'

/** Decoding by the platform's TextDecoder, which knows the WHATWG encodings. A byte order mark says more than any label. */
export const textDecoder: Decoder = { open, openCheck }

const LONGEST_MARK = 3

function open(encoding: string): Decoding | null {
  if (newDecoder(encoding, false) === null) return null
  const decoding = new MarkedDecoding(encoding, false)
  return { push: (bytes) => decoding.push(bytes), end: () => decoding.end() }
}

function openCheck(encoding: string): DecodingCheck | null {
  if (newDecoder(encoding, true) === null) return null
  const decoding = new MarkedDecoding(encoding, true)
  let sound = true
  // After its first failure a decoder has nothing more to tell.
  const check = (decode: () => string): boolean => {
    if (!sound) return false
    try {
      decode()
    } catch {
      sound = false
    }
    return sound
  }
  return { push: (bytes) => check(() => decoding.push(bytes)), end: () => check(() => decoding.end()) }
}

/** Chooses its decoder by the first bytes. */
class MarkedDecoding {
  private readonly first: number[] = []
  private decoder: TextDecoder | null = null
  private readonly encoding: string
  private readonly fatal: boolean

  constructor(encoding: string, fatal: boolean) {
    this.encoding = encoding
    this.fatal = fatal
  }

  push(bytes: Uint8Array): string {
    if (this.decoder !== null) return this.decoder.decode(bytes, { stream: true })
    const taken = bytes.subarray(0, LONGEST_MARK - this.first.length)
    this.first.push(...taken)
    if (this.first.length < LONGEST_MARK) return ''
    return this.begin() + this.push(bytes.subarray(taken.length))
  }

  end(): string {
    const early = this.decoder === null ? this.begin() : ''
    return early + (this.decoder?.decode() ?? '')
  }

  private begin(): string {
    this.decoder = newDecoder(markedEncoding(this.first) ?? this.encoding, this.fatal)
    return this.decoder?.decode(Uint8Array.from(this.first), { stream: true }) ?? ''
  }
}

function markedEncoding([a, b, c]: readonly number[]): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

function newDecoder(encoding: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal })
  } catch {
    return null
  }
}
