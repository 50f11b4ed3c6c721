import { describe, expect, it } from 'vitest'
import { matchingCauses, reordered } from '../../../../src/ui/composables/causes/cause-choices.ts'

const CAUSES = ['Billing', 'Billing > Invoice run', 'Product > Čeka se račun', 'Product > Late invoice'].map(
  (name, i) => ({
    id: String(i),
    name
  })
)
const names = (typed: string) => matchingCauses(CAUSES, typed).map(({ name }) => name)

describe('finding a root cause', () => {
  it('shows all while nothing is typed', () => {
    expect(names('  ')).toHaveLength(4)
  })

  it('wants every word, somewhere on the path', () => {
    expect(names('invoice bill')).toEqual(['Billing > Invoice run'])
  })

  it('puts those first whose own label begins with what was typed', () => {
    expect(names('invoice')).toEqual(['Billing > Invoice run', 'Product > Late invoice'])
    expect(names('late')).toEqual(['Product > Late invoice'])
  })

  it('does not mind case and accents', () => {
    expect(names('CEKA')).toEqual(['Product > Čeka se račun'])
  })
})

describe('putting the chosen causes in order', () => {
  it('moves one up', () => {
    expect(reordered(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  })

  it('leaves the list alone at its ends', () => {
    expect(reordered(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(reordered(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
    expect(reordered(['a', 'b'], 7, 1)).toEqual(['a', 'b'])
  })
})
