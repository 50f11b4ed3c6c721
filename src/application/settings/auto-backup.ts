import type { Instant } from '../../domain/shared/instant.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import type { BackupShelf } from '../ports/backup.ts'
import type { FloorBook } from '../ports/floor-book.ts'
import { backUpToShelf, type BackupDesk } from './back-up.ts'
import { autoBackupDue } from './backup-due.ts'

export interface AutoBackupState {
  /** The newest backup on the shelf. */
  readonly lastAt: Instant | null
  readonly running: boolean
  /** Why the last attempt failed; null where it did not. */
  readonly failed: { readonly at: Instant; readonly problem: Problem } | null
}

/** Backs a changing floor up every hour, and soon after a start that finds something new. Stops with the window it lives in. */
export class AutoBackup {
  private changedSince: Instant | null = null
  private held: AutoBackupState = { lastAt: null, running: false, failed: null }
  private readonly listeners = new Set<(state: AutoBackupState) => void>()

  constructor(
    private readonly desk: BackupDesk,
    private readonly shelf: BackupShelf,
    private readonly book: Pick<FloorBook, 'subscribe'>
  ) {}

  get state(): AutoBackupState {
    return this.held
  }

  subscribe(listener: (state: AutoBackupState) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Looks at what is there, then goes by the clock. Returns what ends it. */
  async start(): Promise<() => void> {
    const { clock, keeper, memory } = this.desk
    const forgetBook = this.book.subscribe(() => (this.changedSince ??= clock.now()))
    const [{ seq, hash }, lastAt] = await Promise.all([keeper.stand(), this.newestOnShelf()])
    // a memory of backups that somebody deleted is worth nothing
    const isSaved = lastAt !== null && memory.last()?.hash === hash
    if (seq > 0 && !isSaved) this.changedSince ??= clock.now()
    this.become({ lastAt })
    const forgetClock = clock.subscribe((now) => void this.tick(now).catch(this.desk.report))
    return () => {
      forgetBook()
      forgetClock()
    }
  }

  private async tick(now: Instant): Promise<void> {
    const { lastAt, running, failed } = this.held
    const due = autoBackupDue({ changedSince: this.changedSince, lastAt, failedAt: failed?.at ?? null })
    if (running || due === null || now < due) return
    this.become({ running: true })
    // what is written from here on counts as new, though the backup may have it already
    this.changedSince = null
    const watch = { progress: () => undefined, stopped: () => false }
    const done = await backUpToShelf(this.desk, this.shelf, 'automatic', watch)
    if (done.ok) {
      this.desk.memory.remember({ at: now, hash: done.value.facts.hash })
      this.become({ running: false, failed: null, lastAt: now })
    } else {
      this.changedSince ??= now
      this.become({ running: false, failed: { at: now, problem: done.error } })
    }
  }

  private async newestOnShelf(): Promise<Instant | null> {
    try {
      return (await this.shelf.list()).find(({ kind }) => kind === 'automatic')?.at ?? null
    } catch (error) {
      this.desk.report(error)
      return null
    }
  }

  private become(change: Partial<AutoBackupState>): void {
    this.held = { ...this.held, ...change }
    for (const listener of this.listeners) listener(this.held)
  }
}
