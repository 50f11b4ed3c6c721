import type { BackupMark, BackupMemory } from '../../application/ports/backup.ts'

const MARK = 'heard-last-backup'
const SNOOZED = 'heard-backup-snoozed'

/**
 * What this profile remembers of its backups, beside the database and not in it: a restored floor must not bring the memory of
 * another machine's backups along. Unreadable is the same as forgotten; then one backup more is made.
 * @param memory `window.localStorage`
 */
export function backupMemory(memory: Pick<Storage, 'getItem' | 'setItem'>): BackupMemory {
  return {
    last: () => readMark(memory.getItem(MARK)),
    remember: (mark) => memory.setItem(MARK, JSON.stringify(mark)),
    snoozedUntil: () => Number(memory.getItem(SNOOZED) ?? 0) || 0,
    snooze: (until) => memory.setItem(SNOOZED, String(until))
  }
}

function readMark(text: string | null): BackupMark | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null || !('at' in value) || !('hash' in value)) return null
    const { at, hash } = value
    return typeof at === 'number' && typeof hash === 'string' ? { at, hash } : null
  } catch {
    return null
  }
}
