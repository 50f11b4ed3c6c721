import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EXPORT_FILES } from '../../../src/application/ports/export-desk.ts'
import { answerDebrief, askForDebrief, loadDebriefs } from '../../../src/application/safety/debriefs.ts'
import { opportunismNotes, writeOpportunismNote } from '../../../src/application/safety/opportunism.ts'
import { Reminders } from '../../../src/application/promises/remind.ts'
import { endSafety, raiseSafety, tickSafetyStep } from '../../../src/application/safety/raise-safety.ts'
import { erasePrivateNotes } from '../../../src/application/safety/erase-private-notes.ts'
import { offerRelief } from '../../../src/application/safety/relief.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DexieKeeper } from '../../../src/storage/settings/dexie-keeper.ts'
import { readFaces } from '../../../src/ui/composables/people/use-handover-faces.ts'
import { planReminders } from '../../../src/ui/composables/promises/plan-reminders.ts'
import { reminderWords } from '../../../src/ui/composables/promises/reminder-words.ts'
import { createVocabulary } from '../../../src/ui/composables/shared/use-vocabulary.ts'
import { createAppI18n } from '../../../src/ui/shared/i18n.ts'
import { FloorFeed } from '../../../src/storage/shared/floor-feed.ts'
import { ExportWork } from '../../../src/workers/imports/export-work.ts'
import { FloorAnalytics } from '../../../src/workers/shared/floor-analytics.ts'
import { MemoryFile, sourceOf, unwatched } from '../../support/backup-files.ts'
import { value } from '../../support/book-samples.ts'
import { DAY, ZONE } from '../../support/story.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

/** Words that stand nowhere else, one for each place where something private is written. */
const PLANTED = {
  alarm: 'quokkaalarm',
  end: 'quokkaend',
  asked: 'quokkaasked',
  heldWith: 'quokkawith',
  followUp: 'quokkafollow',
  answered: 'quokkaanswered',
  suspicion: 'quokkasuspicion',
  evidence: 'quokkaevidence'
}

let test: TestBook
let here: TestDesk
beforeEach(async () => {
  test = await openTestBook()
  here = new TestDesk(test.book)
  const ordinal = await here.open('Wombat Levi')
  const { customerId, ref } = await here.state(ordinal)
  await here.promise(ordinal, 60)
  await value(raiseSafety(here.desk, ordinal, 'violence', PLANTED.alarm))
  await value(tickSafetyStep(here.desk, ordinal, '0', true))
  await value(endSafety(here.after(5).desk, ordinal, PLANTED.end))
  await value(askForDebrief(here.after(1).desk, { personId: 'ana', caseRef: ref, note: PLANTED.asked }))
  await value(offerRelief(here.after(1).desk, 'ana'))
  const [first] = await loadDebriefs(here.desk)
  const { heldWith, followUp, answered: note } = PLANTED
  const answer = { personId: 'ana', outcome: 'accepted' as const, heldWith, followUp, note }
  await value(answerDebrief(here.after(1).desk, first?.id ?? '', answer))
  const { evidence, suspicion: text } = PLANTED
  const expires = zonedTime(here.now + 90 * DAY, ZONE)
  await value(writeOpportunismNote(here.desk, { customerId: customerId ?? '', evidence, text }, expires))
})
afterEach(() => test.close())

const query = (text = ''): FloorQuery => ({
  filter: { ...EMPTY_FILTER, text },
  now: here.now,
  zone: ZONE,
  transferLimits: {}
})

