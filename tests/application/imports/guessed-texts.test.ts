import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodedAs } from '../../support/encode.ts'
import { inspected } from '../../support/inspecting.ts'
import { realDataReport, realFile } from '../../support/real-data.mjs'

describe('edge cases of others', () => {
  const names = [
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8'
  ]
  it.each(names)('%s: every value as expected', async (name) => {
    const [file, expected] = [realFile(`csv-spectrum/csvs/${name}.csv`), realFile(`csv-spectrum/json/${name}.json`)]
    if ((file === null || expected === null) && !realDataReport().isRequired) return
    const found = await inspected(new Uint8Array(readFileSync(file ?? name)))
    const rows = found.rows.map(({ cells }) =>
      Object.fromEntries(found.columns.map(({ header }, at) => [header, cells[at]]))
    )
    const text = readFileSync(expected ?? name, 'utf8')
    // Its JSON writes the line ends of the CRLF files as LF.
    expect(JSON.parse(JSON.stringify(rows).replaceAll('\\r\\n', '\\n'))).toEqual(
      JSON.parse(text.replaceAll('\\r\\n', '\\n'))
    )
  })
})

/** The lines of a text as cells of a table, byte by byte: in all these encodings a quote is a quote and a line end a line end. */
function tableOf(bytes: Uint8Array): Uint8Array {
  const lines = [...bytes]
    .map((byte) => String.fromCharCode(byte))
    .join('')
    .split(/\r?\n/)
    .filter((line) => line !== '')
  const rows = lines.map((line, row) => `K-${row + 1},"${line.replaceAll('"', '""')}",closed`)
  return Uint8Array.from(['Case no,Description,Status', ...rows].join('\r\n'), (letter) => letter.charCodeAt(0))
}

describe('a table of texts in the encodings that spreadsheets still write', () => {
  it.each([
    ['arabic-utf8.txt', 'utf-8', 'المغرب'],
    ['arabic-windows-1256.txt', 'windows-1256', 'المغرب'],
    ['hebrew-windows-1255.txt', 'windows-1255', 'השמיות'],
    ['slovene-windows-1250.txt', 'windows-1250', 'povišice']
  ])('%s: every text readable, nothing asked', async (name, encoding, word) => {
    const path = realFile(`encodings/${name}`)
    if (path === null && !realDataReport().isRequired) return
    const bytes = new Uint8Array(readFileSync(path ?? name))
    const found = await inspected(tableOf(bytes))
    expect(found.encoding).toMatchObject({ value: encoding, sure: true })
    const texts = found.rows.map(({ cells }) => cells[1] ?? '')
    const expected = decodedAs(encoding, bytes)
      .split(/\r?\n/)
      .filter((line) => line !== '')
    expect(texts).toEqual(expected.slice(0, 20))
    expect(texts.join(' ')).toContain(word)
    expect(found.questions).toEqual([])
    expect(found.typed[0]).toMatchObject({ ref: 'K-1', status: 'closed', summary: texts[0] })
  })
})
