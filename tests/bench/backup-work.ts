import type { Keeper } from '../../src/application/ports/keeper.ts'
import { createFileDesks } from '../../src/workers/imports/file-client.ts'
import { value } from '../support/book-samples.ts'
import { MemoryFile, sourceOf, unwatched } from '../support/backup-files.ts'
import { openTestBook } from '../support/test-book.ts'
import { BENCH_NOW, BENCH_ZONE } from './bench-csv.ts'
import { report, type BenchBook } from './bench-book.ts'
import { took, type Alternative } from './bench-timing.ts'

/** As a file is read. */
const PIECE_BYTES = 1024 * 1024

/** A backup of the whole floor, the look at it from end to end, and putting it into an empty floor; and how long the page stood still meanwhile. */
export async function backupAlternatives({ files: { keeper } }: BenchBook): Promise<readonly Alternative[]> {
  const backUp = (): Promise<unknown> => value(keeper.backUp(new MemoryFile(), BENCH_NOW, unwatched))
  const written = new MemoryFile()
  await value(keeper.backUp(written, BENCH_NOW, unwatched))
  const source = sourceOf(await written.bytes(), PIECE_BYTES)
  const check = (): Promise<unknown> => value(keeper.inspectBackup(source, unwatched))
  const preview = await value(keeper.inspectBackup(source, unwatched))
  const restore = (): Promise<number> =>
    intoEmpty((empty) => took(() => value(empty.restoreBackup(source, preview, unwatched))))
  return [
    { name: 'backup', run: () => took(backUp) },
    { name: 'check', run: () => took(check) },
    { name: 'restore', run: restore },
    { name: 'longest task of the page in backup and check', run: () => standstill(backUp, check) },
    {
      name: 'longest task of the page in a restore',
      run: () => intoEmpty((empty) => standstill(() => value(empty.restoreBackup(source, preview, unwatched))))
    }
  ]
}

async function intoEmpty(work: (keeper: Keeper) => Promise<number>): Promise<number> {
  const empty = await openTestBook()
  const facts = () => ({ zone: BENCH_ZONE, by: null, device: 'bench' })
  const files = createFileDesks({ program: '0.0.0', name: empty.name, facts, report })
  await files.keeper.stand()
  const ms = await work(files.keeper)
  files.close()
  await empty.close()
  return ms
}

/** The longest task of the page, ms; 0: none was as long as the 50 ms from which the browser tells of it. */
async function standstill(...works: readonly (() => Promise<unknown>)[]): Promise<number> {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  for (const work of works) await work()
  observer.disconnect()
  return longest
}
