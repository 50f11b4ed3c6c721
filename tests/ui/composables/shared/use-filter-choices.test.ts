import { describe, expect, it } from 'vitest'
import { optionsOf } from '../../../../src/ui/composables/shared/use-filter-choices.ts'

const upper = (code: string) => code.toUpperCase()

describe('what a select of the filter bar offers', () => {
  it('is the built-in words in their own order, then the words of the floor by name', () => {
    const options = optionsOf(['phone', 'email'], ['Zoom', 'Fax'], upper)
    expect(options.map(({ value }) => value)).toEqual(['phone', 'email', 'Fax', 'Zoom'])
    expect(options[2]).toEqual({ value: 'Fax', label: 'FAX' })
  })

  it('is each word once, however a file writes it', () => {
    expect(optionsOf(['phone'], ['Phone', 'phone'], upper)).toHaveLength(1)
  })
})
