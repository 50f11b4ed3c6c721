import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordContact } from '../../../../src/application/cases/record-contact.ts'
import { addPerson } from '../../../../src/application/people/add-people.ts'
import { offerRelief } from '../../../../src/application/safety/relief.ts'
import { decideFloor } from '../../../../src/domain/settings/decide-floor.ts'
import { ok } from '../../../../src/domain/shared/result.ts'
import { FLOOR_STREAM_ID } from '../../../../src/domain/shared/streams.ts'
import { contextOf } from '../../../../src/application/shared/desk.ts'
import { useReliefDue } from '../../../../src/ui/composables/safety/use-relief-due.ts'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'

let bench: CaseBench
let ana: string

const Count = defineComponent(() => {
  const due = useReliefDue()
  return () => h('p', { 'data-testid': 'due' }, String(due.value))
})
const shown = async (): Promise<string | undefined> => {
  await bench.settle()
  return bench.at('due')?.textContent
}
const contact = { direction: 'in' as const, channel: 'phone', reached: true, note: '', occurredAt: null, chase: false }

beforeEach(async () => {
  bench = new CaseBench()
  await bench.test.open()
  ana = (await value(addPerson(bench.test.desk, 'Ana', 'agent', null))).id
  for (let n = 0; n < 3; n++)
    await value(recordContact(bench.test.after(1).desk, 0, { ...contact, hostile: true, personId: ana }))
})
afterEach(() => bench.leave())

describe('the count of offers of relief that wait', () => {
  it('stands there for a supervisor without being looked for, until the offer was made', async () => {
    await bench.show(Count)
    expect(await shown()).toBe('1')
    await value(offerRelief(bench.test.desk, ana))
    expect(await shown()).toBe('0')
  })

  it('is nobody else’s to see', async () => {
    const { desk, book } = { desk: bench.test.at(ana, false).desk, book: bench.test.book }
    await book.changeStream('settings', FLOOR_STREAM_ID, (state) => {
      const events = decideFloor(state, { deskPersonId: ana }, contextOf(desk))
      return ok({ events: [], streams: [{ kind: 'settings', id: FLOOR_STREAM_ID, events }], texts: [] })
    })
    await bench.show(Count)
    expect(await shown()).toBe('0')
  })
})
