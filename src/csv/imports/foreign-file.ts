/** What a file is that cannot be read as text, as far as its first bytes say so. `packed`: an archive of other files. */
export type ForeignFile = 'workbook' | 'picture' | 'pdf' | 'packed'

/* eslint-disable no-control-regex -- such bytes are what signatures are made of */
/** The bytes by which a format says what it is, as text of one byte a letter. PK begins workbooks of today and archives alike. */
const SIGNATURES: readonly (readonly [RegExp, ForeignFile])[] = [
  [/^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/, 'workbook'],
  [/^PK\x03\x04[^]*?(?:\[Content_Types\]\.xml|opendocument\.spreadsheet|xl\/)/, 'workbook'],
  [/^PK\x03\x04|^\x1F\x8B\x08|^7z\xBC\xAF\x27\x1C|^Rar!\x1A\x07/, 'packed'],
  [/^\x89PNG\r\n\x1A\n|^\xFF\xD8\xFF|^GIF8[79]a|^RIFF[^]{4}WEBP|^II\*\0|^MM\0\*/, 'picture'],
  [/^%PDF-/, 'pdf']
]
/* eslint-enable no-control-regex */
const LOOKED_AT = 4_096

/** By the formats' own signatures, whatever the file is called; null: nothing speaks against a text. */
export function foreignFile(head: Uint8Array): ForeignFile | null {
  const start = String.fromCharCode(...head.subarray(0, LOOKED_AT))
  return SIGNATURES.find(([signature]) => signature.test(start))?.[1] ?? null
}
