import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guard, startsLikeAFormula, unguard } from '../../../src/csv/shared/formula-guard.ts'

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '%x',
  '|cmd',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  "'=1",
  "''=1",
  '\u200B=1',
  '\uFEFF=1',
  '\u00A0=1',
  ' =1',
  '\u00AD=1',
  '\u2066=1',
  '\u{E0020}=1',
  '\uFF1D1+1',
  '\uFF0B1',
  '\uFF0D1',
  '\uFF20x',
  '\uFF05x',
  '\uFF5Cx',
  "\u200B'=1"
]
const HARMLESS = ['', 'x=1', "'", "'x", 'שלום', '٣', '(1)', '"=1"', '#1', "o'clock", "''"]

/** The pattern of INTERFACES.md §3 as it stands there, invisible characters taken out beforehand. */
const DANGEROUS = /^'*[=+\-@%|\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20\uFF05\uFF5C]/
const INVISIBLE = /[\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/gu

const piece = fc.constantFrom(
  "'",
  '=',
  '+',
  '-',
  '@',
  '%',
  '|',
  '\t',
  '\r',
  '\n',
  '\0',
  '\u200B',
  ' ',
  '\uFF1D',
  'a',
  '"',
  ',',
  'ש'
)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' })
)

describe('a text', () => {
  it.each(HOSTILE)('that a spreadsheet may run gets one more apostrophe: %j', (text) => {
    expect(guard(text)).toBe(`'${text}`)
  })

  it.each(HARMLESS)('that it does not run stays as it is: %j', (text) => {
    expect(guard(text)).toBe(text)
    expect(unguard(text)).toBe(text)
  })

  it('never starts like a formula once guarded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = guard(text)
        expect(
          startsLikeAFormula(text) ? written.startsWith("'") : !DANGEROUS.test(written.replaceAll(INVISIBLE, ''))
        ).toBe(true)
      }),
      { numRuns: 5_000 }
    )
  })

  it('is the same again after guarding and unguarding', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguard(guard(text))).toBe(text)
        expect(unguard(guard(guard(text)))).toBe(guard(text))
      }),
      { numRuns: 5_000 }
    )
  })

  it('is looked at in no time, however many invisible characters it starts with', () => {
    const start = performance.now()
    expect(startsLikeAFormula('\u200B'.repeat(1_000_000) + 'x')).toBe(false)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
