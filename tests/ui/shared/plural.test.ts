import { describe, expect, it } from 'vitest'
import { pluralRule } from '../../../src/ui/shared/plural.ts'

const chosen = (language: 'en' | 'he' | 'ar' | 'sr-Latn', counts: number[], choices: number) =>
  counts.map((count) => pluralRule(language)(count, choices))

describe('the plural choices of a text', () => {
  it('are one and other in English', () => {
    expect(chosen('en', [0, 1, 2, 11], 2)).toEqual([1, 0, 1, 1])
  })

  it('are one, two and other in Hebrew', () => {
    expect(chosen('he', [0, 1, 2, 3, 20], 3)).toEqual([2, 0, 1, 2, 2])
  })

  it('are one, few and other in Serbian', () => {
    expect(chosen('sr-Latn', [1, 2, 5, 11, 21, 22], 3)).toEqual([0, 1, 2, 2, 0, 1])
  })

  it('are all six in Arabic', () => {
    expect(chosen('ar', [0, 1, 2, 3, 11, 100], 6)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('end at the last one where a text has fewer', () => {
    expect(chosen('ar', [0, 100], 2)).toEqual([0, 1])
    expect(chosen('en', [1, 2], 1)).toEqual([0, 0])
  })
})
