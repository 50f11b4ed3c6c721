import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RouteTally } from '../../../src/analytics/transfers/route-tally.ts'

const MANY_TEAMS = 1_000
const moves = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1)))

test('routes are counted alike on a floor of few teams and on one of very many', () => {
  fc.assert(
    fc.property(moves, (all) => {
      const [few, many] = [new RouteTally(3), new RouteTally(MANY_TEAMS)]
      for (const [from, to, isReturn] of all) {
        few.add(from, to, isReturn)
        many.add(from, to, isReturn)
      }
      const expected = [0, 1, 2].flatMap((from) =>
        [0, 1, 2].flatMap((to) => {
          const along = all.filter((move) => move[0] === from && move[1] === to)
          const returns = along.filter((move) => move[2] === 1).length
          return along.length === 0 ? [] : [{ from, to, count: along.length, returns }]
        })
      )
      const inOrder = (tally: RouteTally): unknown => tally.all().toSorted((a, b) => a.from - b.from || a.to - b.to)
      expect(inOrder(few)).toEqual(expected)
      expect(inOrder(many)).toEqual(expected)
    })
  )
})
