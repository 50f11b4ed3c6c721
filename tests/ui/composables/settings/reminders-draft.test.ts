import { expect, test } from 'vitest'
import { remindersDraft, remindersWish } from '../../../../src/ui/composables/settings/reminders-draft.ts'

const choices = { notifications: true, dueSoonMinutes: 15, quietHours: { from: '22:00', to: '06:00' } }
const draft = remindersDraft(choices)

test('what is shown and saved unchanged stays as it was', () => {
  expect(remindersWish(draft)).toEqual(choices)
  const without = { ...choices, quietHours: null }
  expect(remindersWish(remindersDraft(without))).toEqual(without)
})

test.each([
  ['lead', { lead: '' }],
  ['lead', { lead: '-1' }],
  ['lead', { lead: '1.5' }],
  ['lead', { lead: '1441' }],
  ['quiet', { from: '' }],
  ['quiet', { to: '' }],
  ['quiet', { from: '06:00' }]
])('the %s that cannot be read is named: %o', (fault, typed) => {
  expect(remindersWish({ ...draft, ...typed })).toEqual({ fault })
})
