import { describe, expect, it } from 'vitest'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import { spanOptions } from '../../../../src/ui/composables/safety/help-spans.ts'
import { tellBy } from '../../../../src/ui/composables/safety/tell-by.ts'
import { DAY, local, T0, ZONE } from '../../../support/story.ts'
import { instantOf } from '../../../../src/domain/shared/zoned-time.ts'

const day = [{ from: '08:00', to: '16:00' }]
const week = [day, day, day, day, day, [], []]

describe('by when a customer is told what became of their idea', () => {
  it('is 24 hours on, where the team’s hours are not known', () => {
    expect(tellBy(T0, ZONE, undefined)).toEqual(zonedTime(T0 + DAY, ZONE))
    expect(tellBy(T0, ZONE, { hours: null, zone: null })).toEqual(zonedTime(T0 + DAY, ZONE))
  })

  it('waits for the team to open: over a weekend, over a holiday', () => {
    const friday = instantOf(local('2026-03-06T10:00'))
    expect(tellBy(friday, ZONE, { hours: { week, holidays: [] }, zone: null }).local).toBe('2026-03-09T08:00:00')
    expect(tellBy(friday, ZONE, { hours: { week, holidays: ['2026-03-09'] }, zone: null }).local).toBe(
      '2026-03-10T08:00:00'
    )
  })

  it('is not put off for ever by a team that never opens', () => {
    const closed = { week: [[], [], [], [], [], [], []], holidays: [] }
    expect(tellBy(T0, ZONE, { hours: closed, zone: null })).toEqual(zonedTime(T0 + DAY, ZONE))
  })
})

describe('the terms for an answer', () => {
  it('have the floor’s own among them, in order', () => {
    const values = spanOptions(45, (key) => key, String).map(({ value }) => Number(value))
    expect(values).toContain(45)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(new Set(values).size).toBe(values.length)
  })
})
