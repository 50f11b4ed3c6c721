import type { Instant } from '../../domain/shared/instant.ts'
import type { BackupMark } from '../ports/backup.ts'
import type { Stand } from '../ports/keeper.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How often a floor that changes is backed up, how long a change is left alone first, and how soon a failing disk is tried again. */
export const AUTO_EVERY = HOUR
export const AUTO_AFTER_CHANGE = MINUTE / 2
export const AUTO_RETRY = 10 * MINUTE
/** Without a folder of backups: how old the last download may be, and how old a floor without any. */
export const REMIND_AFTER = 7 * DAY
export const REMIND_FIRST = DAY
export const SNOOZE = DAY

export interface AutoFacts {
  /** Since when there is something that no backup has; null: everything is in one. */
  readonly changedSince: Instant | null
  readonly lastAt: Instant | null
  readonly failedAt: Instant | null
}

/** When the next automatic backup is due; null while there is nothing new. */
export function autoBackupDue({ changedSince, lastAt, failedAt }: AutoFacts): Instant | null {
  if (changedSince === null) return null
  return Math.max(
    changedSince + AUTO_AFTER_CHANGE,
    lastAt === null ? 0 : lastAt + AUTO_EVERY,
    failedAt === null ? 0 : failedAt + AUTO_RETRY
  )
}

/** Whether to remind a person who has to download backups by hand: something is new, and the last one is old. */
export function isReminderDue(now: Instant, stand: Stand, last: BackupMark | null, snoozedUntil: Instant): boolean {
  if (stand.firstAt === null || now < snoozedUntil || last?.hash === stand.hash) return false
  return now >= (last === null ? stand.firstAt + REMIND_FIRST : last.at + REMIND_AFTER)
}
