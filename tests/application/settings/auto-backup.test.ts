import { beforeEach, describe, expect, it } from 'vitest'
import type { BackupFacts, BackupMark, BackupShelf, KeptBackup } from '../../../src/application/ports/backup.ts'
import type { BookNews } from '../../../src/application/ports/floor-book.ts'
import type { Keeper, Stand } from '../../../src/application/ports/keeper.ts'
import { AutoBackup } from '../../../src/application/settings/auto-backup.ts'
import { restoreBackup, type BackupDesk } from '../../../src/application/settings/back-up.ts'
import { AUTO_AFTER_CHANGE, AUTO_EVERY, AUTO_RETRY } from '../../../src/application/settings/backup-due.ts'
import { problem } from '../../../src/domain/shared/problem.ts'
import { fail, ok } from '../../../src/domain/shared/result.ts'

const T0 = Date.UTC(2026, 10, 22, 8)
const settled = () => new Promise((resolve) => setTimeout(resolve))

/** A floor whose every commit is one more, a clock that is moved by hand, and a shelf that can fail. */
class World {
  now = T0
  seq = 0
  isBroken = false
  mark: BackupMark | null = null
  readonly kept: KeptBackup[] = []
  readonly restored: string[] = []
  private readonly ticks = new Set<(now: number) => void>()
  private readonly news = new Set<(news: BookNews) => void>()

  readonly book = {
    subscribe: (listener: (news: BookNews) => void) => {
      this.news.add(listener)
      return () => this.news.delete(listener)
    }
  }

  readonly shelf: BackupShelf = {
    begin: async (kind) => {
      if (this.isBroken) throw new Error('the disk is gone')
      const name = `${kind} of ${this.seq}`
      const close = async (): Promise<void> => void this.kept.unshift({ name, bytes: 1, at: this.now, kind })
      return { name, write: async () => undefined, close, abort: async () => undefined }
    },
    list: async () => this.kept,
    source: ({ name, bytes }) => ({ name, bytes, async *chunks() {} }),
    showFolder: async () => undefined
  }

  get desk(): BackupDesk {
    const keeper: Pick<Keeper, 'stand' | 'backUp' | 'restoreBackup'> = {
      stand: async () => this.stand(),
      backUp: async (sink) => {
        await sink.close()
        return ok(this.facts())
      },
      restoreBackup: async ({ name }) => {
        this.restored.push(name)
        return ok({ ...this.facts(), hash: 'restored' })
      }
    }
    return {
      // the rest of the keeper is not asked
      keeper: keeper as Keeper,
      clock: {
        now: () => this.now,
        subscribe: (listener) => (this.ticks.add(listener), () => this.ticks.delete(listener))
      },
      files: { save: async () => null },
      memory: {
        last: () => this.mark,
        remember: (mark) => (this.mark = mark),
        snoozedUntil: () => 0,
        snooze: () => undefined
      },
      shelf: this.shelf,
      report: () => undefined
    }
  }

  commit(): void {
    this.seq++
    for (const listener of this.news) listener({ seq: this.seq, ordinals: null, streams: [] })
  }

  /** Time passes second by second, as the clock ticks. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms
    while (this.now < end) {
      this.now = Math.min(end, this.now + 10_000)
      for (const listener of this.ticks) listener(this.now)
      await settled()
    }
  }

  private stand(): Stand {
    return { seq: this.seq, hash: `h${this.seq}`, firstAt: T0, newestAt: T0 }
  }

  private facts(): BackupFacts {
    const { seq, hash } = this.stand()
    return { program: '', schema: 2, madeAt: this.now, seq, hash, newestAt: T0, cases: 1, events: 1 }
  }
}

let world: World
let auto: AutoBackup
beforeEach(async () => {
  world = new World()
  auto = new AutoBackup(world.desk, world.shelf, world.book)
})

describe('automatic backups', () => {
  it('follow a change within the minute, then every hour while there are more', async () => {
    await auto.start()
    await world.pass(AUTO_EVERY)
    expect(world.kept).toEqual([])
    world.commit()
    await world.pass(AUTO_AFTER_CHANGE + 10_000)
    expect(world.kept.map(({ name }) => name)).toEqual(['automatic of 1'])
    world.commit()
    await world.pass(AUTO_EVERY - 60_000)
    expect(world.kept).toHaveLength(1)
    await world.pass(60_000)
    expect(world.kept).toHaveLength(2)
    await world.pass(5 * AUTO_EVERY)
    expect(world.kept).toHaveLength(2)
  })

  it('find at the start what the session before left unsaved, and nothing where it left nothing', async () => {
    world.seq = 5
    await auto.start()
    await world.pass(AUTO_AFTER_CHANGE + 10_000)
    expect(world.kept).toHaveLength(1)
    const next = new AutoBackup(world.desk, world.shelf, world.book)
    const stop = await next.start()
    await world.pass(2 * AUTO_EVERY)
    expect(world.kept).toHaveLength(1)
    stop()
  })

  it('are made anew where somebody has emptied the folder', async () => {
    world.seq = 5
    world.mark = { at: T0, hash: 'h5' }
    await auto.start()
    await world.pass(AUTO_AFTER_CHANGE + 10_000)
    expect(world.kept).toHaveLength(1)
  })

  it('say that the disk fails, keep what they know, and try again', async () => {
    await auto.start()
    world.isBroken = true
    world.commit()
    await world.pass(AUTO_AFTER_CHANGE + 10_000)
    expect(auto.state.failed).toMatchObject({ problem: { code: 'backup-not-written' } })
    world.isBroken = false
    await world.pass(AUTO_RETRY + 10_000)
    expect(auto.state).toMatchObject({ failed: null, running: false })
    expect(world.kept).toHaveLength(1)
  })
})

describe('restoring', () => {
  const source = { name: 'old', bytes: 1, async *chunks() {} }
  const preview = { digest: 'd' } as Parameters<typeof restoreBackup>[2]
  const watch = { progress: () => undefined, stopped: () => false }

  it('first keeps the floor that is here in a backup of its own, and names it', async () => {
    world.seq = 3
    const restored = await restoreBackup(world.desk, source, preview, watch)
    expect(restored).toMatchObject({ ok: true, value: { safety: 'before-restore of 3' } })
    expect(world.restored).toEqual(['old'])
  })

  it('is not begun where the present floor cannot be kept', async () => {
    world.seq = 3
    world.isBroken = true
    expect(await restoreBackup(world.desk, source, preview, watch)).toEqual(fail(problem('backup-not-written')))
    expect(world.restored).toEqual([])
  })

  it('keeps nothing of an empty floor', async () => {
    expect(await restoreBackup(world.desk, source, preview, watch)).toMatchObject({ value: { safety: null } })
    expect(world.kept).toEqual([])
  })
})
