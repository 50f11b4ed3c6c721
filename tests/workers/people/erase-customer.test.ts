import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteCompliment } from '../../../src/application/cases/compliments.ts'
import { openCase } from '../../../src/application/cases/open-case.ts'
import { addParticipant, changeParticipant } from '../../../src/application/cases/participants.ts'
import { recordAnswers } from '../../../src/application/cases/record-answers.ts'
import { recordContact } from '../../../src/application/cases/record-contact.ts'
import { loadViews, saveView } from '../../../src/application/cases/saved-views.ts'
import { undoAction } from '../../../src/application/cases/undo-action.ts'
import { addNote, changeDetails, closeCase } from '../../../src/application/cases/work-case.ts'
import { eraseAgain, eraseCustomer } from '../../../src/application/people/erase-customer.ts'
import { mergeCustomers, unmergeCustomers } from '../../../src/application/people/merge-customers.ts'
import { EXPORT_FILES } from '../../../src/application/ports/export-desk.ts'
import { makePromise, releasePromise } from '../../../src/application/promises/work-promise.ts'
import { opportunismNotes, writeOpportunismNote } from '../../../src/application/safety/opportunism.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DexieKeeper } from '../../../src/storage/settings/dexie-keeper.ts'
import { FloorFeed } from '../../../src/storage/shared/floor-feed.ts'
import { ExportWork } from '../../../src/workers/imports/export-work.ts'
import { FloorAnalytics } from '../../../src/workers/shared/floor-analytics.ts'
import { gunzipped, MemoryFile, sourceOf, unwatched } from '../../support/backup-files.ts'
import { value } from '../../support/book-samples.ts'
import { DAY, ZONE } from '../../support/story.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

const UNKNOWN = { ref: '', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }

let test: TestBook
let here: TestDesk
let analytics: FloorAnalytics
let quokka = 0
let wombat = 0
beforeEach(async () => {
  test = await openTestBook()
  here = new TestDesk(test.book)
  analytics = new FloorAnalytics(new FloorFeed(test.core))
  quokka = await opened('Quokka', 'Quokkason', 'quokka@quokka.example', 'quokkasummary')
  wombat = await opened('Wombat', '', '052-7654321', 'wombatsummary')
  await live()
})
afterEach(() => test.close())

async function opened(firstName: string, lastName: string, contact: string, summary: string): Promise<number> {
  return (await value(openCase(here.desk, { ...UNKNOWN, firstName, lastName, contact, channel: 'phone', summary })))
    .ordinal
}

const customerOf = async (ordinal: number): Promise<string> => (await here.state(ordinal)).customerId ?? ''

/** Every kind of text that a customer's case can hold, each with a word that stands nowhere else. */
async function live(): Promise<void> {
  const { desk } = here
  const customerId = await customerOf(quokka)
  const due = zonedTime(here.now + DAY, ZONE)
  await value(addNote(desk, quokka, 'quokkanote'))
  await value(changeDetails(desk, quokka, {}, { desiredOutcome: 'quokkaoutcome' }))
  const contact = { direction: 'in' as const, channel: 'phone', reached: true, occurredAt: null, chase: false }
  const compliment = { text: 'quokkapraise', causeId: null }
  await value(recordContact(desk, quokka, { ...contact, note: 'quokkacontact', compliment }))
  await value(noteCompliment(desk, { text: 'quokkathanks', causeId: null, customerId }))
  await value(addParticipant(desk, quokka, 'quokkafriend', null))
  const [friend] = (await here.state(quokka)).participants
  await value(
    changeParticipant(desk, quokka, friend?.participantId ?? '', { standing: 'declined', note: 'quokkabarred' })
  )
  const promise = { kind: 'call-back' as const, due, channel: 'phone', performerId: null, note: 'quokkapromise' }
  await value(makePromise(desk, quokka, promise))
  const [made] = (await here.state(quokka)).promises
  await value(releasePromise(desk, quokka, made?.id ?? '', 'quokkarelease'))
  const said = { part: 'hear' as const, answers: { facts: { words: 'quokkafacts' } } }
  await value(recordAnswers(desk, quokka, { said }))
  const note = { customerId, text: 'quokkanever', evidence: 'quokkaproof' }
  await value(writeOpportunismNote(desk, note, zonedTime(here.now + 90 * DAY, ZONE)))
  for (const [name, text] of [
    ['mine', 'quokkason'],
    ['others', 'wombat']
  ] as const)
    await value(saveView(desk, name, JSON.stringify({ filter: { ...EMPTY_FILTER, text } })))
  await value(closeCase(here.after(1).desk, quokka, 'quokkawaived'))
}

