import { describe, expect, it } from 'vitest'
import { commitImport } from '../../../src/application/imports/commit-import.ts'
import { recoverImports } from '../../../src/application/imports/recover-imports.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { contextOf } from '../../../src/application/shared/desk.ts'
import { ImportBench, QUIET } from '../../support/import-bench.ts'

const MAPPING = {
  name: 'desk',
  grain: 'case',
  zone: 'Asia/Jerusalem',
  dateOrder: 'iso',
  columns: {
    ref: 'id',
    openedAt: 'opened',
    customerId: 'cid',
    customerName: 'customer',
    team: 'team',
    handler: 'handler',
    channel: 'channel',
    causePath: ['area', 'reason'],
    summary: 'summary'
  }
}
const HEADER = 'id,opened,cid,customer,team,handler,channel,area,reason,summary\n'
const ROWS = [
  '1,2024-01-01,c1,Noa,North,Dana,Phone,Billing,Price,"Too dear, again"',
  '2,2024-01-02,c2,Omar,north,DANA,Walk in,billing,Delay,',
  '3,2024-01-03,c1,Noa,South,,walk IN,Delay,,Late'
].join('\n')

describe('an import', () => {
  it('finds or adds teams, people and causes by name, ignoring case, a cause under its own parent', async () => {
    const bench = new ImportBench()
    await bench.import(HEADER + ROWS, MAPPING)
    const names = async (kind: 'teams' | 'people' | 'causes') => [...(await bench.book.loadStreamTexts(kind)).values()]
    expect(await names('teams')).toEqual(['North', 'South'])
    expect(await names('people')).toEqual(['Dana'])
    expect(await names('causes')).toEqual(['Billing', 'Price', 'Delay', 'Delay'])
    const states = (await bench.cases()).map(({ state }) => state)
    expect(states[0]?.teamId).toBe(states[1]?.teamId)
    expect(states[1]?.causeIds).not.toEqual(states[2]?.causeIds)
    await bench.import(HEADER + ROWS.replaceAll('\n', 'x\n'), { ...MAPPING, name: 'second' })
    expect(await names('teams')).toEqual(['North', 'South'])
  })

  it('keeps names and texts out of its events', async () => {
    const bench = new ImportBench()
    await bench.import(HEADER + ROWS, MAPPING)
    const stored = await bench.book.loadCases([0, 1, 2])
    expect(JSON.stringify(stored)).not.toMatch(/Noa|Omar|Dana|North|dear|Billing/)
    const texts = await bench.book.loadTextsOfCases([0])
    expect([...texts.values()]).toEqual(['Too dear, again'])
  })

  it('can reach and find a customer whom the file tells apart by telephone or mail', async () => {
    const ids = ['+972 54-123-4567', '0641234567', 'noa@example.com', '123456789', '00042', 'c1', '+1', '2024-01-03']
    const bench = new ImportBench()
    const rows = ids.map((id, i) => `${i},2024-01-03,${id},Noa,South,,,,,`)
    await bench.import(HEADER + rows.join('\n'), MAPPING)
    const customers = (await bench.cases()).map(({ state }) => state.customerId ?? '')
    const known = await bench.book.loadCustomers(customers)
    expect(customers.map((id) => known.get(id)?.contact)).toEqual([...ids.slice(0, 3), '', '', '', '', ''])
  })

  it('makes one customer of one id, in this file and the next', async () => {
    const bench = new ImportBench()
    await bench.import(HEADER + ROWS, MAPPING)
    await bench.import(`${HEADER}4,2024-01-03,c1,Noa,South,,,,,`, MAPPING)
    const ids = (await bench.cases()).map(({ state }) => state.customerId)
    expect([ids[2], ids[3]]).toEqual([ids[0], ids[0]])
    expect(ids[1]).not.toBe(ids[0])
    expect((await bench.book.customersBySourceKey()).size).toBe(2)
  })

  it('makes codes of our channels and keeps the first spelling of the floor’s own', async () => {
    const bench = new ImportBench()
    await bench.import(HEADER + ROWS, MAPPING)
    expect((await bench.cases()).map(({ state }) => state.channel)).toEqual(['phone', 'Walk in', 'Walk in'])
  })

  it('says when each record occurred: its event, else its opening, else now', async () => {
    const bench = new ImportBench()
    await bench.import('id,opened\n1,2024-01-01\n2,\n', { ...MAPPING, columns: { ref: 'id', openedAt: 'opened' } })
    const cases = await bench.book.loadCases([0, 1])
    expect(cases.map(({ events }) => events[0]?.occurredAt.local)).toEqual([
      '2024-01-01T00:00:00',
      '2026-01-05T09:00:00'
    ])
  })

  it('keeps the reference of a text that its source repeats, so that only a real change is one', async () => {
    const bench = new ImportBench()
    await bench.import(HEADER + ROWS, MAPPING)
    const before = (await bench.cases())[0]?.state
    await bench.import(HEADER + ROWS.replace('North', 'West'), MAPPING)
    const after = (await bench.cases())[0]?.state
    expect(after?.teamId).not.toBe(before?.teamId)
    expect(after?.summary).toEqual(before?.summary)
    expect((await bench.book.loadTextsOfCases([0])).size).toBe(1)
  })

  it('leaves what a person has changed alone and counts the case', async () => {
    const bench = new ImportBench()
    await bench.import(HEADER + ROWS, MAPPING)
    const context = contextOf(bench.desk)
    const changed = { severity: 5, channel: 'email' } as const
    await bench.book.changeCase(0, () => ok({ events: [newEvent(context, 'details-changed', changed)] }))
    const again = await bench.import(HEADER + ROWS.replace('Phone', 'Chat').replace('Walk in', 'Letter'), MAPPING)
    expect(again).toMatchObject({ counts: { updated: 2, identical: 1 }, conflicts: 1 })
    expect((await bench.cases()).map(({ state }) => state.channel)).toEqual(['email', 'letter', 'Walk in'])
  })

  it('gives an empty floor its zone, says so, and never again', async () => {
    const bench = new ImportBench()
    expect(await bench.import(HEADER + ROWS, MAPPING)).toMatchObject({ zoneSet: 'Asia/Jerusalem' })
    expect((await bench.book.loadStreams('settings')).get('floor')?.zone).toBe('Asia/Jerusalem')
    const next = await bench.import(HEADER + ROWS, { ...MAPPING, name: 'second', zone: 'Europe/Belgrade' })
    expect(next.zoneSet).toBeNull()
    expect((await bench.book.loadStreams('settings')).get('floor')?.zone).toBe('Asia/Jerusalem')
  })

  it('writes nothing at all where everything is identical', async () => {
    const bench = new ImportBench()
    await bench.import(HEADER + ROWS, MAPPING)
    const version = await bench.book.version()
    expect(await bench.import(HEADER + ROWS, MAPPING)).toMatchObject({
      importId: null,
      counts: { identical: 3, events: 0 }
    })
    expect(await bench.book.version()).toBe(version)
  })

  it('that is called off leaves nothing to be seen, not even the zone', async () => {
    const bench = new ImportBench()
    const checked = await bench.check(HEADER + ROWS, MAPPING)
    const cancelled = await commitImport(bench.desk, checked, { ...QUIET, isCancelled: () => true })
    expect(cancelled).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await bench.cases()).toEqual([])
    expect((await bench.book.loadStreams('settings')).size).toBe(0)
    expect(await bench.import(HEADER + ROWS, MAPPING)).toMatchObject({ counts: { imported: 3 } })
  })

  it('is not written where the floor is no longer what was checked', async () => {
    const bench = new ImportBench()
    const checked = await bench.check(HEADER + ROWS, MAPPING)
    await bench.import(HEADER + ROWS, MAPPING)
    expect(await commitImport(bench.desk, checked, QUIET)).toEqual({ ok: false, error: { code: 'floor-changed' } })
  })

  it('that a crash left running is undone at the next start', async () => {
    const bench = new ImportBench()
    const { desk } = bench
    const dying = {
      ...desk,
      book: Object.assign(Object.create(bench.book), {
        finishImport: () => Promise.reject(new Error('the machine went off'))
      })
    }
    await expect(commitImport(dying, await bench.check(HEADER + ROWS, MAPPING), QUIET)).rejects.toThrow('went off')
    expect(await bench.cases()).toEqual([])
    expect(await recoverImports(desk)).toEqual({ ok: true, value: 1 })
    expect([...(await bench.book.loadStreams('imports')).values()].map(({ state }) => state)).toEqual(['undone'])
    expect(await recoverImports(desk)).toEqual({ ok: true, value: 0 })
    expect(await bench.import(HEADER + ROWS, MAPPING)).toMatchObject({ counts: { imported: 3 } })
  })

  it('carries its asOf, its targets and the hash of its file', async () => {
    const bench = new ImportBench()
    await bench.import(HEADER + ROWS, { ...MAPPING, asOf: '2024-02-01T00:00:00Z' })
    const [state] = (await bench.book.loadStreams('imports')).values()
    expect(state).toMatchObject({ source: 'desk', asOf: Date.UTC(2024, 1, 1), state: 'done', counts: { imported: 3 } })
    expect(state?.fileHash).toMatch(/^[0-9a-f]{64}$/)
    expect(state?.targets).toEqual(Object.keys(MAPPING.columns))
  })
})
