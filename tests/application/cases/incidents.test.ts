import { describe, expect, it } from 'vitest'
import { changeIncident, giveWorkaround, linkIncident, openIncident } from '../../../src/application/cases/incidents.ts'
import {
  casesWithUpdates,
  fixIncident,
  promiseExplanations,
  tellEveryone,
  undoTold
} from '../../../src/application/cases/tell-incident.ts'
import { undoAction } from '../../../src/application/cases/undo-action.ts'
import { addNote, changeDetails } from '../../../src/application/cases/work-case.ts'
import { mergeCases, unmergeCases } from '../../../src/application/cases/merge-cases.ts'
import { makePromise } from '../../../src/application/promises/work-promise.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { instantOf, zonedTime, type ZonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { MINUTE, ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

const ALL = [0, 1, 2, 3]

/** Four open cases, the first three of them linked to the incident `id`. */
async function outage(): Promise<{ test: TestDesk; id: string }> {
  const test = new TestDesk(new InMemoryFloorBook())
  for (const _one of ALL) await test.open()
  const { id } = await value(openIncident(test.after(1).desk, 'mail is down', { ordinal: 0 }))
  await value(linkIncident(test.desk, 1, id))
  await value(linkIncident(test.desk, 2, id))
  return { test: test.after(1), id }
}
const inHours = (test: TestDesk, hours: number): ZonedTime => zonedTime(test.now + hours * 60 * MINUTE, ZONE)
const contactsOf = async (test: TestDesk) => Promise.all(ALL.map(async (at) => (await test.state(at)).contacts.length))
const incidentOf = async (test: TestDesk, id: string) => (await test.book.loadStreams('incidents')).get(id)

async function promise(test: TestDesk, ordinal: number, kind: 'update' | 'tell-when-fixed', id: string, hours = 48) {
  const waitsFor = kind === 'tell-when-fixed' ? { waitsFor: { kind: 'incident' as const, id } } : {}
  const input = { kind, due: inHours(test, hours), channel: 'phone', performerId: null, note: '', ...waitsFor }
  await value(makePromise(test.desk, ordinal, input))
}

async function rhythm(test: TestDesk, ordinal: number) {
  const every = { kind: 'update' as const, cadence: { every: 2, unit: 'hour' as const } }
  const input = { ...every, due: inHours(test, 2), channel: 'phone', performerId: null, note: '' }
  await value(makePromise(test.desk, ordinal, input))
}

describe('an incident', () => {
  it('is opened from a case and linked to it in one commit', async () => {
    const { test, id } = await outage()
    expect((await test.state(0)).incidentId).toBe(id)
    const state = await incidentOf(test, id)
    expect(state).toMatchObject({ fixedAt: null, workaround: null })
    expect((await test.book.loadStreamTexts('incidents')).get(state?.name.id ?? '')).toBe('mail is down')
  })

  it('gives its workaround, written once, with a contact and an answer in one click', async () => {
    const { test, id } = await outage()
    await value(changeIncident(test.desk, id, { workaround: 'use the web page' }))
    await value(giveWorkaround(test.desk, 1, 'use the web page'))
    const { heard, contacts, steps } = await test.state(1)
    const texts = await test.book.loadTextsOfCases([1])
    expect(texts.get(heard.resolve.workaround?.id ?? '')).toBe('use the web page')
    expect(contacts).toMatchObject([{ direction: 'out', reached: true }])
    expect(steps.resolve).toBeUndefined()
  })
})

