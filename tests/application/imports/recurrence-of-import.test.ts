import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/application/causes/diagnose.ts'
import { settleConflict } from '../../../src/application/imports/open-conflicts.ts'
import { reconcileWatched } from '../../../src/application/imports/reconcile-import.ts'
import { makePromise } from '../../../src/application/promises/work-promise.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { value } from '../../support/book-samples.ts'
import { ImportBench } from '../../support/import-bench.ts'
import { mappingFor, undo } from '../../support/random-floor.ts'
import { DAY } from '../../support/story.ts'

const MAPPING = mappingFor('case')
const HEADER = 'id,opened,at,status,cid,customer,team,severity,channel,area,reason,due,done,summary\n'
const NEVER_AGAIN = { kind: 'no-recurrence' as const, due: null, channel: null, performerId: null, note: '' }

interface Row {
  readonly id: string
  readonly day: string
  readonly customer?: string
  readonly reason?: string
}
const fileOf = (...rows: readonly Row[]): string =>
  HEADER +
  rows
    .map(({ id, day, customer = 'c1', reason = 'Price' }) => {
      const at = `2026-01-${day}T08:00`
      return `${id},${at},${at},open,${customer},Noa,North,1,phone,Billing,${reason},,,too dear`
    })
    .join('\n')

/** Case A of a customer came by file on the 1st and promises, on the 5th, that its cause will not come back. */
async function promised() {
  const bench = new ImportBench()
  await bench.import(fileOf({ id: 'A', day: '01' }), MAPPING)
  await value(makePromise(bench.desk, 0, NEVER_AGAIN))
  bench.now += 10 * DAY
  const watch = async () => (await bench.book.loadCase(0))?.state?.promises[0]
  const verdict = async () => {
    const promise = await watch()
    return promise && verdictOf(promise, bench.now)
  }
  return { bench, watch, verdict }
}

describe('a file with another case of somebody who was promised that it will not happen again', () => {
  it('breaks the promise, and its undo mends it again', async () => {
    const { bench, watch, verdict } = await promised()
    const { importId } = await bench.import(fileOf({ id: 'A', day: '01' }, { id: 'B', day: '08' }), MAPPING)
    expect(await verdict()).toBe('broken')
    expect((await watch())?.watch?.recurred).toMatchObject([{ ordinal: 1, ref: 'B', at: Date.UTC(2026, 0, 8, 6) }])
    await undo(bench, importId ?? '')
    expect(await verdict()).toBe('open')
    await bench.import(fileOf({ id: 'A', day: '01' }, { id: 'B', day: '08' }), MAPPING)
    expect(await verdict()).toBe('broken')
  })

  it('leaves it alone where it is somebody else’s, has another cause, or happened before', async () => {
    const { bench, verdict } = await promised()
    const before = await bench.book.version()
    await bench.import(
      fileOf({ id: 'B', day: '08', customer: 'c2' }, { id: 'C', day: '08', reason: 'Tone' }, { id: 'D', day: '04' }),
      MAPPING
    )
    expect(await verdict()).toBe('open')
    expect((await bench.book.loadCase(0))?.events.map(({ type }) => type)).toEqual(['record-imported', 'promise-made'])
    expect(await bench.book.version()).toBeGreaterThan(before)
  })

  it('that tells the cause of a known case otherwise is followed', async () => {
    const { bench, verdict } = await promised()
    await bench.import(fileOf({ id: 'B', day: '08', reason: 'Tone' }), MAPPING)
    expect(await verdict()).toBe('open')
    await bench.import(fileOf({ id: 'B', day: '08' }), MAPPING)
    expect(await verdict()).toBe('broken')
    await bench.import(fileOf({ id: 'B', day: '08', reason: 'Delay' }), MAPPING)
    expect(await verdict()).toBe('open')
  })

  it('whose cause a person takes in a conflict breaks it too', async () => {
    const { bench, verdict } = await promised()
    await bench.import(fileOf({ id: 'B', day: '08', reason: 'Tone' }), MAPPING)
    await value(diagnose(bench.desk, 1, [], [0, 1]))
    await bench.import(fileOf({ id: 'B', day: '08' }), MAPPING)
    expect(await verdict()).toBe('open')
    await value(settleConflict(bench.desk, 1, { field: 'causeId', take: true }, [0, 1]))
    expect(await verdict()).toBe('broken')
  })

  it('is looked at only where it touches a customer who has such a promise', async () => {
    const { bench } = await promised()
    const index = { ...bench.desk.index, casesUnderWatch: async () => [[0, 1], [2]] }
    const asked: (readonly number[])[] = []
    const { loadCases } = bench.book
    bench.book.loadCases = (ordinals) => {
      asked.push(ordinals)
      return loadCases.call(bench.book, ordinals)
    }
    await value(reconcileWatched({ ...bench.desk, index }, new Set([2, 7])))
    expect(asked).toEqual([[2]])
    await value(reconcileWatched({ ...bench.desk, index }, null))
    expect(asked).toEqual([[2], [0, 1], [2]])
  })
})
