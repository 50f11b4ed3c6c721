import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreignFile } from '../../../src/csv/imports/foreign-file.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('what a file is that is no text', () => {
  it.each([
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'workbook'],
    ['PK\x03\x04\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'workbook'],
    ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'workbook'],
    ['PK\x03\x04\x14\0\0\0export.csv', 'packed'],
    ['\x1F\x8B\x08\0', 'packed'],
    ['\x89PNG\r\n\x1A\n', 'picture'],
    ['\xFF\xD8\xFF\xE0', 'picture'],
    ['GIF89a', 'picture'],
    ['RIFF\x01\x02\x03\x04WEBP', 'picture'],
    ['%PDF-1.7', 'pdf']
  ])('%j: %s', (head, kind) => {
    expect(foreignFile(bytes(head))).toBe(kind)
  })

  it.each([
    '',
    'PK,opened\n',
    'id,opened\n',
    'a line\nPK\x03\x04',
    'RIFF,name',
    '\xEF\xBB\xBFid,opened',
    '\xFF\xFEi\0d\0'
  ])('%j may be a text', (head) => {
    expect(foreignFile(bytes(head))).toBeNull()
  })

  it('no printable text is taken for another kind, but for one that begins as a PDF or a GIF does', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^(%PDF-|GIF8[79]a)/.test(text))
        expect(foreignFile(new TextEncoder().encode(text))).toBeNull()
      })
    )
  })
})
