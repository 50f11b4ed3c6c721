import { describe, expect, test } from 'vitest'
import type { ReminderClock } from '../../../../src/domain/promises/reminder-clocks.ts'
import type { ReminderLevel } from '../../../../src/domain/promises/reminder-plan.ts'
import {
  raisedKey,
  unseenUrgent,
  type RaisedReminder
} from '../../../../src/ui/composables/promises/raised-reminder.ts'
import { T0 } from '../../../support/story.ts'

function raised(
  ref: string,
  kind: ReminderClock['kind'],
  { urgent = true, level = 'due' as ReminderLevel } = {}
): RaisedReminder {
  const unknown = { performerId: null, teamId: null, ownerId: null }
  const nobody = { ...unknown, since: null, what: null, channel: null, tellsOwner: false, tellsDuty: false }
  const about = { ordinal: 0, ref, customerId: null }
  return { one: { clock: { ...nobody, id: `${kind}:${ref}`, kind, dueAt: T0, urgent, about }, firstName: '' }, level }
}
const line = (all: readonly RaisedReminder[], seen: readonly RaisedReminder[] = [], openRef: string | null = null) =>
  unseenUrgent(all, new Set(seen.map(raisedKey)), openRef).map(({ one }) => one.clock.id)

describe('the line of what is urgent', () => {
  test('names each safety case once, by its safety rather than by what else runs in it', () => {
    const all = [raised('R1', 'help'), raised('R1', 'safety'), raised('R2', 'promise'), raised('R2', 'help')]
    expect(line(all)).toEqual(['safety:R1', 'promise:R2'])
  })

  test('leaves out what is not urgent, and the case on the screen', () => {
    const all = [raised('R1', 'safety'), raised('R2', 'promise', { urgent: false })]
    expect(line(all)).toEqual(['safety:R1'])
    expect(line(all, [], 'R1')).toEqual([])
  })

  test('stays away once it was seen, until it gets further', () => {
    const due = raised('R1', 'safety')
    expect(line([due], [due])).toEqual([])
    expect(line([raised('R1', 'safety', { level: 'overdue' })], [due])).toEqual(['safety:R1'])
  })
})
