import { describe, expect, it } from 'vitest'
import { sumOf } from '../../../../src/ui/composables/cases/use-case-rows.ts'

const row = (ordinal: number, weight: number, of = 1) => ({ ordinal, weight, of })

describe('what the rows behind a number add up to', () => {
  it('is their sum', () => {
    expect(sumOf('returns', [row(0, 2), row(7, 1)])).toMatchObject({ value: 3, isWeighted: true })
  })

  it('is their count where each counts for one, and then no weights need to be shown', () => {
    expect(sumOf('kpi-open', [row(0, 1), row(7, 1)])).toMatchObject({ value: 2, isWeighted: false })
  })

  it('has no dust of fractions', () => {
    expect(
      sumOf(
        'kpi-recurring-causes',
        [0, 1, 2, 3, 4, 5].map((ordinal) => row(ordinal, 1 / 6))
      ).value
    ).toBe(1)
  })

  it('is a share for the keeping rate, with what is shared', () => {
    expect(sumOf('kpi-keeping-rate', [row(0, 1, 2), row(1, 0, 2)])).toMatchObject({ value: 0.25, weight: 1, of: 4 })
  })

  it.each(['acknowledged-rate', 'relation-rate', 'updates-rate'] as const)('is a share for %s too', (figure) => {
    expect(sumOf(figure, [row(0, 1), row(1, 0)])).toMatchObject({ value: 0.5, isWeighted: true })
  })

  it('is unknown for a rate of nothing, which is not 0', () => {
    expect(sumOf('kpi-keeping-rate', []).value).toBeUndefined()
    expect(sumOf('kpi-open', []).value).toBe(0)
  })

  it('keeps each row by its case', () => {
    expect(sumOf('returns', [row(7, 4)]).rowOf.get(7)?.weight).toBe(4)
  })
})
