import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BackupPreview, BackupSource, BackupWatch } from '../../../../src/application/ports/backup.ts'
import type { BackupDesk } from '../../../../src/application/settings/back-up.ts'
import { problem, type Problem } from '../../../../src/domain/shared/problem.ts'
import { fail, ok, type Result } from '../../../../src/domain/shared/result.ts'
import { RestoreSteps } from '../../../../src/ui/composables/settings/restore-steps.ts'

const facts = { program: '', schema: 2, madeAt: 1, seq: 1, hash: 'h', newestAt: 1, cases: 4, events: 9 }
const preview: BackupPreview = { facts, digest: 'd', relation: 'older', here: facts }
const source = (name: string): BackupSource => ({ name, bytes: 1, async *chunks() {} })

let inspected: Result<BackupPreview, Problem> = ok(preview)
let restored: Result<typeof facts, Problem> = ok(facts)
let watched: BackupWatch | null = null
const reload = vi.fn()
const stored = new Map<string, string>()

// only what these steps ask for
const desk = {
  keeper: {
    stand: async () => ({ seq: 0 }),
    inspectBackup: async (_source: BackupSource, watch: BackupWatch) => ((watched = watch), inspected),
    restoreBackup: async (_source: BackupSource, _preview: BackupPreview, watch: BackupWatch) =>
      watch.stopped() ? fail(problem('backup-stopped')) : restored
  },
  memory: { remember: () => undefined },
  shelf: null
} as unknown as BackupDesk

beforeEach(() => {
  inspected = ok(preview)
  restored = ok(facts)
  reload.mockClear()
  vi.stubGlobal('sessionStorage', { setItem: (key: string, text: string) => stored.set(key, text) })
})
afterEach(() => vi.unstubAllGlobals())

describe('restoring on the screen', () => {
  it('shows what is in a backup before anything is touched', async () => {
    const steps = new RestoreSteps(desk, reload)
    await steps.look(source('a'))
    expect([steps.phase.value, steps.preview.value]).toEqual(['ready', preview])
    expect(reload).not.toHaveBeenCalled()
  })

  it('says why a file is refused and offers nothing to restore', async () => {
    inspected = fail(problem('backup-damaged'))
    const steps = new RestoreSteps(desk, reload)
    await steps.look(source('a'))
    expect([steps.phase.value, steps.preview.value, steps.problem.value?.code]).toEqual([
      'idle',
      null,
      'backup-damaged'
    ])
    await steps.restore()
    expect(reload).not.toHaveBeenCalled()
  })

  it('forgets a file whose successor was chosen while it was being read', async () => {
    const steps = new RestoreSteps(desk, reload)
    const first = steps.look(source('a'))
    const ofFirst = watched
    await Promise.all([first, steps.look(source('b'))])
    expect(steps.source.value?.name).toBe('b')
    expect(ofFirst?.stopped()).toBe(true)
  })

  it('loads the window anew once the backup is in place, and leaves a note for it', async () => {
    const steps = new RestoreSteps(desk, reload)
    await steps.look(source('a'))
    await steps.restore()
    expect(reload).toHaveBeenCalledOnce()
    expect(JSON.parse(stored.get('heard-restored') ?? '')).toEqual({ cases: 4, events: 9, safety: null })
  })

  it('stays where it was when it is stopped, and says what went wrong when it fails', async () => {
    const steps = new RestoreSteps(desk, reload)
    await steps.look(source('a'))
    const restoring = steps.restore()
    steps.stop()
    await restoring
    expect([steps.phase.value, steps.problem.value]).toEqual(['ready', null])
    restored = fail(problem('storage-full'))
    await steps.restore()
    expect([steps.phase.value, steps.preview.value, steps.problem.value?.code]).toEqual(['idle', null, 'storage-full'])
    expect(reload).not.toHaveBeenCalled()
  })
})
