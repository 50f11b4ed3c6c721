import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseRowsOf, sortedCases } from '../../../../src/analytics/cases/case-list.ts'
import { LIST_NAMES } from '../../../../src/analytics/shared/figure.ts'
import { scopeOf } from '../../../../src/analytics/shared/scope.ts'
import { EMPTY_FILTER } from '../../../../src/domain/shared/floor-query.ts'
import { firstSort, leadOf, sortAfter } from '../../../../src/ui/components/cases/case-list-columns.ts'
import { arbitraryCase, NOW, ZONE } from '../../../support/arbitrary-case.ts'
import { columnsOf } from '../../../support/columns-of.ts'

describe('the order of the list of cases', () => {
  it('is turned round by a second press on the same heading', () => {
    const once = sortAfter({ by: 'risk', descending: false }, 'ref')
    expect(once).toEqual({ by: 'ref', descending: false })
    expect(sortAfter(once, 'ref')).toEqual({ by: 'ref', descending: true })
  })

  it('begins with the most or the newest where that is what one looks for', () => {
    for (const by of ['broken', 'transfers', 'opened'] as const)
      expect(sortAfter({ by: 'risk', descending: false }, by)).toEqual({ by, descending: true })
  })

  it('begins with the most at risk, or with the most of what a number counts', () => {
    expect(firstSort(null).by).toBe('risk')
    expect(firstSort('kpi-overdue-now').by).toBe('risk')
    expect(firstSort('returns')).toEqual({ by: 'transfers', descending: true })
    expect(firstSort('route:a→b').by).toBe('transfers')
    expect(firstSort('week:2016-W09')).toEqual({ by: 'broken', descending: true })
  })
})

describe('the reason that a row says first', () => {
  it('is the one for which the list was opened; without one it is the weightiest', () => {
    expect(leadOf('silent')).toBe('silent')
    expect(leadOf('kpi-parked')).toBe('parked')
    expect(leadOf('returns')).toBeNull()
    expect(leadOf(null)).toBeNull()
  })

  it('is there in every row of every list: each says why it is where it is', () => {
    const query = { filter: EMPTY_FILTER, now: NOW, zone: ZONE, transferLimits: {} }
    const tiles = ['kpi-safety', 'kpi-overdue-now', 'kpi-parked', 'kpi-over-transfer-limit'] as const
    fc.assert(
      fc.property(fc.array(arbitraryCase, { maxLength: 20 }), (cases) => {
        const scope = scopeOf(columnsOf(cases), query)
        for (const figure of [...LIST_NAMES, ...tiles]) {
          const rows = caseRowsOf(scope, sortedCases(scope, figure, firstSort(figure)), 0, cases.length)
          const open = rows.filter(({ status }) => status !== 'closed' || figure !== 'kpi-over-transfer-limit')
          for (const { reasons } of open)
            expect([figure, reasons.map(({ kind }) => kind)]).toEqual([
              figure,
              expect.arrayContaining([leadOf(figure)])
            ])
        }
      })
    )
  })
})
