import { describe, expect, it } from 'vitest'
import { transferBars } from '../../../../src/ui/components/transfers/transfers-panel-bars.ts'

const classes = (bars: ReturnType<typeof transferBars>) => bars.map(({ key, values }) => [key, values[0]])

describe('the histogram of transfers', () => {
  it('has a place for every number up to the most, so that a gap looks like one', () => {
    const bars = transferBars([
      { transfers: 0, cases: 5 },
      { transfers: 3, cases: 1 }
    ])
    expect(classes(bars)).toEqual([
      ['0', 5],
      ['1', 0],
      ['2', 0],
      ['3', 1]
    ])
  })

  it('counts unknown apart, last', () => {
    expect(classes(transferBars([{ transfers: null, cases: 7 }]))).toEqual([['unknown', 7]])
  })

  it('leaves gaps out where the longest row of transfers would leave no room for the bars', () => {
    const bars = transferBars([
      { transfers: 0, cases: 5 },
      { transfers: 400, cases: 1 }
    ])
    expect(classes(bars)).toEqual([
      ['0', 5],
      ['400', 1]
    ])
  })

  it('is empty for a floor without cases', () => {
    expect(transferBars([])).toEqual([])
  })
})
