import { describe, expect, test } from 'vitest'
import {
  dayName,
  hoursDraft,
  hoursOfDraft,
  likeDay,
  weekOrder,
  withDay,
  withHoliday
} from '../../../../src/ui/composables/people/hours-draft.ts'
import { matchingNames } from '../../../../src/ui/composables/people/find-names.ts'

const DAY = [{ from: '08:00', to: '16:00' }]

describe('opening hours being typed', () => {
  test('are not told while nothing is typed, blank lines included', () => {
    expect(hoursOfDraft(hoursDraft(null))).toBeNull()
    expect(hoursOfDraft(withDay(hoursDraft(null), 2, [{ from: '', to: '' }]))).toBeNull()
  })

  test('come back as they were', () => {
    const hours = { week: [DAY, [], DAY, [], [], [], []], holidays: ['2026-12-25'] }
    expect(hoursOfDraft(hoursDraft(hours))).toEqual(hours)
  })

  test('keep a half-typed stretch, so that it is asked about, and bring a day into order', () => {
    const typed = withDay(hoursDraft(null), 0, [
      { from: '13:00', to: '17:00' },
      { from: '08:00', to: '' }
    ])
    expect(hoursOfDraft(typed)?.week[0]).toEqual([
      { from: '08:00', to: '' },
      { from: '13:00', to: '17:00' }
    ])
  })

  test('copy one day to all others', () => {
    const week = hoursOfDraft(likeDay(withDay(hoursDraft(null), 3, DAY), 3))?.week
    expect(week).toEqual(Array.from({ length: 7 }, () => DAY))
  })

  test('take the day that was chosen and not yet added, once and in order', () => {
    const draft = { ...hoursDraft(null), holidays: ['2026-12-25'], newHoliday: '2026-01-01' }
    expect(withHoliday(draft)).toMatchObject({ holidays: ['2026-01-01', '2026-12-25'], newHoliday: '' })
    expect(hoursOfDraft(withDay({ ...draft, newHoliday: '2026-12-25' }, 0, DAY))?.holidays).toEqual(['2026-12-25'])
  })

  test('show the week as the language begins it', () => {
    expect(weekOrder('en')).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(weekOrder('he')).toEqual([6, 0, 1, 2, 3, 4, 5])
    expect(dayName(0, 'en-GB')).toBe('Monday')
    expect(dayName(6, 'en-GB')).toBe('Sunday')
  })
})

describe('names sought', () => {
  const list = ['Đorđe Čolić', 'Ana Dorić', 'נועה', 'Doris'].map((name) => ({ id: name, name }))

  test('are found by any of their words, without accents, and begin with what was typed before the others', () => {
    const found = (typed: string) => matchingNames(list, typed).map(({ name }) => name)
    expect(found('dor')).toEqual(['Đorđe Čolić', 'Doris', 'Ana Dorić'])
    expect(found('COLIC djordje')).toEqual([])
    expect(found('colic đor')).toEqual(['Đorđe Čolić'])
    expect(found('נו')).toEqual(['נועה'])
    expect(found(' ')).toHaveLength(4)
  })
})
