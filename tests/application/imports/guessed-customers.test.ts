import { describe, expect, it } from 'vitest'
import { ImportBench } from '../../support/import-bench.ts'
import { inspected, targetsOf } from '../../support/inspecting.ts'

const CALLS = [
  'Ticket,Opened at,Status,Customer,Telephone',
  'T-1,2026-01-05 09:00,Open,Dana Cohen,054-123-4567',
  'T-2,2026-01-06 09:00,Closed,Marko Ilić,+381 64 555-0101',
  'T-3,2026-01-07 09:00,Open,Dana Cohen,054-123-4567',
  ''
].join('\n')

describe('the customers of an export without ids of theirs', () => {
  it('are told apart, reached and found by their telephone', async () => {
    const inspection = await inspected(CALLS)
    expect(targetsOf(inspection)).toMatchObject({ Customer: 'customerName', Telephone: 'customerId' })
    const bench = new ImportBench()
    await bench.import(CALLS, JSON.parse(inspection.mappingText))
    const ids = (await bench.cases()).map(({ state }) => state.customerId ?? '')
    expect(ids[2]).toBe(ids[0])
    const dana = (await bench.book.loadCustomers(ids)).get(ids[0] ?? '')
    expect(dana).toMatchObject({ name: 'Dana Cohen', contact: '054-123-4567' })
  })

  it('are told apart by their number where the file has one', async () => {
    const numbered = CALLS.replace('Telephone', 'Telephone,Customer number').replace(/(\d)$/gm, '$1,K-7')
    expect(targetsOf(await inspected(numbered))).toMatchObject({ 'Customer number': 'customerId' })
  })
})
