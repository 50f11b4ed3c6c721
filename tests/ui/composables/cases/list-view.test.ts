import { describe, expect, test } from 'vitest'
import { EMPTY_FILTER } from '../../../../src/domain/shared/floor-query.ts'
import {
  builtInViews,
  readView,
  sameView,
  writeView,
  type ListView
} from '../../../../src/ui/composables/cases/list-view.ts'

const VIEW: ListView = {
  filter: { ...EMPTY_FILTER, from: '2026-01-01', teamId: 't1', severity: 4, text: 'דנה' },
  figure: 'route:a→b,c',
  sort: { by: 'opened', descending: true }
}

describe('a view of the list', () => {
  test('is read back as it was written', () => {
    expect(readView(writeView(VIEW))).toEqual(VIEW)
    for (const { view } of builtInViews('p1')) expect(readView(writeView(view))).toEqual(view)
  })

  test('is the same whatever the order of its parts', () => {
    const turned = { sort: { descending: true, by: 'opened' as const }, figure: VIEW.figure, filter: VIEW.filter }
    expect(sameView(VIEW, turned)).toBe(true)
    expect(sameView(VIEW, { ...VIEW, sort: { by: 'ref', descending: true } })).toBe(false)
  })

  test('passes over what it does not understand', () => {
    const odd = {
      filter: { from: 'yesterday', severity: 9, text: 5, more: 1 },
      figure: 'kpi-none',
      sort: { by: 'luck' }
    }
    expect(readView(JSON.stringify(odd))).toEqual({
      filter: EMPTY_FILTER,
      figure: null,
      sort: { by: 'risk', descending: false }
    })
    expect(['', '[]', 'null', '{'].map(readView)).toEqual([null, null, null, null])
  })

  test('of one’s own cases needs somebody at the desk', () => {
    expect(builtInViews(null).map(({ key }) => key)).not.toContain('mine')
    expect(builtInViews('p1').find(({ key }) => key === 'mine')?.view.figure).toBe('owner:p1')
  })
})
