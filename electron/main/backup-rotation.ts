import { readBackupName } from './backup-names.ts'

const DAY_MS = 86_400_000
const NEWEST_KEPT = 5
const DAYS_KEPT = 14
const WEEKS_KEPT = 8
const BEFORE_RESTORE_DAYS = 30
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const DAYS_TO_MONDAY = 3

interface Named {
  readonly name: string
  readonly at: number
  readonly isBeforeRestore: boolean
}

/**
 * Which backups are no longer needed: kept are the newest five, the newest of each of fourteen days, the newest of each of eight
 * weeks, and for thirty days every one made before a restore. Days and weeks are those of UTC and the ones that have a backup,
 * so that a month's holiday takes none away. Files that are none of ours are never named, nor is any from the future: a clock
 * that was wrong once must not cost a backup.
 * @param now epoch milliseconds
 */
export function backupsToDelete(names: readonly string[], now: number): readonly string[] {
  const all = names.flatMap((name): Named[] => {
    const read = readBackupName(name)
    return read === null || read.at > now
      ? []
      : [{ name, at: read.at, isBeforeRestore: read.kind === 'before-restore' }]
  })
  const newestFirst = all.toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
  const kept = new Set([
    ...newestFirst.slice(0, NEWEST_KEPT),
    ...firstOfEach(newestFirst, ({ at }) => Math.floor(at / DAY_MS), DAYS_KEPT),
    ...firstOfEach(newestFirst, ({ at }) => Math.floor((Math.floor(at / DAY_MS) + DAYS_TO_MONDAY) / 7), WEEKS_KEPT),
    ...newestFirst.filter(({ at, isBeforeRestore }) => isBeforeRestore && now - at < BEFORE_RESTORE_DAYS * DAY_MS)
  ])
  return newestFirst.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}

function firstOfEach(backups: readonly Named[], spanOf: (backup: Named) => number, most: number): readonly Named[] {
  const firsts = new Map<number, Named>()
  for (const backup of backups) if (!firsts.has(spanOf(backup))) firsts.set(spanOf(backup), backup)
  return [...firsts.values()].slice(0, most)
}
