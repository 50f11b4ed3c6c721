import { describe, expect, it } from 'vitest'
import { undoAction } from '../../../src/application/cases/undo-action.ts'
import { openCase } from '../../../src/application/cases/open-case.ts'
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
  const { customerId } = await test.state(0)
  const input = { ...BLANK, firstName: 'Jovana', contact: '', channel: 'phone', summary: 'again', customerId }
  await value(openCase(test.after(1440).desk, input))
  test.after(20)
  const verdict = async () => {
    const [promise] = (await test.state(0)).promises
    return promise && verdictOf(promise, test.now)
  }
  return { test, slow, rude, verdict }
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

  it('is not taken back from the case that learned it', async () => {
    const { test, slow } = await floor()
    await value(diagnose(test.desk, 1, [slow], [0, 1]))
    expect(await undoAction(test.after(1).desk, 0, [0, 1])).toMatchObject({ error: { code: 'undo-elsewhere' } })
  })

  it('of the first case again makes it watch what it has now', async () => {
    const { test, slow, rude, verdict } = await floor()
    await value(diagnose(test.desk, 1, [slow], [0, 1]))
    await value(diagnose(test.after(1).desk, 0, [rude], [0, 1]))
    expect(await verdict()).toBe('open')
    expect((await test.state(0)).causeIds).toEqual([rude])
  })

  it('that is refused writes nothing anywhere', async () => {
    const { test } = await floor()
    const version = await test.book.version()
    expect(await diagnose(test.desk, 1, ['unheard'], [0, 1])).toMatchObject({ error: { code: 'cause-not-found' } })
    expect(await diagnose(test.desk, 99, [], [0, 1])).toMatchObject({ error: { code: 'case-not-found' } })
    expect(await test.book.version()).toBe(version)
  })
})
