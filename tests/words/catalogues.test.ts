import { describe, expect, it } from 'vitest'
import { LANGUAGES, gather, infoOf, messagesOf, missingIn, offeredLanguages } from '../../src/words/catalogues.ts'

describe('the catalogues', () => {
  it('are gathered by language and subject', () => {
    const gathered = gather({ './cases/en.json': { a: 'A' }, './shared/en.json': { b: 'B' }, './cases/he.json': {} })
    expect(gathered.get('en')).toEqual({ cases: { a: 'A' }, shared: { b: 'B' } })
    expect(gathered.get('he')).toEqual({ cases: {} })
  })

  it('hold the shared texts under their subject', () => {
    expect(messagesOf('en')).toHaveProperty('shared.close', 'Close')
  })

  it('offer English and Hebrew, and no language with a text missing', () => {
    const offered = offeredLanguages().map(({ code }) => code)
    expect(offered).toEqual(expect.arrayContaining(['en', 'he']))
    for (const { code } of LANGUAGES) expect(offered.includes(code)).toBe(missingIn(code).length === 0)
  })

  it('know which languages run right to left', () => {
    expect(LANGUAGES.filter(({ direction }) => direction === 'rtl').map(({ code }) => code)).toEqual(['he', 'ar'])
    expect(infoOf('sr-Latn').direction).toBe('ltr')
  })
})
