import { describe, expect, it } from 'vitest'
import { keysOf, missingKeys } from '../../../src/words/shared/catalogue.ts'

const english = { title: 'Case', step: { hear: 'Hear', after: 'After' } }

describe('a catalogue', () => {
  it('names every text by its path', () => {
    expect(keysOf(english)).toEqual(['title', 'step.hear', 'step.after'])
  })

  it('lacks what is absent, what is empty, and what is a text where a group should be', () => {
    expect(missingKeys(english, { title: 'פנייה', step: { hear: '' } })).toEqual(['step.hear', 'step.after'])
    expect(missingKeys(english, { title: 'פנייה', step: 'שלב' })).toEqual(['step.hear', 'step.after'])
  })

  it('lacks nothing when it has more than is asked', () => {
    expect(missingKeys(english, { ...english, extra: 'x' })).toEqual([])
  })
})
