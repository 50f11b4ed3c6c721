import { describe, expect, it } from 'vitest'
import { firstLanguage } from '../../../../src/ui/composables/shared/use-language.ts'
import { LANGUAGES } from '../../../../src/words/catalogues.ts'

const offered = LANGUAGES.filter(({ code }) => code !== 'ar')

describe('the language of the first screen', () => {
  it('is the one chosen before', () => {
    expect(firstLanguage('he', ['en-GB'], offered)).toBe('he')
  })

  it('is the person’s own where nothing was chosen, or what was chosen is no longer offered', () => {
    expect(firstLanguage(null, ['fr', 'he-IL', 'en'], offered)).toBe('he')
    expect(firstLanguage('ar', ['sr-RS'], offered)).toBe('sr-Latn')
    expect(firstLanguage(null, ['iw'], offered)).toBe('he')
  })

  it('is English where nothing fits', () => {
    expect(firstLanguage(null, ['fr', 'ar-EG'], offered)).toBe('en')
    expect(firstLanguage('klingon', [], offered)).toBe('en')
  })
})
