import { describe, expect, it } from 'vitest'
import { undoAction } from '../../../src/application/cases/undo-action.ts'
import { openCase } from '../../../src/application/cases/open-case.ts'
import { addNote } from '../../../src/application/cases/work-case.ts'
import { addCause, diagnose } from '../../../src/application/causes/diagnose.ts'
import { makePromise } from '../../../src/application/promises/work-promise.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

const NEVER_AGAIN = { kind: 'no-recurrence' as const, due: null, channel: null, performerId: null, note: '' }
const BLANK = { ref: '', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }

/** One customer's first case with its cause and the promise; a second case a day later. */
async function floor() {
  const test = new TestDesk(new InMemoryFloorBook())
  await test.open()
  const slow = (await value(addCause(test.desk, 'Slow queue', null))).causeId
  const rude = (await value(addCause(test.desk, 'No script', null))).causeId
  await value(diagnose(test.desk, 0, [slow]))
  await value(makePromise(test.after(1).desk, 0, NEVER_AGAIN))
  await again(test)
  test.after(20)
  const verdict = async (ordinal = 0) => {
    const [promise] = (await test.state(ordinal)).promises
    return promise && verdictOf(promise, test.now)
  }
  return { test, slow, rude, verdict }
}

/** One more case of the same customer, a day later. */
async function again(test: TestDesk) {
  const { customerId } = await test.state(0)
  const input = { ...BLANK, firstName: 'Jovana', contact: '', channel: 'phone', summary: 'again', customerId }
  return value(openCase(test.after(1440).desk, input))
}

describe('naming the root cause of a second case', () => {
  it('breaks the promise in the first one, in the same commit', async () => {
    const { test, slow, verdict } = await floor()
    expect(await verdict()).toBe('open')
    const version = await test.book.version()
    await value(diagnose(test.desk, 1, [slow], [0, 1]))
    expect(await test.book.version()).toBe(version + 1)
    expect(await verdict()).toBe('broken')
    const { events } = await test.stored(0)
    const second = await test.state(1)
    expect(events.at(-1)).toMatchObject({ type: 'recurrence-noticed', data: { ordinal: 1, ref: second.ref } })
  })

  it('that is another one leaves it alone; naming another one later withdraws it', async () => {
    const { test, slow, rude, verdict } = await floor()
    await value(diagnose(test.desk, 1, [rude], [0, 1]))
    expect(await verdict()).toBe('open')
    await value(diagnose(test.after(1).desk, 1, [rude, slow], [0, 1]))
    expect(await verdict()).toBe('broken')
    await value(diagnose(test.after(1).desk, 1, [], [0, 1]))
    expect(await verdict()).toBe('open')
  })

  it('taken back, takes that back too; what was named before counts again', async () => {
    const { test, slow, rude, verdict } = await floor()
    await value(diagnose(test.desk, 1, [slow], [0, 1]))
    await value(undoAction(test.after(1).desk, 1, [0, 1]))
    expect(await verdict()).toBe('open')
    await value(diagnose(test.after(1).desk, 1, [slow], [0, 1]))
    await value(diagnose(test.after(1).desk, 1, [rude], [0, 1]))
    await value(undoAction(test.after(1).desk, 1, [0, 1]))
    expect((await test.state(1)).causeIds).toEqual([slow])
    expect(await verdict()).toBe('broken')
  })

  it('is not taken back from the case that learned it, whose own last action can be', async () => {
    const { test, slow, verdict } = await floor()
    await value(addNote(test.desk, 0, 'called'))
    await value(diagnose(test.after(1).desk, 1, [slow], [0, 1]))
    await value(undoAction(test.after(1).desk, 0, [0, 1]))
    expect((await test.stored(0)).events.at(-1)).toMatchObject({
      type: 'action-undone',
      data: { eventIds: [expect.any(String)] }
    })
    expect(await verdict()).toBe('broken')
    expect(await undoAction(test.desk, 0, [0, 1])).toMatchObject({ error: { code: 'undo-too-late' } })
  })

  it('of which the first one learns can be taken back, and withdraws it', async () => {
    const { test, rude, verdict } = await floor()
    await value(makePromise(test.desk, 1, NEVER_AGAIN))
    await again(test)
    await value(diagnose(test.desk, 2, [rude], [0, 1, 2]))
    expect(await verdict(1)).toBe('open')
    await value(diagnose(test.after(1).desk, 1, [rude], [0, 1, 2]))
    expect(await verdict(1)).toBe('broken')
    await value(undoAction(test.after(1).desk, 1, [0, 1, 2]))
    expect([(await test.state(1)).causeIds, await verdict(1)]).toEqual([[], 'open'])
  })

  it('of the first case again changes nothing of what was promised: broken stays broken, and open stays open', async () => {
    const { test, slow, rude, verdict } = await floor()
    await value(diagnose(test.desk, 1, [slow], [0, 1]))
    await value(diagnose(test.after(43_200).desk, 0, [rude], [0, 1]))
    expect([await verdict(), (await test.state(0)).causeIds]).toEqual(['broken', [rude]])
    const other = await floor()
    await value(diagnose(other.test.desk, 1, [other.rude], [0, 1]))
    await value(diagnose(other.test.after(1).desk, 0, [other.rude], [0, 1]))
    expect(await other.verdict()).toBe('open')
  })

  it('watches what the case had when it was promised, or else the first that it gets', async () => {
    const { test, slow, rude } = await floor()
    const watched = async (ordinal: number) => (await test.state(ordinal)).promises[0]?.watch?.causeIds
    const made = (await test.stored(0)).events.find(({ type }) => type === 'promise-made')
    expect(made).toMatchObject({ data: { watches: [slow] } })
    expect(await watched(0)).toEqual([slow])
    await value(makePromise(test.desk, 1, NEVER_AGAIN))
    expect(await watched(1)).toEqual([])
    await value(diagnose(test.after(1).desk, 1, [rude, slow], [0, 1]))
    await value(diagnose(test.after(1).desk, 1, [slow], [0, 1]))
    expect(await watched(1)).toEqual([rude, slow])
  })

  it('that is refused writes nothing anywhere', async () => {
    const { test } = await floor()
    const version = await test.book.version()
    expect(await diagnose(test.desk, 1, ['unheard'], [0, 1])).toMatchObject({ error: { code: 'cause-not-found' } })
    expect(await diagnose(test.desk, 99, [], [0, 1])).toMatchObject({ error: { code: 'case-not-found' } })
    expect(await test.book.version()).toBe(version)
  })
})