async function exported(analytics: FloorAnalytics): Promise<string> {
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

/** Everything that the floor shows, counts, lists and finds. */
async function shown(analytics: FloorAnalytics, feed: FloorFeed): Promise<string> {
  const found = await Promise.all(
    ['Wombat', 'quokka', 'ana', ...Object.values(PLANTED)].map((t) => analytics.find(t, 50))
  )
  return JSON.stringify([
    found,
    await analytics.numbers(query()),
    await analytics.caseRows(query(), null, { by: 'ref', descending: false }, 0, 100),
    await analytics.owing(),
    await analytics.vocabulary(),
    await feed.searchTexts(0)
  ])
}

/** Every word of every reminder that would come up, under each of its thresholds. */
async function reminded(analytics: FloorAnalytics) {
  const { desk, now } = here
  const ask = { pending: (until: number) => analytics.pending(until), subscribe: () => () => undefined }
  const fail = (error: unknown): void => expect.fail(String(error))
  const reminders = new Reminders({ book: test.book, analytics: ask, clock: desk.clock, report: fail })
  const stop = reminders.start()
  await vi.waitFor(() => expect(reminders.pending).not.toEqual([]))
  stop()
  const { t } = createAppI18n('en').global
  const say = (key: string, given: Readonly<Record<string, unknown>> = {}): string => t(key, given)
  const name = (id: string | null): string => id ?? ''
  const speech = { t: say, vocabulary: createVocabulary(say), personName: name, teamName: name, dutyId: null }
  const words = reminderWords({ ...speech, when: String })
  const rules = { notifications: true, quietHours: null, dueSoonMinutes: 15, zone: ZONE }
  return { pending: reminders.pending, plan: planReminders(reminders.pending, reminders.until, words, rules, now) }
}

describe('what debriefs, opportunism notes and alarms say', () => {
  it('is in no export, number, list, search or index', async () => {
    const feed = new FloorFeed(test.core)
    const analytics = new FloorAnalytics(feed)
    const all = (await exported(analytics)) + (await shown(analytics, feed))
    expect(all).toContain('Wombat Levi')
    expect(all).not.toMatch(/quokka/i)
    for (const planted of Object.values(PLANTED)) expect(await analytics.find(planted, 10)).toEqual([])
    expect((await analytics.numbers(query(PLANTED.asked))).cases).toBe(0)
  })

  it('is in no reminder, though each of them has its clock', async () => {
    await value(raiseSafety(here.desk, await here.open('Wombat Ora'), 'violence', PLANTED.alarm))
    const { pending, plan } = await reminded(new FloorAnalytics(new FloorFeed(test.core)))
    expect(new Set(pending.map(({ clock }) => clock.kind))).toEqual(new Set(['promise', 'safety', 'debrief']))
    expect(JSON.stringify(plan)).toContain('Wombat')
    expect(JSON.stringify([pending, plan])).not.toMatch(/quokka/i)
  })

  it('is not on the list for the next shift', async () => {
    const { promises } = await new FloorAnalytics(new FloorFeed(test.core)).owing()
    expect(promises).toHaveLength(1)
    const faces = JSON.stringify([...(await readFaces(test.book, [0]))])
    expect(faces).toContain('Wombat Levi')
    expect(faces).not.toMatch(/quokka/i)
  })

  it('is read by a supervisor, and carried along by a backup alone', async () => {
    const { customerId } = await here.state(0)
    const [debriefs, notes] = [await loadDebriefs(here.desk), await opportunismNotes(here.desk, customerId ?? '')]
    const read = JSON.stringify([debriefs, notes])
    for (const planted of Object.values(PLANTED).slice(3)) expect(read).toContain(planted)
    const [keeper, file] = [new DexieKeeper(test.core), new MemoryFile()]
    await value(keeper.backUp(file, here.now, unwatched))
    const [packed, gone] = [await file.bytes(), debriefs.length]
    here.now += 200 * DAY
    const unpacked = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
    for (const planted of Object.values(PLANTED)) expect(unpacked).toContain(planted)
    // an older backup brings back what has been erased since, and the next look erases it again
    const preview = await value(keeper.inspectBackup(sourceOf(packed), unwatched))
    await value(keeper.restoreBackup(sourceOf(packed), preview, unwatched))
    expect(await loadDebriefs(here.desk)).toHaveLength(gone)
    await value(erasePrivateNotes(here.desk))
    expect([
      ...(await test.book.loadStreamTexts('debriefs')),
      ...(await test.book.loadStreamTexts('opportunism'))
    ]).toEqual([])
  })
})
