import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerDebrief, askForDebrief, loadDebriefs } from '../../../src/application/safety/debriefs.ts'
import { erasePrivateNotes } from '../../../src/application/safety/erase-private-notes.ts'
import {
  countOpportunismUse,
  eraseOpportunismNote,
  opportunismNotes,
  writeOpportunismNote
} from '../../../src/application/safety/opportunism.ts'
import { mergeCustomers } from '../../../src/application/people/merge-customers.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { DAY, ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

const NOTE = { text: 'the same parcel, thrice', evidence: 'HD-1, HD-4' }
const inDays = (here: TestDesk, days: number) => zonedTime(here.now + days * DAY, ZONE)

describe('erasing private notes', () => {
  it('leaves no text of a note that is due, and every text of one that is not, in whatever order they were written', async () => {
    const act = fc.record({ wait: fc.nat(40), what: fc.constantFrom('ask', 'answer', 'note', 'erase'), n: fc.nat(9) })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const here = new TestDesk(new InMemoryFloorBook())
        for (const [i, { wait, what, n }] of acts.entries()) {
          here.now += wait * DAY
          await live(here, what, n, i)
        }
        await value(erasePrivateNotes(here.desk))
        for (const kind of ['debriefs', 'opportunism'] as const) {
          const states = [...(await here.book.loadStreams(kind)).values()]
          const kept = states.flatMap(({ content, eraseAt }) => (eraseAt > here.now && content ? [content.id] : []))
          expect(new Set((await here.book.loadStreamTexts(kind)).keys())).toEqual(new Set(kept))
          expect(states.filter(({ content }) => content === null).every(({ eraseAt }) => eraseAt <= here.now)).toBe(
            true
          )
        }
      }),
      { numRuns: 60 }
    )
  })

  it('is done once, also when two windows do it', async () => {
    const here = new TestDesk(new InMemoryFloorBook())
    await value(askForDebrief(here.desk, { personId: 'ana', caseRef: null, note: 'hard' }))
    here.now += 91 * DAY
    await Promise.all([erasePrivateNotes(here.desk), erasePrivateNotes(here.desk)])
    expect(await here.book.version()).toBe(2)
    expect(await loadDebriefs(here.desk)).toEqual([])
  })
})

async function live(here: TestDesk, what: string, n: number, i: number): Promise<void> {
  const { desk } = here
  if (what === 'ask') await value(askForDebrief(desk, { personId: 'ana', caseRef: null, note: `said ${i}` }))
  if (what === 'note') await value(writeOpportunismNote(desk, { customerId: 'c', ...NOTE }, inDays(here, 1 + n * 20)))
  if (what === 'erase') await value(erasePrivateNotes(desk))
  const [debrief] = await loadDebriefs(desk)
  if (what === 'answer' && debrief !== undefined)
    await value(answerDebrief(desk, debrief.id, { ...debrief, note: `answered ${i}` }))
}

describe('opportunism notes', () => {
  it('are a supervisor’s, about one customer, and every use is counted', async () => {
    const here = new TestDesk(new InMemoryFloorBook())
    await value(writeOpportunismNote(here.desk, { customerId: 'c1', ...NOTE }, inDays(here, 30)))
    const [note] = await opportunismNotes(here.desk, 'c1')
    expect(note).toMatchObject({ ...NOTE, used: 0 })
    await value(countOpportunismUse(here.desk, note?.id ?? ''))
    await value(countOpportunismUse(here.desk, note?.id ?? ''))
    expect(await opportunismNotes(here.desk, 'c1')).toMatchObject([{ used: 2 }])
    expect(await opportunismNotes(here.desk, 'c2')).toEqual([])
    here.at('ana', false)
    expect(await opportunismNotes(here.desk, 'c1')).toEqual([])
    const refused = await writeOpportunismNote(here.desk, { customerId: 'c1', ...NOTE }, inDays(here, 30))
    expect(refused).toMatchObject({ ok: false, error: { code: 'needs-supervisor' } })
    expect(await eraseOpportunismNote(here.desk, note?.id ?? '')).toMatchObject({ ok: false })
    here.at(null, true)
    await value(eraseOpportunismNote(here.desk, note?.id ?? ''))
    expect(await opportunismNotes(here.desk, 'c1')).toEqual([])
    expect((await here.book.loadStreamTexts('opportunism')).size).toBe(0)
  })

  it('follow a customer who turned out to be another one', async () => {
    const here = new TestDesk(new InMemoryFloorBook())
    const [first, second] = [await here.open('Jovana'), await here.open('Jovana P.')]
    const customerOf = async (ordinal: number) => (await here.state(ordinal)).customerId ?? ''
    const [duplicate, kept] = [await customerOf(first), await customerOf(second)]
    await value(writeOpportunismNote(here.desk, { customerId: duplicate, ...NOTE }, inDays(here, 30)))
    const analytics = {
      ordinalsOfCustomer: async (id: string) => (id === duplicate ? [first] : [second]),
      sync: async () => 0
    }
    await value(mergeCustomers(here.after(1).desk, analytics, duplicate, kept))
    expect(await opportunismNotes(here.desk, kept)).toHaveLength(1)
  })
})
