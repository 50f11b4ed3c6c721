import type { PlannedReminder, ReminderPlan } from '../../../application/ports/notifier.ts'
import type { Pending } from '../../../application/promises/remind.ts'
import { quietStretches } from '../../../domain/promises/quiet-hours.ts'
import { PLANNED_AHEAD, reminderKey, toldThresholdsOf } from '../../../domain/promises/reminder-plan.ts'
import type { FloorChoices } from '../../../domain/settings/floor-choices.ts'
import type { Instant } from '../../../domain/shared/instant.ts'
import type { ReminderWords } from './reminder-words.ts'

/** Above this the plan is cut: the soonest stay, and the rest comes with the next plan. */
const MOST = 5_000
/** A notification is read at a glance. */
const LONGEST = 300
const DAY = 86_400_000

export interface ReminderRules extends Pick<FloorChoices, 'notifications' | 'quietHours' | 'dueSoonMinutes'> {
  readonly zone: string
}

/** Everything to be told until then, as far as what is pending was gathered, with its words and the quiet hours as instants. */
export function planReminders(
  pending: readonly Pending[],
  until: Instant,
  words: ReminderWords,
  { notifications, quietHours, dueSoonMinutes, zone }: ReminderRules,
  now: Instant
): ReminderPlan {
  return {
    on: notifications,
    alarms: wordedAlarms(pending.slice(0, MOST), words, dueSoonMinutes),
    until,
    // a clock that is set a little wrong must not wake anybody either
    quiet: quietStretches(quietHours, zone, now - 2 * DAY, now + PLANNED_AHEAD + 12 * DAY),
    summary: words.summary,
    host: words.host
  }
}

/** Wording takes a quarter of a millisecond a clock, and most clocks are the same from one plan to the next. */
const worded = new WeakMap<ReminderWords, ReadonlyMap<string, readonly PlannedReminder[]>>()

function wordedAlarms(
  pending: readonly Pending[],
  words: ReminderWords,
  soonMinutes: number
): readonly PlannedReminder[] {
  const before = worded.get(words)
  const now = new Map(
    pending.map((one) => {
      const said = JSON.stringify([one, soonMinutes])
      return [said, before?.get(said) ?? alarmsOf(one, words, soonMinutes)]
    })
  )
  worded.set(words, now)
  return [...now.values()].flat()
}

function alarmsOf(one: Pending, words: ReminderWords, soonMinutes: number): readonly PlannedReminder[] {
  const { clock } = one
  const key = reminderKey(clock)
  const ref = clock.about?.ref ?? null
  return toldThresholdsOf(clock, soonMinutes).map(({ level, rank, at }) => {
    const [title, body, plain] = [words.title(one, level), words.body(one, level), words.plain(one, level)].map(short)
    return { key, rank, at, urgent: clock.urgent, title: title ?? '', body: body ?? '', plain: plain ?? '', ref }
  })
}

const short = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`)
