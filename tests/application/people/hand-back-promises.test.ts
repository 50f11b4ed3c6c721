import { describe, expect, test } from 'vitest'
import { openCase } from '../../../src/application/cases/open-case.ts'
import { handBackPromises } from '../../../src/application/people/hand-back-promises.ts'
import { handOverPromises } from '../../../src/application/promises/hand-over-promises.ts'
import { keepPromise, makePromise } from '../../../src/application/promises/work-promise.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { ImportBench } from '../../support/import-bench.ts'

const HOUR = 3_600_000

/** Two cases; Ana has two promises in the first and one in the second, which has one of Marko's too. */
async function floor() {
  const bench = new ImportBench()
  const ordinals = [await newCase(bench), await newCase(bench)] as const
  await promise(bench, ordinals[0], 'ana')
  await promise(bench, ordinals[0], 'ana')
  await promise(bench, ordinals[1], 'ana')
  await promise(bench, ordinals[1], 'marko')
  bench.now += 1_000
  const input = { fromPersonId: 'ana', toPersonId: 'marko', note: 'She went home' }
  const done = await handOverPromises(bench.desk, ordinals, input)
  if (!done.ok) throw new Error(done.error.code)
  bench.now += 1_000
  const performers = async () =>
    (await bench.cases()).map(({ state }) => state.promises.map(({ performerId }) => performerId))
  return { bench, ordinals, handed: done.value, performers }
}

async function newCase({ desk }: ImportBench): Promise<number> {
  const unknown = { ref: '', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
  const input = { firstName: 'Mira', contact: '', channel: 'phone', summary: 'No answer', ...unknown }
  const opened = await openCase(desk, input)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value.ordinal
}

async function promise({ desk, now }: ImportBench, ordinal: number, performerId: string): Promise<void> {
  const due = zonedTime(now + HOUR, 'UTC')
  const made = await makePromise(desk, ordinal, { kind: 'call-back', due, channel: null, performerId, note: '' })
  if (!made.ok) throw new Error(made.error.code)
}

describe('handing back', () => {
  test('gives every promise back to who had it, in one commit, and no other one', async () => {
    const { bench, handed, performers } = await floor()
    expect(handed.promises).toBe(3)
    expect(await performers()).toEqual([
      ['marko', 'marko'],
      ['marko', 'marko']
    ])
    const before = await bench.book.version()
    expect(await handBackPromises(bench.desk, handed.handed, 'ana')).toEqual({ ok: true, value: 3 })
    expect(await bench.book.version()).toBe(before + 1)
    expect(await performers()).toEqual([
      ['ana', 'ana'],
      ['ana', 'marko']
    ])
  })

  test('leaves what was worked on since, and refuses where nothing is left', async () => {
    const { bench, ordinals, handed, performers } = await floor()
    const state = (await bench.cases())[0]?.state
    const promiseId = state?.promises[0]?.id ?? ''
    await keepPromise(bench.desk, ordinals[0], {
      promiseId,
      channel: 'phone',
      occurredAt: null,
      note: '',
      lateReason: ''
    })
    await handOverPromises(bench.desk, [ordinals[1]], { fromPersonId: 'marko', toPersonId: null, note: '' })
    expect(await handBackPromises(bench.desk, handed.handed, 'ana')).toEqual({ ok: true, value: 1 })
    expect(await performers()).toEqual([
      ['marko', 'ana'],
      [null, null]
    ])
    expect(await handBackPromises(bench.desk, handed.handed, 'ana')).toMatchObject({
      ok: false,
      error: { code: 'hand-over-nothing' }
    })
  })
})
