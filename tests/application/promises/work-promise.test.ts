import { describe, expect, it } from 'vitest'
import {
  attemptPromise,
  handOverPromise,
  movePromise,
  releasePromise
} from '../../../src/application/promises/work-promise.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { MINUTE, ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

const contact = { channel: 'phone', occurredAt: null, note: '', lateReason: '' }
const inMinutes = (test: TestDesk, minutes: number) => zonedTime(test.now + minutes * MINUTE, ZONE)
const verdicts = async (test: TestDesk) => (await test.state(0)).promises.map((promise) => verdictOf(promise, test.now))

async function promised(more: { readonly attempts?: number; readonly performerId?: string } = {}) {
  const test = new TestDesk(new InMemoryFloorBook())
  await test.open()
  return { test, promiseId: await test.promise(0, 60, more) }
}

describe('at the desk', () => {
  it('attempts agreed are counted, with what was noted', async () => {
    const { test, promiseId } = await promised({ attempts: 2 })
    await value(attemptPromise(test.after(10).desk, 0, { ...contact, promiseId, note: 'no answer' }))
    await value(attemptPromise(test.after(10).desk, 0, { ...contact, promiseId }))
    expect(await verdicts(test)).toEqual(['attempted'])
    expect([...(await test.book.loadTextsOfCases([0])).values()]).toContain('no answer')
  })

  it('an attempt told after the due without a reason is refused, and nothing is written', async () => {
    const { test, promiseId } = await promised({ attempts: 1 })
    const occurredAt = inMinutes(test, 30)
    test.after(90)
    const version = await test.book.version()
    const refused = await attemptPromise(test.desk, 0, { ...contact, promiseId, occurredAt })
    expect(refused).toEqual({ ok: false, error: { code: 'promise-late-needs-reason' } })
    expect(await test.book.version()).toBe(version)
    await value(attemptPromise(test.desk, 0, { ...contact, promiseId, occurredAt, lateReason: 'the system was down' }))
    expect(await verdicts(test)).toEqual(['attempted'])
  })

  it('a promise is moved as of when it was agreed, or released as of when it was', async () => {
    const { test, promiseId } = await promised()
    const second = await test.promise(0, 60)
    const agreed = { occurredAt: inMinutes(test, 50), lateReason: 'typed after the break' }
    test.after(70)
    await value(movePromise(test.desk, 0, promiseId, inMinutes(test, 60), agreed))
    await value(releasePromise(test.desk, 0, second, 'solved it themselves', agreed))
    expect(await verdicts(test)).toEqual(['moved', 'released', 'open'])
    expect((await test.state(0)).promises.map(({ recordedLate }) => recordedLate)).toEqual([true, true, false])
  })

  it('without saying when, it is moved now', async () => {
    const { test, promiseId } = await promised()
    await value(movePromise(test.after(70).desk, 0, promiseId, inMinutes(test, 60)))
    expect(await verdicts(test)).toEqual(['broken', 'open'])
  })

  it('a promise goes to somebody else', async () => {
    const { test, promiseId } = await promised({ performerId: 'ana' })
    await value(handOverPromise(test.desk, 0, { promiseId, performerId: 'marko', note: 'late shift' }))
    expect((await test.state(0)).promises[0]?.performerId).toBe('marko')
  })
})
