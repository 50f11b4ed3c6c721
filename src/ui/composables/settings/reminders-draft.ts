import { isQuietHours } from '../../../domain/promises/quiet-hours.ts'
import type { FloorChoices } from '../../../domain/settings/floor-choices.ts'

type Choices = Pick<FloorChoices, 'notifications' | 'dueSoonMinutes' | 'quietHours'>

/** The settings of reminders as they are typed. */
export interface RemindersDraft {
  readonly on: boolean
  readonly lead: string
  readonly from: string
  readonly to: string
}

/** A day: earlier than that nothing is due soon, minutes. */
export const LONGEST_LEAD = 1_440

export function remindersDraft({ notifications, dueSoonMinutes, quietHours }: Choices): RemindersDraft {
  const { from, to } = quietHours ?? { from: '', to: '' }
  return { on: notifications, lead: String(dueSoonMinutes), from, to }
}

/** What is to be saved, or which field cannot be read. No time at all means no quiet hours. */
export function remindersWish({ on, lead, from, to }: RemindersDraft): Choices | { readonly fault: 'lead' | 'quiet' } {
  const minutes = Number(lead)
  if (lead.trim() === '' || !Number.isInteger(minutes) || minutes < 0 || minutes > LONGEST_LEAD)
    return { fault: 'lead' }
  const isNever = from === '' && to === ''
  if (!isNever && !isQuietHours({ from, to })) return { fault: 'quiet' }
  return { notifications: on, dueSoonMinutes: minutes, quietHours: isNever ? null : { from, to } }
}
