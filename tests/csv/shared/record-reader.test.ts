import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, readAll } from '../../support/read-rows.ts'

const summary = (text: string): string[] =>
  readAll(text)
    .slice(1)
    .map(({ line, cells, fault }) => `${line} ${fault ?? cells.join('|')}`)

describe('a record', () => {
  it('ends at LF, CRLF or CR, also where a file mixes them', () => {
    expect(cellsOf('a,b\r\n1,2\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6']
    ])
  })

  it('may hold quotes, delimiters and line ends inside quotes, and counts the lines they take', () => {
    expect(summary('a,b\n"one ""x"", two","up\r\non\ra\ntime"\n3,4\n')).toEqual([
      '2 one "x", two|up\r\non\ra\ntime',
      '6 3|4'
    ])
  })

  it('may have empty cells, quoted or not', () => {
    expect(cellsOf('a,b,c\n,"",\n')).toEqual([
      ['a', 'b', 'c'],
      ['', '', '']
    ])
  })

  it('is no record where the line is empty', () => {
    expect(summary('\n\na,b\n\n1,2\r\n\r\n3,4\n\n')).toEqual(['5 1|2', '7 3|4'])
  })

  it('loses a byte order mark in front of the first one only', () => {
    expect(cellsOf('\uFEFFa,b\n\uFEFF1,2')).toEqual([
      ['a', 'b'],
      ['\uFEFF1', '2']
    ])
  })

  it('is split at the delimiter it is told, whatever that is', () => {
    expect(readAll('a\tb\n"x\ty"\tz,1', { delimiter: '\t' }).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['x\ty', 'z,1']
    ])
  })
})

describe('a faulty record is set aside with its line and takes no other with it:', () => {
  it('a quote that is never closed', () => {
    expect(summary('a,b\n1,"x\n2,y\n3,z\n')).toEqual(['2 broken-quote', '3 2|y', '4 3|z'])
  })

  it('a quote that the next quoted cell seems to close', () => {
    expect(summary('a,b\n1,"x\n2,"y"\n3,z\n')).toEqual(['2 broken-quote', '3 2|y', '4 3|z'])
  })

  it('a quote that a stray one many lines on closes, with whole records between', () => {
    expect(summary('a,b,c\n1,"x,1\n2,y,2\n3,z,3\n4,5,w"\n5,v,5\n')).toEqual([
      '2 broken-quote',
      '3 2|y|2',
      '4 3|z|3',
      '5 broken-quote',
      '6 5|v|5'
    ])
  })

  it('a quote inside an unquoted cell', () => {
    expect(summary('a,b\n1,5" pipe\n2,y')).toEqual(['2 broken-quote', '3 2|y'])
  })

  it('text after a closing quote', () => {
    expect(summary('a,b\n1,"x" y\n2,y')).toEqual(['2 broken-quote', '3 2|y'])
  })

  it('a last record that ends inside a quote, over whatever lines it runs', () => {
    expect(summary('a,b\n1,x\n2,"unfinished\nstory\nof many lines')).toEqual(['2 1|x', '3 unfinished-record'])
  })

  it('too few and too many cells, over several lines too', () => {
    expect(summary('a,b,c\n1,2\n1,2,3,4\n"x\ny",2\n1,2,3')).toEqual([
      '2 too-few-cells',
      '3 too-many-cells',
      '4 too-few-cells',
      '6 1|2|3'
    ])
  })

  it('a NUL byte', () => {
    expect(summary('a,b\n1,\u0000\n"\u0000",2\n3,4')).toEqual(['2 nul-byte', '3 nul-byte', '4 3|4'])
  })

  it('bytes that are no text, but only in a file that has such', () => {
    const text = 'a,b\n1,\uFFFD\n2,3'
    expect(readAll(text, { delimiter: ',', malformed: true }).map(({ fault }) => fault)).toEqual([
      null,
      'undecodable',
      null
    ])
    expect(readAll(text).map(({ fault }) => fault)).toEqual([null, null, null])
  })

  it('a quote that is not closed for longer than any record may be', () => {
    const text = `a,b\n1,"x\n${'2,yyyy\n'.repeat(50)}3,z\n`
    const records = readAll(text, { delimiter: ',', longest: 100 }, 7)
    expect(records.map(({ fault }) => fault).filter((fault) => fault !== null)).toEqual(['broken-quote'])
    expect(records.length).toBe(53)
    expect(readAll('x'.repeat(1_000), { delimiter: ',', longest: 100 }, 10).length).toBeGreaterThan(1)
  })

  it('keeps its cells as they stand in the line', () => {
    expect(readAll('a,b\n1,"x\n2,y\n3,"z"').at(1)?.cells).toEqual(['1', '"x'])
  })
})

const alphabet = fc.constantFrom('"', ',', '\n', '\r', '\r\n', 'a', '""', '","', 'x,y', '\u0000', '')
const anyText = fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join(''))

describe('for any text', () => {
  it('the records are the same however it is cut into pieces', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(readAll(text, { delimiter: ',' }, size)).toEqual(readAll(text))
      }),
      { numRuns: 2_000 }
    )
  })

  it('lines only grow, and every line with text belongs to a record', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = readAll(text).map(({ line }) => line)
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b))
        const first = text.split(/\r\n|\r|\n/).findIndex((line) => line !== '') + 1
        expect(starts[0] ?? 0).toBe(first)
      })
    )
  })

  it('cells that were written by RFC 4180 are read as they were', () => {
    const cell = fc.oneof(fc.string(), anyText).map((text) => text.replaceAll('\u0000', ''))
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
      )
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, lineEnd) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join(lineEnd)
        expect(cellsOf(text)).toEqual(rows)
      })
    )
  })
})

describe('takes time in proportion to the text,', () => {
  const quick = (text: string, size = 65_536): number => {
    // The processor's time, not the clock's: other work on the machine must not fail the test.
    const start = process.cpuUsage()
    readAll(text, { delimiter: ',' }, size)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1_000
  }
  const cases: Readonly<Record<string, (n: number) => string>> = {
    'with a quote opened on every line': (n) => 'a,b\n' + '1,"x\n'.repeat(n),
    'with every other quote closed': (n) => 'a,b,c\n' + '1,"x\n2,3,4\n5,y"\n'.repeat(n / 3),
    'with one unclosed quote in front': (n) => 'a,b\n1,"x\n' + '2,yyyyyyyyyy\n'.repeat(n),
    'with one unclosed quote in front of quoted lines': (n) => 'a,b\n1,"x\n' + '2,""""\n'.repeat(n),
    'with nothing but quotes': (n) => 'a\n' + '"'.repeat(5 * n + 1),
    'with a cell as long as the file': (n) => 'a\n"' + 'x\n'.repeat(3 * n) + '"',
    'with as many columns as it has letters': (n) => ','.repeat(5 * n) + '\n' + ','.repeat(5 * n)
  }
  it.each(Object.entries(cases))('%s', (_name, make) => {
    quick(make(10_000))
    const small = quick(make(60_000))
    const large = quick(make(480_000))
    expect(large).toBeLessThan(Math.max(small, 15) * 8 * 4)
  })
})
