import { shallowRef } from 'vue'
import type { BackupPreview, BackupSource, BackupWatch } from '../../../application/ports/backup.ts'
import { type BackupDesk, restoreBackup } from '../../../application/settings/back-up.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import type { Result } from '../../../domain/shared/result.ts'
import { leaveRestoredNote } from './restored-note.ts'

type Phase = 'idle' | 'checking' | 'ready' | 'restoring'

/** From a chosen backup to the restored floor: checked whole, looked at, then put in place and the window loaded anew. */
export class RestoreSteps {
  readonly phase = shallowRef<Phase>('idle')
  readonly source = shallowRef<BackupSource | null>(null)
  readonly preview = shallowRef<BackupPreview | null>(null)
  readonly problem = shallowRef<Problem | null>(null)
  /** 0 to 1, of the checking or the restoring. */
  readonly share = shallowRef(0)
  private run = 0

  constructor(
    private readonly desk: BackupDesk,
    private readonly reload: () => void = () => window.location.reload()
  ) {}

  readonly look = async (chosen: BackupSource): Promise<void> => {
    if (this.phase.value === 'restoring') return
    this.close()
    this.source.value = chosen
    this.phase.value = 'checking'
    const watch = this.watchRun()
    const looked = await this.desk.keeper.inspectBackup(chosen, watch)
    if (watch.stopped()) return
    if (looked.ok) this.preview.value = looked.value
    this.settle(looked)
    this.phase.value = looked.ok ? 'ready' : 'idle'
  }

  readonly restore = async (): Promise<void> => {
    if (this.source.value === null || this.preview.value === null) return
    this.phase.value = 'restoring'
    const restored = await restoreBackup(this.desk, this.source.value, this.preview.value, this.watchRun())
    this.settle(restored)
    if (restored.ok) {
      leaveRestoredNote(restored.value)
      this.reload()
      return
    }
    const isStopped = restored.error.code === 'backup-stopped'
    this.phase.value = isStopped ? 'ready' : 'idle'
    if (!isStopped) this.preview.value = null
  }

  /** Heeded until the switch, which is short and cannot be stopped; a restore that is through is told all the same. */
  readonly stop = (): void => {
    this.run++
  }

  readonly close = (): void => {
    this.stop()
    this.phase.value = 'idle'
    this.source.value = null
    this.preview.value = null
    this.problem.value = null
  }

  /** Watches one run; choosing another file, or closing, stops the one before. */
  private watchRun(): BackupWatch {
    const mine = ++this.run
    this.share.value = 0
    return {
      progress: (value) => {
        if (mine === this.run) this.share.value = value
      },
      stopped: () => mine !== this.run
    }
  }

  private settle(result: Result<unknown, Problem>): void {
    this.problem.value = result.ok || result.error.code === 'backup-stopped' ? null : result.error
  }
}
