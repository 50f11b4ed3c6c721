import { describe, expect, it } from 'vitest'
import { MOST_ENTRIES } from '../../../src/application/people/calendar-entries.ts'
import { MOST_BYTES, readHolidays } from '../../../src/application/people/read-holidays.ts'

const TODAY = '2026-11-22'
const ZONE = 'Asia/Jerusalem'
const calendar = (...events: string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n${events.join('')}END:VCALENDAR\r\n`
let uid = 0
const event = (...lines: string[]): string => ['BEGIN:VEVENT', `UID:u${uid++}`, ...lines, 'END:VEVENT', ''].join('\r\n')
const read = (text: string, zone = ZONE) => readHolidays(new Blob([text]), TODAY, zone)
async function days(text: string, zone = ZONE): Promise<readonly string[]> {
  const answer = await read(text, zone)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.days.map(({ date }) => date)
}
const ALL_DAY = (date: string): string => `DTSTART;VALUE=DATE:${date}`

describe('holidays from a calendar file', () => {
  it('are its whole days, a day that is over before it ends not counted, with their names', async () => {
    const text = calendar(
      event(ALL_DAY('20261204'), 'DTEND;VALUE=DATE:20261207', 'SUMMARY:חנוכה'),
      event(ALL_DAY('20261225'), 'SUMMARY:Christmas\\, first day'),
      event(ALL_DAY('20261225'), 'SUMMARY:Closed')
    )
    expect(await read(`\uFEFF${text}`)).toEqual({
      ok: true,
      value: {
        partDays: 0,
        unreadable: 0,
        days: [
          { date: '2026-12-04', name: 'חנוכה' },
          { date: '2026-12-05', name: 'חנוכה' },
          { date: '2026-12-06', name: 'חנוכה' },
          { date: '2026-12-25', name: 'Christmas, first day · Closed' }
        ]
      }
    })
  })

  it('come every year within this one and the next three, without those taken out or cancelled', async () => {
    const yearly = event(ALL_DAY('19700501'), 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270501', 'SUMMARY:May')
    const gone = event(ALL_DAY('20261231'), 'STATUS:CANCELLED')
    expect(await days(calendar(yearly, gone))).toEqual(['2026-05-01', '2028-05-01', '2029-05-01'])
    const until = event(ALL_DAY('20200501'), 'RRULE:FREQ=YEARLY;UNTIL=20270501')
    expect(await days(calendar(until))).toEqual(['2026-05-01', '2027-05-01'])
  })

  it('that were moved in one year stand where they were moved to', async () => {
    const whole = ['BEGIN:VEVENT', 'UID:m', ALL_DAY('20250309'), 'RRULE:FREQ=YEARLY;COUNT=3', 'END:VEVENT', '']
    const once = ['BEGIN:VEVENT', 'UID:m', 'RECURRENCE-ID;VALUE=DATE:20260309', ALL_DAY('20260310'), 'END:VEVENT', '']
    expect(await days(calendar(whole.join('\r\n'), once.join('\r\n')))).toEqual(['2026-03-10', '2027-03-09'])
  })

  it('written as midnight to midnight count by the clocks of the team, whatever zone wrote them', async () => {
    const named = event('DTSTART;TZID=Asia/Jerusalem:20261204T000000', 'DTEND;TZID=Asia/Jerusalem:20261205T000000')
    expect(await days(calendar(named))).toEqual(['2026-12-04'])
    const utc = event('DTSTART:20261203T220000Z', 'DTEND:20261205T220000Z')
    expect(await days(calendar(utc))).toEqual(['2026-12-04', '2026-12-05'])
    const floating = event('DTSTART:20261204T000000', 'DURATION:P1D')
    expect(await days(calendar(floating))).toEqual(['2026-12-04'])
    const rules = [
      'BEGIN:VTIMEZONE',
      'TZID:Desk Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'END:VTIMEZONE',
      ''
    ].join('\r\n')
    const own = event('DTSTART;TZID=Desk Time:20261204T000000', 'DTEND;TZID=Desk Time:20261205T000000')
    expect(await days(calendar(rules, own))).toEqual(['2026-12-04'])
    const elsewhere = calendar(named, event(ALL_DAY('20261210')))
    expect(await read(elsewhere, 'America/New_York')).toMatchObject({ value: { partDays: 1 } })
  })

  it('are no meetings; those and broken entries are counted, and the rest is read', async () => {
    const meeting = event('DTSTART:20261204T090000Z', 'DTEND:20261204T100000Z')
    const broken = event(ALL_DAY('20261340'), 'SUMMARY:no such day')
    const none = event('SUMMARY:no beginning')
    const good = event(ALL_DAY('20261224'))
    expect(await read(calendar(meeting, broken, none, good))).toMatchObject({
      ok: true,
      value: { partDays: 1, unreadable: 2, days: [{ date: '2026-12-24', name: '' }] }
    })
  })

  it('are read from every calendar in the file', async () => {
    expect(await days(calendar(event(ALL_DAY('20261224'))) + calendar(event(ALL_DAY('20261231'))))).toEqual([
      '2026-12-24',
      '2026-12-31'
    ])
  })
})

describe('a repetition that no holiday has', () => {
  it.each([
    'FREQ=SECONDLY',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYDAY=1MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;BYDAY=MO',
    'FREQ=YEARLY;BYSETPOS=9;BYMONTH=1;BYDAY=MO',
    'FREQ=YEARLY;BYSETPOS=2;BYMONTH=1;BYDAY=1MO',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1'
  ])('is counted and not followed for ever: %s', async (rule) => {
    const text = calendar(event(ALL_DAY('20260101'), `RRULE:${rule}`), event(ALL_DAY('20261224')))
    expect(await read(text)).toMatchObject({ value: { unreadable: 1, days: [{ date: '2026-12-24' }] } })
  })

  it.each([
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', ['2026-11-26', '2027-11-25', '2028-11-23', '2029-11-22']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=TH;BYSETPOS=4', ['2026-11-26', '2027-11-25', '2028-11-23', '2029-11-22']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', ['2028-02-29']]
  ])('is none of these: %s', async (rule, dates) => {
    expect((await days(calendar(event(ALL_DAY('20240229'), `RRULE:${rule}`)))).filter((d) => d > '2026')).toEqual(dates)
  })
})

describe('a file that holds no holidays is refused:', () => {
  const codeOf = async (text: string) => {
    const answer = await read(text)
    return answer.ok ? 'taken' : answer.error.code
  }
  it.each([
    ['no calendar', 'date,name\n2026-12-24,x\n'],
    ['nothing', ''],
    ['half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'],
    ['another kind of card', 'BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n'],
    ['bytes', '\u0000\u0001PK\u0003']
  ])('%s', async (_what, text) => {
    expect(await codeOf(text)).toBe('calendar-unreadable')
  })

  it('no whole day in the coming years', async () => {
    expect(await codeOf(calendar())).toBe('calendar-empty')
    expect(await codeOf(calendar(event(ALL_DAY('20190501'))))).toBe('calendar-empty')
  })

  it('far too much, without reading on for ever', async () => {
    expect(await codeOf('x'.repeat(MOST_BYTES + 1))).toBe('calendar-too-large')
    const many = Array.from({ length: MOST_ENTRIES + 1 }, () => 'BEGIN:VEVENT\r\nDTSTART:20260101\r\nEND:VEVENT\r\n')
    expect(await codeOf(calendar(...many))).toBe('calendar-too-large')
    expect(await codeOf(calendar(event(ALL_DAY('20260101'), 'RRULE:FREQ=DAILY')))).toBe('calendar-too-large')
    const weekly = Array.from({ length: 12 }, () => event(ALL_DAY('19900101'), 'RRULE:FREQ=WEEKLY'))
    expect(await codeOf(calendar(...weekly))).toBe('calendar-too-large')
  }, 30_000)
})
