import type { Pending } from '../../../application/promises/remind.ts'
import { reminderKey, type ReminderLevel } from '../../../domain/promises/reminder-plan.ts'

/** A reminder that has come up. */
export interface RaisedReminder {
  readonly one: Pending
  readonly level: ReminderLevel
}

/** By what it is known that it was seen: one that gets further is to be seen anew. */
export const raisedKey = ({ one, level }: RaisedReminder): string => `${reminderKey(one.clock)} ${level}`

/** What nobody has seen yet of the safety cases: one for each case, the gravest, and none of the case that is open on the screen. */
export function unseenUrgent(
  raised: readonly RaisedReminder[],
  seen: ReadonlySet<string>,
  openRef: string | null
): readonly RaisedReminder[] {
  const first = new Map<string, RaisedReminder>()
  for (const it of raised) {
    const { urgent, about, kind } = it.one.clock
    if (!urgent || about === null || about.ref === openRef || seen.has(raisedKey(it))) continue
    if (kind === 'safety' || !first.has(about.ref)) first.set(about.ref, it)
  }
  return [...first.values()]
}
