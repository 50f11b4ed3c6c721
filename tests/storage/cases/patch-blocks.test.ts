import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BLOCK_LAYOUT, CASES_PER_BLOCK, refAt, viewBlock } from '../../../src/analytics/shared/block.ts'
import { undoAction } from '../../../src/application/cases/undo-action.ts'
import { attemptPromise } from '../../../src/application/promises/work-promise.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { expectHealthy } from '../../support/book-health.ts'
import {
  context,
  imported,
  NO_COUNTS,
  note,
  opening,
  promised,
  startImport,
  value
} from '../../support/book-samples.ts'
import { TestDesk } from '../../support/test-desk.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

let test: TestBook
beforeEach(async () => {
  test = await openTestBook()
})
afterEach(() => test.close())

const row = async (
  ordinal: number
): Promise<{ alive: number | undefined; severity: number | undefined; ref: string }> => {
  const record = await test.core.db.blocks.get(Math.floor(ordinal / CASES_PER_BLOCK))
  if (record === undefined) throw new Error('no block')
  const view = viewBlock(record.buffer)
  const slot = ordinal % CASES_PER_BLOCK
  return { alive: view.cases.alive[slot], severity: view.cases.severity[slot], ref: refAt(view, slot) }
}

describe('the columns', () => {
  it('hold the rows of a running import from its first batch on, and lose them when it is undone', async () => {
    await startImport(test.book, 'i1', [imported('i1', 'A', { severity: 3 })])
    expect(await row(0)).toEqual({ alive: 1, severity: 3, ref: 'A' })
    await value(test.book.undoImport('i1', 'cancelled', context()))
    expect(await row(0)).toEqual({ alive: 0, severity: 0, ref: '' })
    await expectHealthy(test.core)
  })

  it('show a case that was there before without the running import, and with it once it is done', async () => {
    await startImport(test.book, 'i1', [imported('i1', 'A', { severity: 3 })])
    await value(test.book.finishImport('i1', NO_COUNTS, context()))
    await startImport(test.book, 'i2', [imported('i2', 'A', { severity: 5 }, 0), imported('i2', 'B', { severity: 1 })])
    expect([(await row(0)).severity, (await row(1)).severity]).toEqual([3, 1])
    await expectHealthy(test.core)
    await value(test.book.finishImport('i2', NO_COUNTS, context()))
    expect([(await row(0)).severity, (await row(1)).severity]).toEqual([5, 1])
    await value(test.book.undoImport('i2', 'undone', context()))
    expect([(await row(0)).severity, (await row(1)).alive]).toEqual([3, 0])
    await expectHealthy(test.core)
  })

  it('are packed again whole when a write finds them missing or damaged', async () => {
    for (const ref of ['R0', 'R1', 'R2']) await value(test.book.openCase(() => ok(opening(ref))))
    await test.core.db.blocks.clear()
    await value(test.book.changeCase(1, () => ok(note('x'))))
    await expectHealthy(test.core)
    await test.core.db.blocks
      .where('n')
      .equals(0)
      .modify((block) => void new Uint8Array(block.buffer).fill(9, 40))
    await value(test.book.changeCase(2, () => ok(note('y'))))
    expect((await row(0)).ref).toBe('R0')
    await expectHealthy(test.core)
  })

  it('hold the last of the agreed attempts, and lose it, or the whole case, when that is undone', async () => {
    const at = new TestDesk(test.book)
    const attemptedAt = async () => {
      const record = await test.core.db.blocks.get(0)
      return record === undefined ? undefined : viewBlock(record.buffer).promises.attemptedAt[0]
    }
    const promiseId = await at.after(1).promise(await at.open(), 60, { attempts: 1 })
    expect(await attemptedAt()).toBeNaN()
    const contact = { promiseId, channel: 'phone', occurredAt: null, note: '', lateReason: '' }
    await value(attemptPromise(at.after(1).desk, 0, contact))
    expect(await attemptedAt()).toBe(at.now)
    await value(undoAction(at.after(1).desk, 0))
    expect(await attemptedAt()).toBeNaN()
    await expectHealthy(test.core)
    await value(undoAction(at.desk, 0))
    await expectHealthy(test.core)
    expect((await row(0)).alive).toBe(0)
  })

  it('of an older layout are packed again whole', async () => {
    await value(test.book.openCase(() => ok(opening('R0', { severity: 2 }))))
    await test.core.db.blocks.toCollection().modify({ layout: BLOCK_LAYOUT - 1, buffer: new ArrayBuffer(64) })
    await value(test.book.openCase(() => ok(opening('R1', { severity: 3 }))))
    expect([(await row(0)).severity, (await row(1)).severity]).toEqual([2, 3])
    await expectHealthy(test.core)
  })

  it('go over from one block to the next in one batch', async () => {
    const cases = Array.from({ length: 1100 }, (_, i) => imported('i1', `A${i}`, { severity: 2 }))
    await value(test.book.openCase(() => ok(opening('R0'))))
    await startImport(test.book, 'i1', cases)
    await value(test.book.finishImport('i1', NO_COUNTS, context()))
    await value(test.book.openCase(() => ok(opening('R1'))))
    expect(await test.core.db.blocks.count()).toBe(3)
    expect(await test.core.db.pages.count()).toBe(35)
    expect((await row(512)).ref).toBe('A511')
    expect((await row(1101)).ref).toBe('R1')
    await expectHealthy(test.core)
  })
})

