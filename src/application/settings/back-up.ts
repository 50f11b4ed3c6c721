import type { Problem } from '../../domain/shared/problem.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type {
  BackupFacts,
  BackupKind,
  BackupMemory,
  BackupPreview,
  BackupShelf,
  BackupSource,
  BackupWatch
} from '../ports/backup.ts'
import type { Clock } from '../ports/clock.ts'
import type { FileExchange } from '../ports/file-exchange.ts'
import type { Keeper } from '../ports/keeper.ts'

export const BACKUP_MIME = 'application/gzip'
export const BACKUP_EXTENSION = '.heard-backup'

/** What backing up needs of the machine. */
export interface BackupDesk {
  readonly keeper: Keeper
  readonly clock: Clock
  readonly files: FileExchange
  readonly memory: BackupMemory
  /** null where this host has no disk of its own. */
  readonly shelf: BackupShelf | null
  readonly report: (error: unknown) => void
}

/** The name that is suggested for a backup made at `now`, in UTC. */
export function backupFileName(now: number, suffix = ''): string {
  return `heard-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z${suffix}${BACKUP_EXTENSION}`
}

/** Hands a backup to the person, who says where it goes. null: they cancelled. */
export async function backUpNow(desk: BackupDesk, watch: BackupWatch): Promise<Result<BackupFacts, Problem> | null> {
  const now = desk.clock.now()
  try {
    const sink = await desk.files.save(backupFileName(now), BACKUP_MIME)
    if (sink === null) return null
    const done = await desk.keeper.backUp(sink, now, watch)
    if (done.ok) desk.memory.remember({ at: now, hash: done.value.hash })
    return done
  } catch (error) {
    desk.report(error)
    return fail(problem('backup-not-written'))
  }
}

/** Puts a backup onto the shelf. Errors: `backup-not-written`, where the disk fails; then the older ones are untouched. */
export async function backUpToShelf(
  { keeper, clock, report }: Pick<BackupDesk, 'keeper' | 'clock' | 'report'>,
  shelf: BackupShelf,
  kind: BackupKind,
  watch: BackupWatch
): Promise<Result<{ readonly name: string; readonly facts: BackupFacts }, Problem>> {
  try {
    const sink = await shelf.begin(kind)
    const done = await keeper.backUp(sink, clock.now(), watch)
    return done.ok ? ok({ name: sink.name, facts: done.value }) : done
  } catch (error) {
    report(error)
    return fail(problem('backup-not-written'))
  }
}

export interface Restored {
  readonly facts: BackupFacts
  /** The backup of the floor that was here before; null where it was empty. Restoring that one undoes this. */
  readonly safety: string | null
}

/**
 * Writes the floor that is here into a backup of its own, then puts the chosen one in its place. Where the first cannot be
 * written the second is not begun. Every window must be loaded anew afterwards.
 */
export async function restoreBackup(
  desk: BackupDesk,
  source: BackupSource,
  preview: BackupPreview,
  watch: BackupWatch
): Promise<Result<Restored, Problem>> {
  const safety = await keepPresent(desk, watch)
  if (!safety.ok) return safety
  const restored = await desk.keeper.restoreBackup(source, preview, watch)
  if (!restored.ok) return restored
  desk.memory.remember({ at: restored.value.madeAt, hash: restored.value.hash })
  return ok({ facts: restored.value, safety: safety.value })
}

async function keepPresent(desk: BackupDesk, watch: BackupWatch): Promise<Result<string | null, Problem>> {
  const { seq } = await desk.keeper.stand()
  if (seq === 0) return ok(null)
  const quiet: BackupWatch = { progress: () => undefined, stopped: () => watch.stopped() }
  if (desk.shelf !== null) {
    const kept = await backUpToShelf(desk, desk.shelf, 'before-restore', quiet)
    return kept.ok ? ok(kept.value.name) : kept
  }
  const name = backupFileName(desk.clock.now(), '-before-restore')
  const sink = await desk.files.save(name, BACKUP_MIME)
  if (sink === null) return fail(problem('backup-stopped'))
  const kept = await desk.keeper.backUp(sink, desk.clock.now(), quiet)
  return kept.ok ? ok(name) : kept
}
