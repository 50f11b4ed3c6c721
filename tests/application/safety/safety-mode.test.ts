import { describe, expect, it } from 'vitest'
import { addPerson } from '../../../src/application/people/add-people.ts'
import { closeCase } from '../../../src/application/cases/work-case.ts'
import { undoAction } from '../../../src/application/cases/undo-action.ts'
import { answerDebrief, askForDebrief, loadDebriefs } from '../../../src/application/safety/debriefs.ts'
import { confirmProcedure } from '../../../src/application/safety/confirm-procedure.ts'
import { endSafety, raiseSafety, tickSafetyStep } from '../../../src/application/safety/raise-safety.ts'
import { offerRelief, reliefToOffer } from '../../../src/application/safety/relief.ts'
import { changeSafety, type SafetyWish } from '../../../src/application/safety/safety-choices.ts'
import { recordContact } from '../../../src/application/cases/record-contact.ts'
import { procedureKnown } from '../../../src/domain/safety/procedure.ts'
import { FLOOR_STREAM_ID } from '../../../src/domain/shared/streams.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { DAY, MINUTE, T0, ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

/** A desk where an agent sits until the supervisor takes it. */
async function floor() {
  const here = new TestDesk(new InMemoryFloorBook())
  const ana = (await value(addPerson(here.desk, 'Ana', 'agent', null))).id
  const marko = (await value(addPerson(here.desk, 'Marko', 'agent', null))).id
  const ordinal = await here.open()
  const sit = (by: string | null) => here.at(by, by === null)
  return { here, ana, marko, ordinal, sit }
}
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) => result.error?.code

describe('safety mode, from the alarm to the debrief', () => {
  it('keeps the case open until a supervisor ends it, and the agent gets a debrief due a day later, in the same commit', async () => {
    const { here, ana, ordinal, sit } = await floor()
    sit(ana)
    await value(raiseSafety(here.desk, ordinal, 'violence', 'he said he knows where I live'))
    await value(tickSafetyStep(here.after(2).desk, ordinal, '0', true))
    expect(codeOf(await closeCase(here.desk, ordinal))).toBe('case-under-safety')
    expect(codeOf(await endSafety(here.desk, ordinal, 'calm'))).toBe('needs-supervisor')
    sit(null)
    expect(codeOf(await endSafety(here.desk, ordinal, ' '))).toBe('safety-end-needs-reason')
    const before = await here.book.version()
    await value(endSafety(here.after(10).desk, ordinal, 'police spoke with him'))
    expect(await here.book.version()).toBe(before + 1)
    const { ref } = await here.state(ordinal)
    const [debrief] = await loadDebriefs(here.desk)
    expect(debrief).toMatchObject({ why: 'safety', personId: ana, caseRef: ref, outcome: null, due: here.now + DAY })
  })

  it('has one debrief, however often the end is undone and done again', async () => {
    const { here, ordinal, sit } = await floor()
    sit(null)
    await value(raiseSafety(here.desk, ordinal, 'other', ''))
    await value(endSafety(here.after(1).desk, ordinal, 'over'))
    await value(undoAction(here.after(1).desk, ordinal))
    expect((await here.state(ordinal)).safety?.endedAt).toBeNull()
    await value(endSafety(here.after(1).desk, ordinal, 'over now'))
    expect(await loadDebriefs(here.desk)).toHaveLength(1)
    await value(raiseSafety(here.after(1).desk, ordinal, 'other', ''))
    await value(endSafety(here.after(1).desk, ordinal, 'over again'))
    expect(await loadDebriefs(here.desk)).toHaveLength(2)
  })
})

