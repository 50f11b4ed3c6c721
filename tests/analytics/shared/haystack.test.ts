import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Haystack } from '../../../src/analytics/shared/haystack.ts'

describe('a haystack', () => {
  test('finds exactly the texts that hold the needle, once each, in order', () => {
    const letters = fc.stringMatching(/^[ab ]*$/)
    const needles = fc.stringMatching(/^[ab]{1,3}$/)
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), needles, (texts, needle) => {
        const found: number[] = []
        new Haystack(texts).eachWith(needle, (slot) => found.push(slot))
        expect(found).toEqual(texts.flatMap((text, slot) => (text.includes(needle) ? [slot] : [])))
      })
    )
  })

  test('knows which text is the whole of what is asked', () => {
    const texts = ['b', 'ab', 'abc', '', 'ab']
    const haystack = new Haystack(texts)
    for (const asked of ['ab', 'b', '', 'bc', 'abc\n'])
      expect(texts.map((_, slot) => haystack.isWhole(slot, asked))).toEqual(texts.map((text) => text === asked))
  })

  test('gives every text back, a line break as a space', () => {
    const texts = ['', 'one', 'two\nlines', '']
    const haystack = new Haystack(texts)
    expect(texts.map((_, slot) => haystack.textOf(slot))).toEqual(['', 'one', 'two lines', ''])
  })
})
