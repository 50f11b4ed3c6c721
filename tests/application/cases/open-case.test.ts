import { describe, expect, test } from 'vitest'
import { openCase, type OpenCaseInput } from '../../../src/application/cases/open-case.ts'
import type { CustomerRow } from '../../../src/application/ports/floor-book.ts'
import { changeChoices } from '../../../src/application/settings/change-choices.ts'
import { instantOf, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { value } from '../../support/book-samples.ts'
import { ImportBench } from '../../support/import-bench.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { MINUTE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

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

describe('a case that came to us earlier', () => {
  const letter = { ...BLANK, firstName: 'Dana', channel: 'letter' }

  test('is open since it was received, and its clock runs since then', async () => {
    const at = new TestDesk(new InMemoryFloorBook())
    const receivedAt = zonedTime(at.now - 30 * MINUTE, 'UTC')
    const late = await at.state((await value(openCase(at.desk, { ...letter, receivedAt }))).ordinal)
    const now = await at.state((await value(openCase(at.desk, letter))).ordinal)
    expect(late.openedAt).toBe(instantOf(receivedAt))
    expect((now.acknowledgeBy ?? NaN) - (late.acknowledgeBy ?? NaN)).toBe(30 * MINUTE)
  })

  test('knows when it happened, which is not when it came', async () => {
    const at = new TestDesk(new InMemoryFloorBook())
    const happenedAt = zonedTime(at.now - 1440 * MINUTE, 'UTC')
    const told = await at.state((await value(openCase(at.desk, { ...letter, happenedAt }))).ordinal)
    expect([told.happenedAt, told.openedAt]).toEqual([instantOf(happenedAt), at.now])
    const unknown = await at.state((await value(openCase(at.desk, letter))).ordinal)
    expect(unknown.happenedAt).toBeNull()
  })

  test('cannot have come tomorrow', async () => {
    const at = new TestDesk(new InMemoryFloorBook())
    const receivedAt = zonedTime(at.now + MINUTE, 'UTC')
    const refused = await openCase(at.desk, { ...letter, receivedAt })
    expect(refused).toMatchObject({ ok: false, error: { code: 'occurred-in-the-future' } })
    expect(await at.book.version()).toBe(0)
  })
})

describe('the clock until the customer knows that we have it', () => {
  const unknown = { ref: '', situation: null, severity: null, temperature: null, ownerId: null, contact: '' }
  const open = async (at: TestDesk, channel: string, teamId: string | null = null) => {
    const input = { ...unknown, firstName: 'Jovana', summary: 'no answer', channel, teamId }
    const { ordinal } = await value(openCase(at.desk, input))
    return ((await at.state(ordinal)).acknowledgeBy ?? NaN) - at.now
  }

  test('is written at opening by what the floor has set for team and channel then, and stays so', async () => {
    const at = new TestDesk(new InMemoryFloorBook())
    expect(await open(at, 'email')).toBe(240 * MINUTE)
    await value(changeChoices(at.desk, { acknowledgeMinutes: { 't|email': 5, '|email': 30 } }))
    expect(await open(at, 'email')).toBe(30 * MINUTE)
    expect(await open(at, 'email', 't')).toBe(5 * MINUTE)
    expect((await at.state(0)).acknowledgeBy).toBe(at.now + 240 * MINUTE)
  })
})