describe('telling everyone', () => {
  it('is one commit, with a contact and a text of its own in each case of the incident and in no other', async () => {
    const { test, id } = await outage()
    const before = await test.book.version()
    const told = await value(tellEveryone(test.desk, id, ALL, 'we are on it'))
    expect(told.ordinals).toEqual([0, 1, 2])
    expect(await test.book.version()).toBe(before + 1)
    expect(await contactsOf(test)).toEqual([1, 1, 1, 0])
    const notes = (await test.book.loadCases([0, 1, 2])).flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'contact-recorded' ? [event.data.note?.id ?? ''] : []))
    )
    expect(new Set(notes).size).toBe(3)
    expect([...(await test.book.loadTexts(notes)).values()]).toEqual(['we are on it', 'we are on it', 'we are on it'])
  })

  it('keeps the update that was promised, and only that', async () => {
    const { test, id } = await outage()
    await promise(test, 0, 'update', id)
    await promise(test, 1, 'tell-when-fixed', id)
    await value(tellEveryone(test.after(1).desk, id, ALL, 'we are on it'))
    expect((await test.state(0)).promises.map((one) => verdictOf(one, test.now))).toEqual(['kept'])
    expect((await test.state(1)).promises.map((one) => verdictOf(one, test.now))).toEqual(['open'])
  })

  it('keeps what fell due when it was fixed, together with the update, by one contact each', async () => {
    const { test, id } = await outage()
    await promise(test, 0, 'tell-when-fixed', id)
    await promise(test, 0, 'update', id)
    await promise(test, 1, 'tell-when-fixed', 'another')
    await value(fixIncident(test.after(1).desk, id, ALL, { fixedAt: null, due: inHours(test, 24) }))
    const told = await value(tellEveryone(test.after(1).desk, id, ALL, 'it works again'))
    const { promises, contacts } = await test.state(0)
    expect(promises.map((one) => verdictOf(one, test.now))).toEqual(['kept', 'kept'])
    expect(contacts).toHaveLength(1)
    expect((await test.state(1)).promises.map((one) => verdictOf(one, test.now))).toEqual(['open'])
    await value(undoTold(test.after(1).desk, told))
    expect((await test.state(0)).promises.map((one) => verdictOf(one, test.now))).toEqual(['open', 'open'])
  })

  it('goes out on the channel of each case as it is now', async () => {
    const { test, id } = await outage()
    await value(changeDetails(test.desk, 0, { channel: 'email' }))
    await value(tellEveryone(test.after(1).desk, id, [0], 'we are on it'))
    const event = (await test.stored(0)).events.at(-1)
    expect(event).toMatchObject({ type: 'contact-recorded', data: { ofIncident: id, channel: 'email' } })
  })

  it('reaches the customer of a duplicate where it was merged into, and no more once that is taken back', async () => {
    const { test, id } = await outage()
    await value(mergeCases(test.desk, 2, 3))
    expect((await test.state(3)).incidentId).toBe(id)
    await value(unmergeCases(test.after(1).desk, 2, 3))
    expect((await test.state(3)).incidentId).toBeNull()
  })

  it('leaves merged cases alone, and refuses where there is nobody to tell or nothing to say', async () => {
    const { test, id } = await outage()
    await value(mergeCases(test.desk, 2, 1))
    expect((await value(tellEveryone(test.after(1).desk, id, ALL, 'news'))).ordinals).toEqual([0, 1])
    expect(await tellEveryone(test.desk, id, [3], 'news')).toMatchObject({ error: { code: 'incident-nobody-to-tell' } })
    expect(await tellEveryone(test.desk, id, ALL, '  ')).toMatchObject({ error: { code: 'incident-message-missing' } })
  })
})

describe('taking back what was written into many cases', () => {
  it('takes it back in all of them at once', async () => {
    const { test, id } = await outage()
    await promise(test, 0, 'update', id)
    const told = await value(tellEveryone(test.after(1).desk, id, ALL, 'a slip'))
    await value(undoTold(test.after(1).desk, told))
    expect(await contactsOf(test)).toEqual([0, 0, 0, 0])
    expect((await test.state(0)).promises).toMatchObject([{ fulfilledAt: null }])
  })

  it('or in none: where something newer happened in one, by somebody else, or after ten minutes', async () => {
    const { test, id } = await outage()
    const told = await value(tellEveryone(test.desk, id, ALL, 'a slip'))
    test.by = 'ana'
    expect(await undoTold(test.desk, told)).toMatchObject({ error: { code: 'undo-not-yours' } })
    test.by = 'miriam'
    await value(addNote(test.after(1).desk, 2, 'they called'))
    expect(await undoTold(test.desk, told)).toMatchObject({ error: { code: 'undo-newer-first' } })
    await value(undoAction(test.desk, 2))
    expect(await undoTold(test.after(10).desk, told)).toMatchObject({ error: { code: 'undo-too-late' } })
    expect(await contactsOf(test)).toEqual([1, 1, 1, 0])
  })

  it('is not done on the page of one case', async () => {
    const { test, id } = await outage()
    await value(tellEveryone(test.desk, id, ALL, 'a slip'))
    expect(await undoAction(test.desk, 1)).toMatchObject({ error: { code: 'undo-elsewhere' } })
  })
})

