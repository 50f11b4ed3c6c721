/** What an automatic backup is for. */
export type BackupKind = 'automatic' | 'before-restore'

const NAME = /^heard-(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})(?:-(\d{3}))?Z(-before-restore)?\.heard-backup$/

/** The file name of a backup begun at `at` (epoch ms). Names sort by time; a colon is not allowed in file names everywhere. */
export function backupName(at: number, kind: BackupKind): string {
  const stamp = new Date(at).toISOString().replace(/[:.]/g, '-')
  return `heard-${stamp}${kind === 'before-restore' ? '-before-restore' : ''}.heard-backup`
}

/** When and for what a backup was made, by its name; null for a file that is none of ours. */
export function readBackupName(name: string): { readonly at: number; readonly kind: BackupKind } | null {
  const parts = NAME.exec(name)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = parts
    .slice(1, 8)
    .map((text) => Number(text ?? 0))
  const at = Date.UTC(year, month - 1, day, hour, minute, second, ms)
  return { at, kind: parts[8] === undefined ? 'automatic' : 'before-restore' }
}
