import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepPromise, makePromise } from '../../../../src/application/promises/work-promise.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import ContactForm from '../../../../src/ui/components/cases/ContactForm.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { ZONE } from '../../../support/story.ts'

const HOUR = 3_600_000
let bench: CaseBench

beforeEach(async () => {
  bench = new CaseBench()
  bench.test.at(null, true)
  await bench.test.open()
})
afterEach(() => bench.leave())

/** A call back promised for an hour from now, and the hours after it. */
async function promised(hoursLater: number): Promise<void> {
  const { desk } = bench.test
  const due = zonedTime(desk.clock.now() + HOUR, ZONE)
  await value(makePromise(desk, 0, { kind: 'call-back', due, channel: 'phone', performerId: null, note: '' }))
  bench.test.now += hoursLater * HOUR
}
const chase = () => bench.at('contact-chase')
async function saved(): Promise<unknown> {
  await bench.click('contact-save')
  return (await bench.test.state(0)).contacts.at(-1)
}

describe('whether they chase us', () => {
  it('is yes from the start where a promise was broken and never made good, and can be unticked', async () => {
    await promised(2)
    await bench.show(ContactForm)
    expect(chase()).toHaveProperty('checked', true)
    expect(await saved()).toMatchObject({ direction: 'in', chase: true })
    chase()?.click()
    expect(await saved()).toMatchObject({ direction: 'in', chase: false })
  })

  it('is no while the promise may still be kept, and once it was made good', async () => {
    await promised(0)
    await bench.show(ContactForm)
    expect(chase()).toHaveProperty('checked', false)
    bench.leave()
    bench.test.now += 2 * HOUR
    const { desk, state } = { desk: bench.test.desk, state: await bench.test.state(0) }
    const promiseId = state.promises[0]?.id ?? ''
    await value(keepPromise(desk, 0, { promiseId, channel: 'phone', note: '', occurredAt: null, lateReason: 'late' }))
    await bench.show(ContactForm)
    expect(chase()).toHaveProperty('checked', false)
  })

  it('is never said of a contact of ours', async () => {
    await promised(2)
    await bench.show(ContactForm)
    await bench.type('contact-direction', 'out')
    expect(chase()).toBeNull()
    expect(await saved()).toMatchObject({ direction: 'out', chase: false })
  })
})
