import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TopRows } from '../../../src/analytics/shared/top-rows.ts'

test('the first rows of a ranking are those that sorting all of them would put first, ties in the order offered', () => {
  const key = fc.constantFrom(0, 1, 2, Infinity, -1)
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key, key)), fc.integer({ min: 1, max: 10 }), (all, limit) => {
      const top = new TopRows(limit)
      all.forEach(([a, b, c], row) => top.offer(a, b, c, 0, 0, row))
      const order = (x: number, y: number): number => (x === y ? 0 : x < y ? -1 : 1)
      const sorted = all
        .map((keys, row) => ({ keys, row }))
        .sort((x, y) => {
          const [a, b] = [x.keys, y.keys]
          return order(a[0], b[0]) || order(a[1], b[1]) || order(a[2], b[2]) || x.row - y.row
        })
      expect(top.rows().map(({ row }) => row)).toEqual(sorted.slice(0, limit).map(({ row }) => row))
    })
  )
})
