import { describe, expect, test } from 'vitest'
import { openCase, type OpenCaseInput } from '../../../src/application/cases/open-case.ts'
import type { CustomerRow } from '../../../src/application/ports/floor-book.ts'
import { ImportBench } from '../../support/import-bench.ts'

const BLANK: OpenCaseInput = {
  ...{ firstName: '', contact: '', channel: 'phone', summary: 'late', ref: '' },
  ...{ situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
}

async function opened(bench: ImportBench, input: Partial<OpenCaseInput>): Promise<CustomerRow | undefined> {
  const done = await openCase(bench.desk, { ...BLANK, ...input })
  if (!done.ok) throw new Error(done.error.code)
  const id = (await bench.book.loadCase(done.value.ordinal))?.state?.customerId ?? ''
  return (await bench.book.loadCustomers([id])).get(id)
}

describe('opening a case', () => {
  test('keeps the whole name, and which part of it they are called by', async () => {
    const bench = new ImportBench()
    expect(await opened(bench, { firstName: ' Dana ', lastName: ' Levi ' })).toMatchObject({
      name: 'Dana Levi',
      firstName: 'Dana'
    })
    expect(await opened(bench, { firstName: 'Dana' })).not.toHaveProperty('firstName')
  })

  test('for somebody the floor knows makes no second customer', async () => {
    const bench = new ImportBench()
    const first = await opened(bench, { firstName: 'Dana', contact: '052-1' })
    const again = await opened(bench, { customerId: first?.id ?? '', firstName: 'Donna', contact: '053-2' })
    expect(again).toEqual(first)
  })

  test('takes over how to reach them where that was not known', async () => {
    const bench = new ImportBench()
    const first = await opened(bench, { firstName: 'Dana' })
    expect(await opened(bench, { customerId: first?.id ?? '', contact: ' 053-2 ' })).toEqual({
      ...first,
      contact: '053-2'
    })
  })

  test('needs a first name, unless the customer is known', async () => {
    const bench = new ImportBench()
    expect(await openCase(bench.desk, BLANK)).toMatchObject({ ok: false, error: { code: 'first-name-missing' } })
  })
})
