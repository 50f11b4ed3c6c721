import type { Instant } from '../shared/instant.ts'
import type { ReminderClock } from './reminder-clocks.ts'

/** How far a clock has run, from the first word to the last. */
export const REMINDER_LEVELS = ['soon', 'due', 'overdue'] as const
export type ReminderLevel = (typeof REMINDER_LEVELS)[number]

/** A due that passed this long ago is told once more, as overdue, ms. */
export const OVERDUE_AFTER = 15 * 60_000
/**
 * So far ahead one plans, ms: over a long weekend, so that a machine woken after it tells everything at once. Slept longer, the plan is known to
 * be incomplete, and one waits for the next.
 */
export const PLANNED_AHEAD = 4 * 86_400_000

export interface Threshold {
  readonly level: ReminderLevel
  /** 1 for the first, 3 for the last. */
  readonly rank: 1 | 2 | 3
  readonly at: Instant
}

/** The instants at which a clock gets further. A safety case does not announce itself. */
export function thresholdsOf(clock: Pick<ReminderClock, 'kind' | 'dueAt'>, soonMinutes: number): readonly Threshold[] {
  const later: readonly Threshold[] = [
    { level: 'due', rank: 2, at: clock.dueAt },
    { level: 'overdue', rank: 3, at: clock.dueAt + OVERDUE_AFTER }
  ]
  if (clock.kind === 'safety' || soonMinutes <= 0) return later
  return [{ level: 'soon', rank: 1, at: clock.dueAt - soonMinutes * 60_000 }, ...later]
}

/**
 * The thresholds that are told. What was agreed within its lead is not announced as due soon: whoever agreed it knows, and nothing came up.
 * It is told when it is due.
 */
export function toldThresholdsOf(
  clock: Pick<ReminderClock, 'kind' | 'dueAt' | 'since'>,
  soonMinutes: number
): readonly Threshold[] {
  const { since } = clock
  return thresholdsOf(clock, soonMinutes).filter(({ level, at }) => level !== 'soon' || since === null || at > since)
}

/** How far a clock has run at an instant; null: not yet due soon. */
export function levelOf(
  clock: Pick<ReminderClock, 'kind' | 'dueAt'>,
  soonMinutes: number,
  now: Instant
): ReminderLevel | null {
  return thresholdsOf(clock, soonMinutes).findLast(({ at }) => at <= now)?.level ?? null
}

/** By what a reminder is known: the same clock with another due is told anew. */
export const reminderKey = ({ id, dueAt }: Pick<ReminderClock, 'id' | 'dueAt'>): string => `${id}@${dueAt}`

/** Whose clocks are the person's at the desk to know of: debriefs are for supervisors only. */
export const mayKnow = ({ kind }: Pick<ReminderClock, 'kind'>, isSupervisor: boolean): boolean =>
  isSupervisor || kind !== 'debrief'
