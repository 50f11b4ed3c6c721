import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupName, readBackupName } from '../../../electron/main/backup-names.ts'
import { backupsToDelete } from '../../../electron/main/backup-rotation.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 22, 8)

const instant = () => fc.integer({ min: NOW - 400 * DAY, max: NOW + 3 * DAY })
const someBackups = () =>
  fc
    .array(fc.tuple(instant(), fc.constantFrom('automatic' as const, 'before-restore' as const)), { maxLength: 200 })
    .map((all) => [...new Set(all.map(([at, kind]) => backupName(at, kind)))])

const atOf = (name: string): number => readBackupName(name)?.at ?? NaN
const kept = (names: readonly string[], now = NOW): string[] => {
  const gone = new Set(backupsToDelete(names, now))
  return names.filter((name) => !gone.has(name))
}

describe('the name of a backup', () => {
  it('says when and for what it was made, and sorts by time', () => {
    fc.assert(
      fc.property(
        instant(),
        instant(),
        fc.constantFrom('automatic' as const, 'before-restore' as const),
        (a, b, kind) => {
          expect(readBackupName(backupName(a, kind))).toEqual({ at: a, kind })
          if (a < b) expect(backupName(a, kind) < backupName(b, kind)).toBe(true)
        }
      )
    )
  })

  it.each(['notes.txt', '../heard-2026-11-22T08-43-46-694Z.heard-backup', 'heard-.heard-backup', ''])(
    'is none of ours: %j',
    (name) => expect(readBackupName(name)).toBeNull()
  )
})

describe('the rotation of backups', () => {
  it('keeps the newest five, and never the newest goes', () => {
    fc.assert(
      fc.property(someBackups(), (names) => {
        const left = new Set(kept(names))
        const past = names.filter((name) => atOf(name) <= NOW).toSorted((a, b) => atOf(b) - atOf(a))
        for (const name of past.slice(0, 5)) expect(left).toContain(name)
      })
    )
  })

  it('keeps one of each of fourteen days and of eight weeks that have any', () => {
    fc.assert(
      fc.property(someBackups(), (names) => {
        const past = names.filter((name) => atOf(name) <= NOW)
        const left = kept(names).filter((name) => atOf(name) <= NOW)
        const days = (all: readonly string[]) => [...new Set(all.map((name) => Math.floor(atOf(name) / DAY)))]
        const newestDays = days(past)
          .toSorted((a, b) => b - a)
          .slice(0, 14)
        expect(days(left)).toEqual(expect.arrayContaining(newestDays))
        // 5 January 1970 was a Monday
        const weeks = (all: readonly string[]) => [
          ...new Set(all.map((n) => Math.floor((atOf(n) - 4 * DAY) / (7 * DAY))))
        ]
        const newestWeeks = weeks(past)
          .toSorted((a, b) => b - a)
          .slice(0, 8)
        expect(weeks(left)).toEqual(expect.arrayContaining(newestWeeks))
      })
    )
  })

  it('never touches what is none of ours, what is from the future, or what a restore of this month left', () => {
    fc.assert(
      fc.property(someBackups(), fc.array(fc.string()), (names, others) => {
        const gone = backupsToDelete([...names, ...others], NOW)
        for (const name of gone) {
          expect(names).toContain(name)
          expect(atOf(name)).toBeLessThanOrEqual(NOW)
          if (readBackupName(name)?.kind === 'before-restore') expect(NOW - atOf(name)).toBeGreaterThanOrEqual(30 * DAY)
        }
      })
    )
  })

  it('asked again right away, has nothing more to do', () => {
    fc.assert(fc.property(someBackups(), (names) => void expect(backupsToDelete(kept(names), NOW)).toEqual([])))
  })

  it('holds a year of hourly backups in a small folder, whose oldest is of the eighth week', () => {
    let names: string[] = []
    for (let at = NOW - 365 * DAY; at <= NOW; at += HOUR) names = kept([...names, backupName(at, 'automatic')], at)
    expect(names.length).toBeLessThanOrEqual(27)
    const oldest = Math.min(...names.map(atOf))
    expect(NOW - oldest).toBeGreaterThanOrEqual(7 * 7 * DAY - DAY)
  })
})
