import { describe, expect, test } from 'vitest'
import { undoImport } from '../../../src/application/imports/undo-import.ts'
import { closeCase } from '../../../src/application/cases/work-case.ts'
import { eraseCustomer } from '../../../src/application/people/erase-customer.ts'
import { mergeCustomers } from '../../../src/application/people/merge-customers.ts'
import { ImportBench } from '../../support/import-bench.ts'

const MAPPING = {
  name: 'desk',
  grain: 'case',
  zone: 'UTC',
  dateOrder: 'iso',
  columns: {
    ref: 'id',
    openedAt: 'at',
    closedAt: 'end',
    customerId: 'who',
    customerName: 'name',
    summary: 'what',
    desiredOutcome: 'want',
    note: 'note',
    severity: 'sev'
  }
}
const HEADER = 'id,at,end,who,name,what,want,note,sev\n'
const FIRST = `${HEADER}1,2024-01-01,2024-01-02,+972521234567,Quokka L,quokkawhat,quokkawant,quokkanote,2\n2,2024-01-01,2024-01-02,c8,Wombat,burrow,,,1\n`
/** The same file a week later: another word, another severity. */
const NEWER = FIRST.replace('quokkawhat', 'quokkaagain').replace('quokkanote,2', 'quokkamore,4')

class Bench extends ImportBench {
  readonly analytics = {
    sync: async () => 0,
    ordinalsOfCustomer: async (id: string) =>
      (await this.cases()).flatMap(({ ordinal, state }) => (state.customerId === id ? [ordinal] : []))
  }

  async stateOf(ordinal: number) {
    const state = (await this.book.loadCase(ordinal))?.state
    if (!state) throw new Error(`no case ${ordinal}`)
    return state
  }

  async erase(ordinal: number): Promise<string | null> {
    const done = await eraseCustomer(this.desk, this.analytics, (await this.stateOf(ordinal)).customerId ?? '')
    return done.ok ? null : done.error.code
  }

  async everything(): Promise<string> {
    const texts = await this.book.findTexts(() => true)
    const stored = await this.book.loadCases([0, 1, 2, 3])
    const ids = stored.flatMap(({ state }) => state?.customerId ?? [])
    const keys = await this.book.customersBySourceKey()
    return JSON.stringify([texts, stored, [...(await this.book.loadCustomers(ids)).values()], [...keys]])
  }
}

async function erased(): Promise<Bench> {
  const bench = new Bench()
  await bench.import(FIRST, MAPPING)
  expect(await bench.everything()).toContain('quokka')
  expect(await bench.erase(0)).toBeNull()
  return bench
}

describe('a customer who came with a file', () => {
  test('is erased with the number that the file knows them by', async () => {
    const bench = await erased()
    const all = await bench.everything()
    expect(all).not.toMatch(/quokka|972521234567/i)
    expect(all).toContain('Wombat')
    expect(all).toContain('burrow')
  })

  test('is not brought back by the same file, nor by a newer one, which still tells its facts', async () => {
    const bench = await erased()
    const { customerId } = await bench.stateOf(0)
    expect((await bench.import(FIRST, MAPPING)).counts).toMatchObject({ identical: 2, updated: 0 })
    expect((await bench.import(NEWER, MAPPING)).counts).toMatchObject({ identical: 1, updated: 1 })
    expect(await bench.everything()).not.toMatch(/quokka|972521234567/i)
    expect(await bench.stateOf(0)).toMatchObject({ customerId, severity: 4, erased: true, conflicts: [] })
  })

  test('begins anew with a new case of theirs, apart from what was erased', async () => {
    const bench = await erased()
    await bench.import(`${HEADER}3,2024-02-01,,+972521234567,Quokka L,anew,,,\n`, MAPPING)
    const [before, now] = [await bench.stateOf(0), await bench.stateOf(2)]
    expect(now.customerId).not.toBe(before.customerId)
    const rows = await bench.book.loadCustomers([before.customerId ?? '', now.customerId ?? ''])
    expect(rows.get(now.customerId ?? '')).toMatchObject({ name: 'Quokka L', contact: '+972521234567' })
    expect(rows.get(before.customerId ?? '')).toMatchObject({ name: '', erased: true })
    expect(before.erased).toBe(true)
    expect(now.erased).toBe(false)
  })

  test('leaves no case behind when their import is undone, and none is listed as worked on', async () => {
    const bench = await erased()
    const [importId] = [...(await bench.book.loadStreams('imports')).keys()]
    expect(await undoImport(bench.desk, importId ?? '')).toMatchObject({ ok: true, value: { kept: [] } })
    expect(await bench.cases()).toEqual([])
  })

  test('is no work on the case: what the file says is still judged by its own date, and undoing a newer file lists nothing', async () => {
    const bench = new Bench()
    const asOf = '2024-03-01T00:00:00Z'
    await bench.import(FIRST, { ...MAPPING, asOf })
    await bench.import(NEWER, { ...MAPPING, asOf })
    const before = await bench.stateOf(0)
    expect(before.asOf).toBe(Date.parse(asOf))
    expect(await bench.erase(0)).toBeNull()
    expect(await bench.stateOf(0)).toEqual({ ...before, erased: true, lastEventId: expect.any(String) })
    const newest = [...(await bench.book.loadStreams('imports')).keys()].at(-1) ?? ''
    expect(await undoImport(bench.desk, newest)).toMatchObject({ ok: true, value: { kept: [] } })
    expect((await bench.stateOf(0)).erased).toBe(true)
  })

  test('is erased with what an undone import had brought of them, and with everybody merged into them', async () => {
    const bench = new Bench()
    await bench.import(FIRST, MAPPING)
    await bench.import(`${HEADER}9,2024-01-03,2024-01-04,c9,Quokka Twice,quokkatwice,,,\n`, MAPPING)
    await bench.import(`${HEADER}8,2024-01-03,2024-01-04,+972521234567,Quokka L,quokkagone,,,\n`, MAPPING)
    const importId = [...(await bench.book.loadStreams('imports')).keys()].at(-1) ?? ''
    expect((await undoImport(bench.desk, importId)).ok).toBe(true)
    const [kept, gone] = [(await bench.stateOf(0)).customerId ?? '', (await bench.stateOf(2)).customerId ?? '']
    expect((await mergeCustomers(bench.desk, bench.analytics, gone, kept)).ok).toBe(true)
    expect(await bench.erase(0)).toBeNull()
    expect(await bench.everything()).not.toMatch(/quokka/i)
    const rows = [...(await bench.book.loadCustomers([kept, gone])).values()]
    expect(rows.map(({ erased, mergedInto }) => [erased, mergedInto ?? null])).toEqual(
      expect.arrayContaining([
        [true, null],
        [true, kept]
      ])
    )
    expect((await bench.book.loadCase(3))?.state).toBeNull()
  })

  test('waits until their cases are closed', async () => {
    const bench = new Bench()
    await bench.import(FIRST.replace('2024-01-02', ''), MAPPING)
    expect(await bench.erase(0)).toBe('erase-open-case')
    expect(await bench.everything()).toContain('Quokka')
    await closeCase(bench.desk, 0, 'gone')
    expect(await bench.erase(0)).toBeNull()
  })
})
