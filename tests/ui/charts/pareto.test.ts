import { describe, expect, it } from 'vitest'
import { cumulativeShares } from '../../../src/ui/charts/pareto.ts'

describe('the Pareto line', () => {
  it('is the share of the total so far', () => {
    expect(cumulativeShares([5, 3, 2], 10)).toEqual([0.5, 0.8, 1])
  })

  it('ends below the top where the bars are only part of the list', () => {
    expect(cumulativeShares([5, 3], 16)).toEqual([0.3125, 0.5])
  })

  it('is flat where there is no total', () => {
    expect(cumulativeShares([0, 0], 0)).toEqual([0, 0])
  })
})
