import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stand } from '../../../src/application/ports/keeper.ts'
import {
  AUTO_AFTER_CHANGE,
  AUTO_EVERY,
  AUTO_RETRY,
  autoBackupDue,
  isReminderDue,
  REMIND_AFTER,
  REMIND_FIRST
} from '../../../src/application/settings/backup-due.ts'

const T = Date.UTC(2026, 10, 22, 8)
const instant = () => fc.option(fc.integer({ min: T, max: T + 10 * AUTO_EVERY }))

describe('the next automatic backup', () => {
  it('is never due while nothing has changed', () => {
    fc.assert(
      fc.property(instant(), instant(), (lastAt, failedAt) => {
        expect(autoBackupDue({ changedSince: null, lastAt, failedAt })).toBeNull()
      })
    )
  })

  it('is due soon after a change, but no sooner than an hour after the last and ten minutes after a failure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: T, max: T + AUTO_EVERY }),
        instant(),
        instant(),
        (changedSince, lastAt, failedAt) => {
          const due = autoBackupDue({ changedSince, lastAt, failedAt }) ?? 0
          const bounds = [changedSince + AUTO_AFTER_CHANGE]
          if (lastAt !== null) bounds.push(lastAt + AUTO_EVERY)
          if (failedAt !== null) bounds.push(failedAt + AUTO_RETRY)
          for (const bound of bounds) expect(due).toBeGreaterThanOrEqual(bound)
          expect(bounds).toContain(due)
        }
      )
    )
  })
})

describe('the reminder to download a backup', () => {
  const stand: Stand = { seq: 9, hash: 'now', firstAt: T, newestAt: T }
  const last = { at: T, hash: 'then' }

  it('waits a week after the last download', () => {
    expect(isReminderDue(T + REMIND_AFTER - 1, stand, last, 0)).toBe(false)
    expect(isReminderDue(T + REMIND_AFTER, stand, last, 0)).toBe(true)
  })

  it('is not due where nothing has changed since, however long ago', () => {
    expect(isReminderDue(T + 100 * REMIND_AFTER, stand, { at: T, hash: 'now' }, 0)).toBe(false)
  })

  it('comes a day after the first entry where nothing was ever downloaded, and never for an empty floor', () => {
    expect(isReminderDue(T + REMIND_FIRST - 1, stand, null, 0)).toBe(false)
    expect(isReminderDue(T + REMIND_FIRST, stand, null, 0)).toBe(true)
    expect(isReminderDue(T + 100 * REMIND_FIRST, { ...stand, firstAt: null }, null, 0)).toBe(false)
  })

  it('is quiet for as long as somebody asked', () => {
    const asked = T + REMIND_AFTER + 5
    expect(isReminderDue(asked - 1, stand, last, asked)).toBe(false)
    expect(isReminderDue(asked, stand, last, asked)).toBe(true)
  })
})