type Act = { readonly what: number; readonly at: number }

describe('any history', () => {
  it('leaves a whole chain and columns that equal the rebuild', async () => {
    const acts = fc.array(fc.record({ what: fc.nat(10), at: fc.nat(1000) }), { minLength: 1, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(acts, async (history) => {
        const floor = await openTestBook()
        for (const act of history) await live(floor, act)
        await expectHealthy(floor.core)
        await floor.close()
      }),
      { numRuns: 25 }
    )
  }, 120_000)
})

async function live({ book }: TestBook, { what, at }: Act): Promise<void> {
  const imports = [...(await book.loadStreams('imports')).values()]
  const pick = imports[at % Math.max(1, imports.length)]
  const running = imports.find((state) => state.state === 'running')
  const known = (await book.loadCases(Array.from({ length: 200 }, (_, i) => i))).length
  const ordinal = at % Math.max(1, known)
  const batch = (id: string) => [
    imported(id, `A${at}`, { severity: 4, channel: `channel ${at % 5}` }),
    ...(known > 0 ? [imported(id, `B${at}`, { severity: 5, teamId: `team ${at % 3}` }, ordinal)] : [])
  ]
  if (what <= 1) await book.openCase(() => ok(opening(`R${at}`, { channel: `Channel ${at % 7}` })))
  else if (what === 2) await book.changeCase(ordinal, () => ok(note(`note ${at}`)))
  else if (what === 3) await book.changeCase(ordinal, () => ok({ events: promised(`p${at}`, '2026-03-02T12:00:00') }))
  else if (what === 4 && running === undefined)
    await startImport(book, `i${imports.length}`, batch(`i${imports.length}`))
  else if (what === 5 && running !== undefined)
    await book.appendImportBatch(running.id, { cases: batch(running.id), customers: [], streams: [] })
  else if (what === 6 && running !== undefined) await book.finishImport(running.id, NO_COUNTS, context())
  else if (what === 7 && pick !== undefined) await book.undoImport(pick.id, 'undone', context())
  else if (what >= 8) await atTheDesk(book, ordinal, at)
}

/** Promises, attempts and undo, a minute apart, so that each is an action of its own. */
async function atTheDesk(book: TestBook['book'], ordinal: number, at: number): Promise<void> {
  const test = new TestDesk(book).after(at)
  const state = (await book.loadCase(ordinal))?.state
  const promise = state?.promises[at % Math.max(1, state.promises.length)]
  if (state === undefined || state === null) await test.open()
  else if (at % 3 === 0 || promise === undefined) await test.promise(ordinal, 1 + (at % 60), { attempts: 1 + (at % 2) })
  else if (at % 3 === 1) await undoAction(test.desk, ordinal)
  else {
    const contact = { promiseId: promise.id, channel: 'phone', occurredAt: null, note: 'n', lateReason: 'l' }
    await attemptPromise(test.desk, ordinal, contact)
  }
}