const query = (text = ''): FloorQuery => ({
  filter: { ...EMPTY_FILTER, text },
  now: here.now,
  zone: ZONE,
  transferLimits: {}
})
const keeper = (): DexieKeeper => new DexieKeeper(test.core)
const findings = async (): Promise<unknown> => (await keeper().verify(unwatched))?.findings
const erase = async () => eraseCustomer(here.after(1).desk, analytics, await customerOf(quokka))

/** Every byte of every table as text. */
async function everything(): Promise<string> {
  const tables = await Promise.all(test.core.db.tables.map((table) => table.toArray()))
  return JSON.stringify(tables, (_key, held: unknown) =>
    held instanceof Uint8Array || held instanceof ArrayBuffer ? new TextDecoder('latin1').decode(held) : held
  )
}

async function exported(): Promise<string> {
  await analytics.sync()
  const [scope, decoder] = [await analytics.prepare(query()), new TextDecoder()]
  let text = ''
  for (const file of EXPORT_FILES)
    for (const profile of ['machine', 'excel'] as const)
      for (const personalData of [false, true]) {
        const wish = { file, query: query(), profile, language: 'en', headers: {}, personalData }
        const work = new ExportWork(test.book, scope, wish)
        for (let piece = await work.next(); piece !== null; piece = await work.next())
          text += decoder.decode(piece.bytes)
      }
  return text
}

async function backedUp(): Promise<Uint8Array<ArrayBuffer>> {
  const file = new MemoryFile()
  await value(keeper().backUp(file, here.now, unwatched))
  return file.bytes()
}

async function restore(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const preview = await value(keeper().inspectBackup(sourceOf(bytes), unwatched))
  await value(keeper().restoreBackup(sourceOf(bytes), preview, unwatched))
  analytics = new FloorAnalytics(new FloorFeed(test.core))
}

/** Everything that is counted and every byte of the columns, without the version and the time it took. */
async function figures(): Promise<unknown> {
  await analytics.sync()
  const rows = await analytics.caseRows(query(), null, { by: 'ref', descending: false }, 0, 100)
  const counted = [await analytics.numbers(query()), rows, await analytics.owing(), await analytics.vocabulary()]
  const blocks = (await test.core.db.blocks.toArray()).map(({ buffer }) => [...new Uint8Array(buffer)])
  return [blocks, ...counted.map((one) => ({ ...one, seq: 0, ms: 0 }))]
}

