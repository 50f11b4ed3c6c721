import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OTHERS, layOutRoutes } from '../../../src/ui/charts/route-layout.ts'

const team = fc.constantFrom('Billing', 'Deliveries', 'Network', 'Second line', 'Legal', 'Field', 'Web')
const route = fc.record({ from: team, to: team, count: fc.integer({ min: 1, max: 60 }) })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('the route matrix', () => {
  it('loses no transfer: cells, rows and columns add up to the routes', () => {
    fc.assert(
      fc.property(fc.array(route), fc.integer({ min: 1, max: 8 }), (routes, top) => {
        const { from, to, rows, total } = layOutRoutes(routes, top)
        expect(total).toBe(sum(routes.map(({ count }) => count)))
        expect(sum(rows.flat().map(({ count }) => count))).toBe(total)
        rows.forEach((row, at) => expect(sum(row.map(({ count }) => count))).toBe(from[at]?.total))
        to.forEach((stop, at) => expect(sum(rows.map((row) => row[at]?.count ?? 0))).toBe(stop.total))
      })
    )
  })

  it('puts the busiest first and gathers what is beyond the top', () => {
    const { from, rows } = layOutRoutes(
      [
        { from: 'Billing', to: 'Network', count: 2 },
        { from: 'Legal', to: 'Network', count: 9 },
        { from: 'Web', to: 'Billing', count: 1 }
      ],
      1
    )
    expect(from.map(({ key, total }) => [key, total])).toEqual([
      ['Legal', 9],
      [OTHERS, 3]
    ])
    expect(from[1]?.teams).toEqual(['Billing', 'Web'])
    expect(rows[0]?.[0]).toMatchObject({ count: 9, level: 5 })
    expect(rows[1]?.[1]).toMatchObject({ count: 1, level: 1 })
  })

  it('shades nothing where there is nothing', () => {
    const { rows } = layOutRoutes(
      [
        { from: 'Billing', to: 'Network', count: 3 },
        { from: 'Legal', to: 'Web', count: 1 }
      ],
      5
    )
    expect(
      rows
        .flat()
        .filter(({ count }) => count === 0)
        .every(({ level }) => level === 0)
    ).toBe(true)
  })
})
