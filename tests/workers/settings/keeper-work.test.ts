import { describe, expect, it } from 'vitest'
import type { BackupWatch } from '../../../src/application/ports/backup.ts'
import type { Keeper } from '../../../src/application/ports/keeper.ts'
import { KeeperWork } from '../../../src/workers/settings/keeper-work.ts'

const REPORT = { seq: 1, commits: 1, events: 1, cases: 1, findings: [] }

/** A keeper whose proving goes on until it is told to stop or let go. */
function slowKeeper() {
  const watches: BackupWatch[] = []
  const ends: (() => void)[] = []
  const verify: Keeper['verify'] = (watch) => {
    watches.push(watch)
    return new Promise((resolve) => ends.push(() => resolve(watch.stopped() ? null : REPORT)))
  }
  return { keeper: { verify } as unknown as Keeper, watches, ends } // nothing else of it is asked for here
}

describe('proving the data in the worker', () => {
  it('stops the job that was called off and no other, and tells each its own share', async () => {
    const { keeper, watches, ends } = slowKeeper()
    const told: [number, number][] = []
    const work = new KeeperWork(
      async () => keeper,
      (job, share) => void told.push([job, share])
    )
    const [first, second] = [work.verify(1), work.verify(2)]
    await Promise.resolve()
    watches.forEach((watch, at) => watch.progress(at / 10))
    await work.stopKeeping(1)
    ends.forEach((end) => end())
    expect([await first, await second]).toEqual([null, REPORT])
    expect(told).toEqual([
      [1, 0],
      [2, 0.1]
    ])
    expect(watches.map((watch) => watch.stopped())).toEqual([false, false])
  })
})