describe('an erased customer', () => {
  it('is in no table, export, search or backup any more; the others are', async () => {
    expect(await everything()).toMatch(/quokka/i)
    expect(await exported()).toMatch(/quokka/i)
    expect(await analytics.find('quokkason', 5)).toHaveLength(1)
    expect(await value(erase())).toMatchObject({ cases: 1 })
    await analytics.sync()
    for (const word of ['Quokka', 'quokkason', 'quokkasummary', 'quokka@quokka.example'])
      expect(await analytics.find(word, 5)).toEqual([])
    expect((await analytics.numbers(query('quokka'))).cases).toBe(0)
    for (const all of [await everything(), await exported(), await gunzipped(await backedUp())]) {
      expect(all).not.toMatch(/quokka/i)
      expect(all).toMatch(/wombat/i)
    }
    expect((await loadViews(here.desk)).map(({ name }) => name)).toEqual(['others'])
    expect(await opportunismNotes(here.desk, await customerOf(quokka))).toEqual([])
  })

  it('changes no figure, and verify accepts the missing texts', async () => {
    here.after(1)
    const before = await figures()
    here.after(-1)
    await value(erase())
    expect(await figures()).toEqual(before)
    expect(await findings()).toEqual([])
    await value(keeper().rebuild())
    expect(await findings()).toEqual([])
    expect((await here.state(quokka)).erased).toBe(true)
    expect((await here.state(wombat)).erased).toBe(false)
  })

  it('is found by verify where a text or a name of theirs is back, or another one is missing', async () => {
    const [texts, customers] = [await test.core.db.texts.toArray(), await test.core.db.customers.toArray()]
    await value(erase())
    const [gone] = texts.flatMap(({ rows }) => rows.filter(({ text }) => text === 'quokkanote'))
    await test.core.db.texts.bulkPut(texts)
    await test.core.db.customers.bulkPut(customers)
    const found = await findings()
    expect(found).toContainEqual({ code: 'text-not-erased', at: gone?.id })
    expect(found).toContainEqual({ code: 'customer-not-erased', at: await customerOf(quokka) })
    const kept = texts.map((record) => ({
      ...record,
      rows: record.rows.filter(({ text }) => text !== 'wombatsummary')
    }))
    await test.core.db.texts.bulkPut(kept)
    const wombatText = (await here.state(wombat)).summary?.id
    expect(await findings()).toContainEqual({ code: 'text-missing', at: wombatText })
  })

  it('is brought back by nothing: no undo, no correction, no unmerging, no case opened for them', async () => {
    const other = await opened('Quokka', 'Q', 'quokka@elsewhere.example', 'quokkatwice')
    const [kept, gone] = [await customerOf(quokka), await customerOf(other)]
    await value(closeCase(here.desk, other, 'fell away'))
    const merged = await value(mergeCustomers(here.desk, analytics, gone, kept))
    expect(await value(erase())).toMatchObject({ cases: 2 })
    const refused = [
      await undoAction(here.desk, quokka),
      await unmergeCustomers(here.desk, merged),
      await mergeCustomers(here.desk, analytics, kept, await customerOf(wombat)),
      await openCase(here.desk, {
        ...UNKNOWN,
        customerId: kept,
        firstName: 'Quokka',
        contact: '',
        channel: 'phone',
        summary: 'x'
      })
    ]
    expect(refused.map((result) => (result.ok ? null : result.error.code))).toEqual([
      'customer-erased',
      'undo-newer-first',
      'customer-erased',
      'customer-erased'
    ])
    expect(await everything()).not.toMatch(/quokka/i)
    expect(await findings()).toEqual([])
  })

  it('is erased once more where words were written since, and otherwise not', async () => {
    await value(erase())
    expect(await erase()).toMatchObject({ ok: false, error: { code: 'customer-erased' } })
    await value(addNote(here.after(1).desk, quokka, 'quokka called'))
    expect(await findings()).toEqual([])
    await value(erase())
    expect(await everything()).not.toMatch(/quokka/i)
    expect(await findings()).toEqual([])
  })

  it('is erased again after an older backup brought them back, and a backup made afterwards stays without them', async () => {
    const older = await backedUp()
    await value(erase())
    const newer = await backedUp()
    await restore(older)
    expect(await everything()).toMatch(/quokka/i)
    expect(await value(eraseAgain(here.after(1).desk, analytics))).toBe(1)
    expect(await everything()).not.toMatch(/quokka/i)
    expect(await findings()).toEqual([])
    expect(await value(eraseAgain(here.desk, analytics))).toBe(0)
    await restore(newer)
    expect(await value(eraseAgain(here.desk, analytics))).toBe(0)
    expect(await everything()).not.toMatch(/quokka/i)
    expect(await findings()).toEqual([])
  })

  it('is erased again also where the program ended before it could, and another backup was restored after that', async () => {
    const older = await backedUp()
    await value(erase())
    await restore(older)
    await restore(older)
    expect(await value(eraseAgain(here.after(1).desk, analytics))).toBe(1)
    expect(await everything()).not.toMatch(/quokka/i)
  })

  it('vanishes from another window at once', async () => {
    const second = await openTestBook(test.name)
    const theirs = new FloorAnalytics(new FloorFeed(second.core))
    expect(await theirs.find('quokkason', 5)).toHaveLength(1)
    const told = new Promise<void>((resolve) => second.core.sync.subscribe(() => resolve()))
    await value(erase())
    await told
    await theirs.sync()
    expect(await theirs.find('quokkason', 5)).toEqual([])
    expect((await second.book.loadCustomers([await customerOf(quokka)])).get(await customerOf(quokka))?.name).toBe('')
    second.shut()
  })
})