describe('debriefs', () => {
  it('are seen and answered by supervisors and by their own agent, nobody else', async () => {
    const { here, ana, marko, sit } = await floor()
    sit(ana)
    await value(askForDebrief(here.desk, { personId: ana, caseRef: 'HD-1', note: 'that was hard' }))
    expect(codeOf(await askForDebrief(here.desk, { personId: marko, caseRef: null, note: '' }))).toBe(
      'needs-supervisor'
    )
    sit(marko)
    expect(await loadDebriefs(here.desk)).toEqual([])
    sit(null)
    const [asked] = await loadDebriefs(here.desk)
    const id = asked?.id ?? ''
    const held = { personId: ana, outcome: 'held' as const, heldWith: 'Dana', followUp: 'a day off', note: '' }
    sit(marko)
    expect(codeOf(await answerDebrief(here.desk, id, held))).toBe('debrief-not-found')
    sit(null)
    await value(answerDebrief(here.after(60).desk, id, held))
    sit(ana)
    expect(await loadDebriefs(here.desk)).toMatchObject([
      { ...held, caseRef: 'HD-1', why: 'asked', due: null, writtenAt: T0, eraseAt: T0 + 90 * DAY }
    ])
    expect((await here.book.loadStreamTexts('debriefs')).size).toBe(1)
  })

  it('offer relief after several hostile contacts in a week, once', async () => {
    const { here, ana, ordinal, sit } = await floor()
    sit(ana)
    const contact = { direction: 'in' as const, channel: 'phone', reached: true, note: '', occurredAt: null }
    for (let n = 0; n < 3; n++)
      await value(recordContact(here.after(30).desk, ordinal, { ...contact, chase: false, hostile: true }))
    const asked: number[] = []
    const analytics = { recentContacts: async (since: number) => (asked.push(since), [ordinal]) }
    expect(await reliefToOffer(here.desk, analytics)).toEqual([])
    sit(null)
    expect(await reliefToOffer(here.desk, analytics)).toEqual([{ personId: ana, contacts: 3 }])
    expect(asked).toEqual([here.now - 7 * DAY])
    await value(offerRelief(here.after(1).desk, ana))
    expect(await reliefToOffer(here.desk, analytics)).toEqual([])
    expect(await loadDebriefs(here.desk)).toMatchObject([{ why: 'relief', personId: ana, outcome: 'offered' }])
  })
})

describe('who had a contact', () => {
  it('is offered relief, whoever wrote it down and whoever works on the case', async () => {
    const { here, ana, marko, ordinal, sit } = await floor()
    const contact = { direction: 'in' as const, channel: 'phone', reached: true, note: '', occurredAt: null }
    sit(ana)
    const hostile = { ...contact, chase: false, hostile: true, personId: marko }
    for (let n = 0; n < 3; n++) await value(recordContact(here.after(30).desk, ordinal, hostile))
    sit(null)
    const analytics = { recentContacts: async () => [ordinal] }
    expect(await reliefToOffer(here.desk, analytics)).toEqual([{ personId: marko, contacts: 3 }])
  })
})

describe('the floor’s safety settings', () => {
  const WISH: SafetyWish = {
    steps: ['Listen', 'Call Dana'],
    numbers: ['100 police', ' ', '101'],
    hr: '',
    professional: 'ERAN 1201',
    debriefDueHours: 12,
    debriefKeepDays: 30,
    procedureMonths: 6,
    reliefContacts: 2
  }
  const choices = async (here: TestDesk) => (await here.book.loadStreams('settings')).get(FLOOR_STREAM_ID)?.choices

  it('keep the id of every text that stays as it is, and write nothing where nothing is new', async () => {
    const { here } = await floor()
    await value(changeSafety(here.desk, WISH))
    const first = await choices(here)
    expect(first).toMatchObject({ debriefDueHours: 12, reliefContacts: 2, hrContact: null })
    expect(first?.emergencyNumbers).toHaveLength(2)
    const version = await here.book.version()
    await value(changeSafety(here.desk, WISH))
    expect(await here.book.version()).toBe(version)
    await value(changeSafety(here.desk, { ...WISH, steps: ['Call Dana', 'Breathe', 'Listen'] }))
    const [call, , listen] = (await choices(here))?.safetySteps ?? []
    expect([listen, call]).toEqual(first?.safetySteps)
    await value(changeSafety(here.desk, { ...WISH, steps: null }))
    expect((await choices(here))?.safetySteps).toBeNull()
  })

  it('refuse what is no whole number from one upwards', async () => {
    const { here } = await floor()
    for (const debriefKeepDays of [0, -1, 1.5, NaN])
      expect(codeOf(await changeSafety(here.desk, { ...WISH, debriefKeepDays }))).toBe('safety-setting-not-a-number')
    expect(await choices(here)).toBeUndefined()
  })

  it('ask everybody again who knew the procedure once it is another one', async () => {
    const { here, ana, marko, sit } = await floor()
    sit(ana)
    expect(codeOf(await confirmProcedure(here.desk, marko))).toBe('needs-supervisor')
    await value(confirmProcedure(here.desk, ana))
    const known = async () => {
      const [person, now] = [(await here.book.loadStreams('people')).get(ana), here.now + MINUTE]
      return person && procedureKnown(person, (await choices(here))?.safetySteps ?? null, 12, ZONE, now)
    }
    expect((await known())?.dueAgain).not.toBeNull()
    sit(null)
    await value(changeSafety(here.desk, WISH))
    expect(await known()).toEqual({ at: T0, dueAgain: null })
    await value(confirmProcedure(here.desk, ana))
    expect((await known())?.dueAgain).not.toBeNull()
  })
})
