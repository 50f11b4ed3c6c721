import { describe, expect, test } from 'vitest'
import { Reminders, type Pending } from '../../../src/application/promises/remind.ts'
import { keepPromise } from '../../../src/application/promises/work-promise.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { context, nextId, sealed, value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { MINUTE, ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

const HOUR = 60 * MINUTE

/** Reminders over a book in memory; the columns say of every case that something may run in it. */
async function watching() {
  const test = new TestDesk(new InMemoryFloorBook())
  const ticks: ((now: number) => void)[] = []
  const reads: (readonly number[])[] = []
  const asked: number[] = []
  const book = {
    loadCases: (ordinals: readonly number[]) => (reads.push(ordinals), test.book.loadCases(ordinals)),
    loadCustomers: test.book.loadCustomers.bind(test.book),
    loadStreams: test.book.loadStreams.bind(test.book),
    subscribe: test.book.subscribe.bind(test.book)
  }
  let cases = 0
  const reminders = new Reminders({
    book,
    analytics: {
      pending: async (until) => (asked.push(until), Array.from({ length: cases }, (_, i) => i)),
      subscribe: (listener) => test.book.subscribe(({ seq }) => listener(seq))
    },
    clock: { now: () => test.now, subscribe: (run) => (ticks.push(run), () => undefined) },
    report: (error) => expect.unreachable(String(error))
  })
  const open = async (name: string) => (cases++, test.open(name))
  const tick = () => ticks.forEach((run) => run(test.now))
  return { test, reminders, open, tick, reads, asked }
}

const said = (pending: readonly Pending[]) => pending.map(({ clock, firstName }) => `${clock.kind} ${firstName}`)

describe('reminders', () => {
  test('gather what runs within four days, soonest first, with the first name, and follow the book', async () => {
    const { test, reminders, open } = await watching()
    const [first, second] = [await open('Jovana'), await open('Dan')]
    await test.promise(first, 120)
    const promiseId = await test.promise(second, 60)
    await test.promise(first, 4 * 24 * 60 + 1)
    const stop = reminders.start()
    const promises = () => said(reminders.pending).filter((one) => one.startsWith('promise'))
    await expect.poll(promises).toEqual(['promise Dan', 'promise Jovana'])
    const keep = { promiseId, channel: 'phone', occurredAt: null, note: '', lateReason: '' }
    await value(keepPromise(test.desk, second, keep))
    await expect.poll(promises).toEqual(['promise Jovana'])
    stop()
  })

  test('read a case once, until it changes', async () => {
    const { test, reminders, open, reads } = await watching()
    await open('Jovana')
    await open('Dan')
    reminders.start()
    await expect.poll(() => reads.flat()).toEqual([0, 1])
    await test.promise(1, 60)
    await expect.poll(() => said(reminders.pending)).toContain('promise Dan')
    expect(reads.flat()).toEqual([0, 1, 1])
  })

  test('look again when the clock has gone on by more than an hour, or back', async () => {
    const { test, reminders, open, tick, asked } = await watching()
    await open('Jovana')
    reminders.start()
    await expect.poll(() => asked).toHaveLength(1)
    test.now += 30 * MINUTE
    tick()
    test.now -= 3 * HOUR
    tick()
    await expect.poll(() => asked).toHaveLength(2)
    expect(asked[1]).toBe(test.now + 4 * 24 * HOUR)
    await expect.poll(() => reminders.until).toBe(asked[1])
  })

  test('a debrief says that it is due, and neither whose nor of which case', async () => {
    const { test, reminders } = await watching()
    const { ref, row } = sealed('{"agent":"dana"}')
    const at = (hours: number) => zonedTime(test.now + hours * HOUR, ZONE)
    const written = newEvent(context(test.now), 'private-note-written', {
      content: ref,
      due: at(24),
      eraseAt: at(2_400)
    })
    const id = nextId()
    await test.book.changeStream('debriefs', id, () => ({
      ok: true,
      value: { events: [], texts: [row], streams: [{ kind: 'debriefs', id, events: [written] }] }
    }))
    reminders.start()
    await expect
      .poll(() => reminders.pending.map(({ clock }) => [clock.kind, clock.about, clock.performerId]))
      .toEqual([['debrief', null, null]])
  })
})
