import { describe, expect, it } from 'vitest'
import {
  attemptPromise,
  handOverPromise,
  makePromise,
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
const moveNow = { occurredAt: null, lateReason: '' }
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

  it('what pre-flight warned of is written down with the one reason, which is a text of the case', async () => {
    const test = new TestDesk(new InMemoryFloorBook())
    await test.open()
    const input = { kind: 'call-back' as const, due: inMinutes(test, 60), channel: null, performerId: null, note: '' }
    const warnings = ['shut-then', 'not-agreed'] as const
    await value(makePromise(test.desk, 0, { ...input, warnings, overrideReason: 'she asked for it' }))
    const { events } = await test.stored(0)
    const reasons = events.flatMap((event) => (event.type === 'promise-made' ? (event.data.overrides ?? []) : []))
    expect(reasons.map(({ code }) => code)).toEqual(warnings)
    const texts = await test.book.loadTextsOfCases([0])
    expect(reasons.map(({ reason }) => texts.get(reason.id))).toEqual(['she asked for it', 'she asked for it'])
  })

  it('a new time that was warned of needs a reason too, and says it for all of them', async () => {
    const { test, promiseId } = await promised()
    const warnings = ['shut-then', 'performer-busy'] as const
    const move = (overrideReason: string, minutes: number) =>
      movePromise(test.desk, 0, promiseId, inMinutes(test, minutes), { ...moveNow, warnings, overrideReason })
    expect(await move(' ', 90)).toEqual({ ok: false, error: { code: 'promise-needs-override' } })
    expect(await move(' ', -1)).toEqual({ ok: false, error: { code: 'promise-due-in-the-past' } })
    await value(move('she insists', 90))
    const moved = (await test.stored(0)).events.find(({ type }) => type === 'promise-moved')
    const overrides = moved?.type === 'promise-moved' ? (moved.data.overrides ?? []) : []
    expect(overrides.map(({ code }) => code)).toEqual(warnings)
    const texts = await test.book.loadTextsOfCases([0])
    expect(new Set(overrides.map(({ reason }) => texts.get(reason.id)))).toEqual(new Set(['she insists']))
  })

  it('a warning without a reason is refused, after what no reason would help', async () => {
    const test = new TestDesk(new InMemoryFloorBook())
    await test.open()
    const input = { kind: 'call-back' as const, channel: null, performerId: null, note: '', overrideReason: ' ' }
    const warned = { ...input, warnings: ['no-real-time' as const] }
    const refused = await makePromise(test.desk, 0, { ...warned, due: null })
    expect(refused).toEqual({ ok: false, error: { code: 'promise-needs-override' } })
    const past = await makePromise(test.desk, 0, { ...warned, due: inMinutes(test, -1) })
    expect(past).toEqual({ ok: false, error: { code: 'promise-due-in-the-past' } })
    expect((await test.state(0)).promises).toEqual([])
  })
})
