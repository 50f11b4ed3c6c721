import { beforeEach, describe, expect, it } from 'vitest'
import { linkIncident, openIncident } from '../../../src/application/cases/incidents.ts'
import { recordAnswers } from '../../../src/application/cases/record-answers.ts'
import { promiseExplanations, undoTold } from '../../../src/application/cases/tell-incident.ts'
import { closeCase } from '../../../src/application/cases/work-case.ts'
import { answerHelp } from '../../../src/application/safety/answer-help.ts'
import { askForHelp } from '../../../src/application/safety/ask-for-help.ts'
import { openFormalChannel } from '../../../src/application/safety/formal-channel.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import type { PromiseWarning } from '../../../src/domain/promises/preflight-promise.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { DAY, ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

let test: TestDesk
const WARNED: readonly PromiseWarning[] = ['shut-then', 'not-agreed']
const inDays = (days: number) => zonedTime(test.now + days * DAY, ZONE)
const HELD_BACK = { ok: false, error: { code: 'promise-needs-override' } }

/** Each warning that was overridden, with the words of its reason, promise by promise. */
async function overridden(ordinal = 0) {
  const { events } = await test.stored(ordinal)
  const texts = await test.book.loadTextsOfCases([ordinal])
  return events.flatMap((event) =>
    event.type === 'promise-made'
      ? [(event.data.overrides ?? []).map(({ code, reason }) => [code, texts.get(reason.id)])]
      : []
  )
}
const bothFor = (why: string) => [WARNED.map((code) => [code, why])]

beforeEach(async () => {
  test = new TestDesk(new InMemoryFloorBook())
  await test.open()
})

describe('a promise written along with the formal channel', () => {
  const open = (overrideReason: string, more: object = {}) =>
    openFormalChannel(test.desk, 0, {
      ...{ reason: 'no sane talk', evidence: '', answerBy: inDays(14), reviewBy: inDays(30), channel: 'letter' },
      ...{ warnings: WARNED, overrideReason, ...more }
    })

  it('is held back until a warning is answered, and nothing is written', async () => {
    const version = await test.book.version()
    expect(await open(' ')).toEqual(HELD_BACK)
    expect(await test.book.version()).toBe(version)
    await value(open('the lawyer asked for it'))
    expect(await overridden()).toEqual(bothFor('the lawyer asked for it'))
    expect((await test.state(0)).formal).not.toBeNull()
  })

  it('says first what no reason would help', async () => {
    expect(await open('', { reviewBy: null })).toMatchObject({ error: { code: 'formal-review-missing' } })
  })
})

describe('the answer to an idea, promised to the customer', () => {
  const answer = async (overrideReason: string, more: object = {}) => {
    const [ask] = (await test.state(0)).asks
    return answerHelp(test.desk, 0, {
      ...{ askId: ask?.askId ?? 'none', outcome: 'later', answer: 'next year', chosen: null, byPersonId: null },
      ...{ toldOn: null, tellBy: inDays(1), warnings: WARNED, overrideReason, ...more }
    })
  }
  beforeEach(async () => {
    const wish = { kind: 'idea' as const, question: 'a chat?', toTeamId: 'B', toPersonId: null, answerIn: 60 }
    await value(askForHelp(test.desk, 0, wish))
  })

  it('is held back until a warning is answered', async () => {
    expect(await answer('')).toEqual(HELD_BACK)
    expect((await test.state(0)).asks[0]?.answered).toBeNull()
    await value(answer('she is waiting'))
    expect(await overridden()).toEqual(bothFor('she is waiting'))
  })

  it('that they know already is not held back: nothing is promised', async () => {
    await value(answer('', { toldOn: 'email' }))
    expect(await overridden()).toEqual([])
  })
})

describe('finding somebody who spoke in public', () => {
  const save = (overrideReason: string, answers: object = { publicLink: 'https://example.org/1' }) => {
    const found = { channel: 'social', due: null, note: 'find them', warnings: WARNED, overrideReason }
    return recordAnswers(test.desk, 0, { said: { part: 'empathize', answers }, findThem: found })
  }

  it('is held back until a warning is answered, with all that was said', async () => {
    expect(await save(' ')).toEqual(HELD_BACK)
    expect((await test.state(0)).heard.empathize).toEqual({})
    await value(save('it is all over the news'))
    expect(await overridden()).toEqual(bothFor('it is all over the news'))
  })

  it('holds nothing back where they are called by then anyhow', async () => {
    await test.promise(0, 60)
    await value(save(''))
    expect(await overridden()).toEqual([[]])
  })

  it('says first that the case is closed', async () => {
    await value(closeCase(test.desk, 0, 'no follow-up'))
    expect(await save('')).toMatchObject({ error: { code: 'case-already-closed' } })
  })
})

describe('an explanation promised to everybody of an incident', () => {
  let id: string
  const isSecond = ({ ref }: CaseState, second: CaseState): boolean => ref === second.ref
  /** Only the second case was warned of. */
  async function explain(overrideReason: string) {
    const second = await test.state(1)
    const warningsOf = (state: CaseState) => (isSecond(state, second) ? WARNED : [])
    return promiseExplanations(test.desk, id, [0, 1], inDays(7), { warningsOf, overrideReason })
  }
  beforeEach(async () => {
    await test.open()
    id = (await value(openIncident(test.after(1).desk, 'mail is down', { ordinal: 0 }))).id
    await value(linkIncident(test.desk, 1, id))
    test.after(1)
  })

  it('promises besides that it will not happen again, each warned of by itself and undone together', async () => {
    const warningsOf = (_state: CaseState, kind: string): readonly PromiseWarning[] =>
      kind === 'no-recurrence' ? ['no-fix-behind'] : []
    const both = (overrideReason: string) =>
      promiseExplanations(test.desk, id, [0, 1], inDays(7), { noRecurrence: true, warningsOf, overrideReason })
    expect(await both('')).toEqual(HELD_BACK)
    const told = await value(both('the team lead has promised the change'))
    for (const at of [0, 1])
      expect(await overridden(at)).toEqual([[], [['no-fix-behind', 'the team lead has promised the change']]])
    expect((await test.state(1)).promises).toMatchObject([{ kind: 'written-explanation' }, { kind: 'no-recurrence' }])
    expect(await both('again')).toMatchObject({ error: { code: 'incident-nobody-to-tell' } })
    await value(undoTold(test.after(1).desk, told))
    expect((await test.state(1)).promises).toEqual([])
  })

  it('adds only what is missing, and asks no reason for the rest', async () => {
    await value(promiseExplanations(test.desk, id, [0, 1], inDays(7)))
    const warningsOf = (_state: CaseState, kind: string) => (kind === 'no-recurrence' ? [] : WARNED)
    await value(promiseExplanations(test.after(1).desk, id, [0, 1], inDays(7), { noRecurrence: true, warningsOf }))
    const kinds = (await test.state(0)).promises.map(({ kind }) => kind)
    expect(kinds).toEqual(['written-explanation', 'no-recurrence'])
  })

  it('is held back in all of them by a warning in one', async () => {
    expect(await explain('')).toEqual(HELD_BACK)
    expect(await Promise.all([overridden(0), overridden(1)])).toEqual([[], []])
  })

  it('is recorded with the reason where it was warned of, and nowhere else', async () => {
    const before = (await test.book.loadTextsOfCases([0])).size
    const told = await value(explain('they all ask for it'))
    expect(await Promise.all([overridden(0), overridden(1)])).toEqual([[[]], bothFor('they all ask for it')])
    expect((await test.book.loadTextsOfCases([0])).size).toBe(before)
    await value(undoTold(test.after(1).desk, told))
    expect((await test.state(1)).promises).toEqual([])
  })
})
