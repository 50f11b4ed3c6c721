import { expect, test } from 'vitest'
import { LONGEST_NOTICE } from '../../../electron/bridge/limits.ts'
import { payloadChecks } from '../../../electron/bridge/payloads.ts'

const alarm = { key: 'a@1', rank: 1, at: 1, urgent: false, title: 't', body: '', plain: 'p', ref: null }
const host = { open: 'o', quit: 'q', stays: 's', quitTitle: 't', quitText: 't', quitYes: 'y', quitNo: 'n' }
const plan = {
  on: true,
  alarms: [alarm],
  until: 3,
  quiet: [{ from: 1, until: 2 }],
  summary: { title: 't', counts: ['#', '#', '#'] },
  host
}
const fits = (...payload: unknown[]): boolean => payloadChecks['reminders-arm'](payload)

test('a plan of reminders passes as it is made', () => {
  expect(fits(plan)).toBe(true)
  expect(fits({ ...plan, alarms: [] })).toBe(true)
})

test.each([
  ['nothing', undefined],
  ['a text', 'plan'],
  ['a rank that does not exist', { ...plan, alarms: [{ ...alarm, rank: 4 }] }],
  ['an instant that is none', { ...plan, alarms: [{ ...alarm, at: NaN }] }],
  ['an endless text', { ...plan, alarms: [{ ...alarm, body: 'x'.repeat(LONGEST_NOTICE + 1) }] }],
  ['alarms that are no list', { ...plan, alarms: { length: 0 } }],
  ['a summary without its counts', { ...plan, summary: { title: 't', counts: ['#'] } }],
  ['no words of the host', { ...plan, host: { ...host, quit: 1 } }],
  ['no word of how far it reaches', { ...plan, until: undefined }],
  ['quiet hours without an end', { ...plan, quiet: [{ from: 1 }] }]
])('%s is refused', (_what, payload) => {
  expect(fits(payload)).toBe(false)
})

test('a trial needs two texts, and news are asked for with nothing', () => {
  expect(payloadChecks['reminders-test'](['a', 'b'])).toBe(true)
  expect(payloadChecks['reminders-test'](['a'])).toBe(false)
  expect(payloadChecks['reminders-test'](['a', 1])).toBe(false)
  expect(payloadChecks['reminders-news']([])).toBe(true)
  expect(payloadChecks['reminders-news'](['x'])).toBe(false)
})
