import { textDecoder } from '../../src/workers/imports/text-decoder.ts'

const tables = new Map<string, ReadonlyMap<string, number>>()

/** A text as bytes of an encoding; what eight bits cannot say becomes '?'. No byte order mark. */
export function encodedAs(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16le')
  const table = tableOf(encoding)
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 0x3f)
}

/** Whether an eight-bit encoding has every letter of a text. */
export const canEncode = (encoding: string, text: string): boolean =>
  [...text].every((letter) => tableOf(encoding).has(letter))

export function decodedAs(encoding: string, bytes: Uint8Array): string {
  const decoding = textDecoder.open(encoding)
  if (decoding === null) throw new Error(`no such encoding: ${encoding}`)
  return decoding.push(bytes) + decoding.end()
}

/** The decoder turned around: what this machine reads is what is written. */
function tableOf(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const letters = Array.from({ length: 256 }, (_, byte) => [decodedAs(encoding, Uint8Array.of(byte)), byte] as const)
  const table = new Map(letters.filter(([letter]) => letter !== '\uFFFD'))
  tables.set(encoding, table)
  return table
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}
