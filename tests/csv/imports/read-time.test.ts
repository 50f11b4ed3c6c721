import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateOrder } from '../../../src/csv/imports/mapping.ts'
import { readTime } from '../../../src/csv/imports/read-time.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'

const ZONE = 'Europe/Belgrade'
const local = (text: string, order: DateOrder | null): string => {
  const time = readTime(text, order, ZONE)
  return typeof time === 'string' ? time : time.local
}

describe('a time is read', () => {
  it.each<[string, DateOrder, string]>([
    ['29/2/2016 01:16', 'dmy', '2016-02-29T01:16:00'],
    ['29-02-2016 01:16', 'dmy', '2016-02-29T01:16:00'],
    ['29.2.2016. 1:16', 'dmy', '2016-02-29T01:16:00'],
    ['1. 3. 2016', 'dmy', '2016-03-01T00:00:00'],
    ['04/18/2019 09:55:45 PM', 'mdy', '2019-04-18T21:55:45'],
    ['04/18/2019 12:05:00 AM', 'mdy', '2019-04-18T00:05:00'],
    ['04/18/2019 12:05 p.m.', 'mdy', '2019-04-18T12:05:00'],
    ['4/5/2019', 'mdy', '2019-04-05T00:00:00'],
    ['2022-01-21 13:47:00', 'ymd', '2022-01-21T13:47:00'],
    ['2022/1/2', 'ymd', '2022-01-02T00:00:00'],
    ['2022-01-21T13:47:00.999', 'iso', '2022-01-21T13:47:00'],
    ['2022-01-21T13:47', 'iso', '2022-01-21T13:47:00'],
    ['\u200F21/01/2022, 13:47\u200E', 'dmy', '2022-01-21T13:47:00'],
    ['9:55 on 1/2/2016', 'dmy', 'not-a-date'],
    ['25/Feb/26 10:17 PM', 'dmy', '2026-02-25T22:17:00'],
    ['25-Feb-2026', 'mdy', '2026-02-25T00:00:00'],
    ['5 September 1999, 08:01', 'mdy', '1999-09-05T08:01:00'],
    ['1/Jan/70 12:00 AM', 'dmy', '1970-01-01T00:00:00'],
    ['Feb 5, 2026 1:02 PM', 'dmy', '2026-02-05T13:02:00'],
    ['2026-Feb-05', 'iso', '2026-02-05T00:00:00'],
    ['25/Foo/26', 'dmy', 'not-a-date'],
    ['31/Feb/26', 'dmy', 'impossible-date'],
    ['Mayor 25, 2026', 'dmy', 'not-a-date'],
    ['٢٥/٠٢/٢٠٢٦ ٠١:٠٢', 'dmy', '2026-02-25T01:02:00'],
    ['25/02/2026 01:02 م', 'dmy', '2026-02-25T13:02:00'],
    ['25/02/2026 12:02 ص', 'dmy', '2026-02-25T00:02:00']
  ])('%s as %s', (text, order, expected) => {
    expect(local(text, order)).toBe(expected)
  })

  it.each<[string, DateOrder | null]>([
    ['2022-01-21T13:47:00Z', 'iso'],
    ['2022-01-21 15:47:00+02:00', 'ymd'],
    ['2022-01-21 15:47 +0200', null],
    ['21/01/2022 08:47:00 -05', 'dmy'],
    ['2022-01-21 13:47 UTC', 'iso']
  ])('by the offset it carries, whatever the zone: %s', (text, order) => {
    const time = readTime(text, order, ZONE)
    expect(typeof time === 'string' ? time : [instantOf(time), time.zone, time.local]).toEqual([
      Date.UTC(2022, 0, 21, 13, 47),
      ZONE,
      '2022-01-21T14:47:00'
    ])
  })

  it('by the rules of the zone where it carries none, the earlier of a repeated hour', () => {
    const time = readTime('2023-10-29 02:30', 'iso', ZONE)
    expect(typeof time === 'string' ? time : instantOf(time)).toBe(Date.UTC(2023, 9, 29, 0, 30))
    expect(local('2023-03-26 02:30', 'iso')).toBe('2023-03-26T03:30:00')
  })
})

describe('a time is not read', () => {
  it.each<[string, DateOrder | null, string]>([
    ['31/04/2016', 'dmy', 'impossible-date'],
    ['29/02/2015', 'dmy', 'impossible-date'],
    ['13/13/2016', 'mdy', 'impossible-date'],
    ['2016-02-30', 'iso', 'impossible-date'],
    ['01/02/2016 24:00', 'dmy', 'impossible-date'],
    ['01/02/2016 10:60', 'dmy', 'impossible-date'],
    ['01/02/2016 13:00 PM', 'dmy', 'impossible-date'],
    ['01/02/2016 0:10 AM', 'dmy', 'impossible-date'],
    ['2016-02-01 10:00+15:00', 'iso', 'impossible-date'],
    ['01/02/16', 'dmy', 'two-digit-year'],
    ['16-02-01', 'ymd', 'two-digit-year'],
    ['01/02/2016', 'ymd', 'not-a-date'],
    ['01/02-2016', 'dmy', 'not-a-date'],
    ['soon', 'dmy', 'not-a-date'],
    ['201-02-2016', 'dmy', 'not-a-date'],
    ['1456700000', 'iso', 'not-a-date']
  ])('where it is none: %s as %s', (text, order, fault) => {
    expect(local(text, order)).toBe(fault)
  })

  it('where day and month could be either and nobody has said which', () => {
    expect(local('03/04/2016', null)).toBe('order-unknown')
    expect(local('2016-03-04', null)).toBe('2016-03-04T00:00:00')
    expect(local('n/a', null)).toBe('not-a-date')
  })

  it('where it has no offset and there is no zone', () => {
    expect(readTime('2016-03-04 10:00', 'iso', null)).toBe('zone-unknown')
    expect(readTime('2016-03-04 10:00Z', 'iso', null)).toMatchObject({ zone: 'UTC' })
  })

  it('slowly, however long the cell', () => {
    const start = performance.now()
    expect(local(' '.repeat(5_000_000) + 'x', 'dmy')).toBe('not-a-date')
    expect(performance.now() - start).toBeLessThan(500)
  })
})

const when = fc.record({
  year: fc.integer({ min: 1970, max: 2040 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 })
})

it('the same moment is read from every way of writing it', () => {
  fc.assert(
    fc.property(when, ({ year, month, day, hour, minute }) => {
      const [m, d, h, n] = [month, day, hour, minute].map((part) => String(part).padStart(2, '0'))
      const half = `${hour % 12 === 0 ? 12 : hour % 12}:${n} ${hour < 12 ? 'AM' : 'PM'}`
      const readings = [
        local(`${day}/${month}/${year} ${h}:${n}`, 'dmy'),
        local(`${d}.${m}.${year}. ${half}`, 'dmy'),
        local(`${month}/${day}/${year} ${half}`, 'mdy'),
        local(`${year}-${m}-${d}T${h}:${n}:00`, 'iso'),
        local(`${year}/${m}/${d} ${h}:${n}`, null)
      ]
      expect(new Set(readings).size).toBe(1)
    })
  )
})
