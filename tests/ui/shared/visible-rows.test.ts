import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveBy, scrollTo, trackHeight, visibleRows } from '../../../src/ui/shared/visible-rows.ts'

const scrollers = fc
  .record({
    count: fc.integer({ min: 1, max: 3_000_000 }),
    rowHeight: fc.integer({ min: 16, max: 120 }),
    height: fc.integer({ min: 120, max: 2000 })
  })
  .chain((scroller) =>
    fc.record({
      scroller: fc.constant(scroller),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      index: fc.integer({ min: 0, max: scroller.count - 1 })
    })
  )

describe('a long list', () => {
  it('draws rows without a gap over all that can be seen, and few more', () => {
    fc.assert(
      fc.property(scrollers, ({ scroller, share }) => {
        const scrollTop = share * Math.max(0, trackHeight(scroller) - scroller.height)
        const { first, end, top } = visibleRows(scroller, scrollTop)
        expect(end - first).toBeLessThanOrEqual(Math.ceil(scroller.height / scroller.rowHeight) + 18)
        expect(first === 0 || top <= scrollTop).toBe(true)
        const bottom = top + (end - first) * scroller.rowHeight
        expect(end === scroller.count || bottom >= scrollTop + scroller.height - 0.01).toBe(true)
      })
    )
  })

  it('never asks the browser for a track it cannot lay out', () => {
    expect(trackHeight({ count: 3_000_000, rowHeight: 40, height: 800 })).toBeLessThan(33_000_000)
    expect(trackHeight({ count: 1000, rowHeight: 40, height: 800 })).toBe(40_000)
  })

  it('brings any row wholly into view', () => {
    fc.assert(
      fc.property(scrollers, ({ scroller, share, index }) => {
        const from = share * Math.max(0, trackHeight(scroller) - scroller.height)
        const scrollTop = scrollTo(scroller, from, index)
        const { first, top } = visibleRows(scroller, scrollTop)
        const rowTop = top + (index - first) * scroller.rowHeight
        expect(rowTop).toBeGreaterThanOrEqual(scrollTop - 0.01)
        expect(rowTop + scroller.rowHeight).toBeLessThanOrEqual(scrollTop + scroller.height + 0.01)
      })
    )
  })

  it('does not move for a row that can be seen already', () => {
    expect(scrollTo({ count: 1000, rowHeight: 40, height: 800 }, 100, 10)).toBe(100)
  })

  it('moves by keys and stays inside', () => {
    const scroller = { count: 100, rowHeight: 40, height: 400 }
    const moves = { ArrowDown: 6, ArrowUp: 4, PageDown: 14, PageUp: 0, Home: 0, End: 99 }
    for (const [key, to] of Object.entries(moves)) expect(moveBy(key, 5, scroller)).toBe(to)
    expect(moveBy('ArrowDown', 99, scroller)).toBe(99)
    expect(moveBy('ArrowDown', -1, { ...scroller, count: 0 })).toBeNull()
    expect(moveBy('x', 5, scroller)).toBeNull()
    expect(moveBy('constructor', 5, scroller)).toBeNull()
  })
})