describe('a fixed incident', () => {
  it('lets every promise that waits for it fall due, never after its backstop, in one commit', async () => {
    const { test, id } = await outage()
    await promise(test, 0, 'tell-when-fixed', id, 72)
    await promise(test, 1, 'tell-when-fixed', id, 2)
    await promise(test, 2, 'tell-when-fixed', 'another', 72)
    const backstop = (await test.state(1)).promises[0]?.due
    const due = inHours(test.after(1), 24)
    const told = await value(fixIncident(test.desk, id, ALL, { fixedAt: null, due }))
    expect(told.ordinals).toEqual([0, 1])
    expect((await incidentOf(test, id))?.fixedAt).not.toBeNull()
    expect((await test.state(0)).promises[0]).toMatchObject({ due, waitsFor: null })
    expect((await test.state(1)).promises[0]).toMatchObject({ due: backstop, waitsFor: null })
    expect((await test.state(2)).promises[0]).toMatchObject({ waitsFor: { id: 'another' } })
  })

  it('ends the regular updates in the same commit where that is wished, each with the reason', async () => {
    const { test, id } = await outage()
    for (const ordinal of [0, 1]) await rhythm(test, ordinal)
    await promise(test, 0, 'tell-when-fixed', id)
    await promise(test, 2, 'update', id)
    expect(await casesWithUpdates(test.desk, ALL)).toBe(2)
    const fixed = { fixedAt: null, due: inHours(test.after(1), 24), endUpdates: 'it is fixed' }
    const told = await value(fixIncident(test.desk, id, ALL, fixed))
    expect(told.ordinals).toEqual([0, 1])
    const verdicts = async (ordinal: number) =>
      (await test.state(ordinal)).promises.map((one) => verdictOf(one, test.now))
    expect(await Promise.all([verdicts(0), verdicts(1), verdicts(2)])).toEqual([
      ['released', 'open'],
      ['released'],
      ['open']
    ])
    expect([...(await test.book.loadTextsOfCases([1])).values()]).toContain('it is fixed')
    expect(await casesWithUpdates(test.desk, ALL)).toBe(0)
    expect(await undoAction(test.desk, 1)).toMatchObject({ error: { code: 'undo-elsewhere' } })
    await value(undoTold(test.after(1).desk, told))
    expect(await verdicts(1)).toEqual(['open'])
  })

  it('leaves the regular updates alone where nobody said that they end', async () => {
    const { test, id } = await outage()
    await rhythm(test, 0)
    await value(fixIncident(test.after(1).desk, id, ALL, { fixedAt: null, due: inHours(test, 24) }))
    expect((await test.state(0)).promises.map((one) => verdictOf(one, test.now))).toEqual(['open'])
  })

  it('counts attempts from when it was fixed, though that was told later', async () => {
    const { test, id } = await outage()
    await promise(test, 0, 'tell-when-fixed', id)
    const fixedAt = inHours(test, 0)
    await value(fixIncident(test.after(30).desk, id, ALL, { fixedAt, due: inHours(test, 24) }))
    expect((await test.state(0)).promises[0]?.fell).toMatchObject({ waitedFor: { id }, since: instantOf(fixedAt) })
  })

  it('is taken back with what fell due', async () => {
    const { test, id } = await outage()
    await promise(test, 0, 'tell-when-fixed', id, 72)
    const told = await value(fixIncident(test.after(1).desk, id, ALL, { fixedAt: null, due: inHours(test, 24) }))
    expect(await undoAction(test.desk, 0)).toMatchObject({ error: { code: 'undo-elsewhere' } })
    await value(undoTold(test.after(1).desk, told))
    expect((await test.state(0)).promises[0]?.waitsFor).toMatchObject({ id })
    expect((await incidentOf(test, id))?.fixedAt).toBeNull()
  })

  it('nobody waits for is fixed all the same, once, and not before it began', async () => {
    const { test, id } = await outage()
    const due = inHours(test, 24)
    const early = fixIncident(test.desk, id, ALL, { fixedAt: zonedTime(0, ZONE), due })
    expect(await early).toMatchObject({ error: { code: 'incident-fixed-before-start' } })
    const told = await value(fixIncident(test.desk, id, ALL, { fixedAt: null, due }))
    expect((await incidentOf(test, id))?.fixedAt).not.toBeNull()
    const again = fixIncident(test.desk, id, ALL, { fixedAt: null, due })
    expect(await again).toMatchObject({ error: { code: 'incident-already-fixed' } })
    await value(undoTold(test.after(1).desk, told))
    expect((await incidentOf(test, id))?.fixedAt).toBeNull()
  })

  it('owes everybody a written explanation once', async () => {
    const { test, id } = await outage()
    const told = await value(promiseExplanations(test.desk, id, ALL, inHours(test, 24)))
    expect(told.ordinals).toEqual([0, 1, 2])
    expect((await test.state(2)).promises).toMatchObject([{ kind: 'written-explanation' }])
    const again = promiseExplanations(test.after(1).desk, id, ALL, inHours(test, 24))
    expect(await again).toMatchObject({ error: { code: 'incident-nobody-to-tell' } })
    await value(undoTold(test.desk, told))
    expect((await test.state(2)).promises).toEqual([])
  })
})
