import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideAnswerHelp,
  decideAskForHelp,
  type AnswerHelp,
  type AskForHelp
} from '../../../src/domain/safety/decide-help.ts'
import { asksInside, HELP_KINDS } from '../../../src/domain/safety/help.ts'
import { instantOf, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { decideReopenCase } from '../../../src/domain/cases/decide-case.ts'
import { decideUndo, undoable } from '../../../src/domain/cases/undo-action.ts'
import { clocksOf } from '../../../src/domain/promises/reminder-clocks.ts'
import { helpTimes } from '../../../src/domain/safety/help-times.ts'
import { randomStory } from '../../support/random-story.ts'
import { importOf, MINUTE, Story, T0, text, ZONE } from '../../support/story.ts'

const call = (change: Partial<AskForHelp> = {}): AskForHelp => ({
  askId: 'a1',
  kind: 'escalation',
  question: text('why'),
  tried: text('tried'),
  options: [],
  authorityLimit: null,
  toTeamId: null,
  toPersonId: null,
  answerIn: 30,
  ...change
})
const promised = { told: false as const, promiseId: 'p1', due: zonedTime(T0 + 1440 * MINUTE, ZONE) }
const answer = (change: Partial<AnswerHelp> = {}): AnswerHelp => ({
  askId: 'a1',
  outcome: 'answered',
  answer: text('answer'),
  chosen: null,
  byPersonId: 'dan',
  telling: promised,
  ...change
})
const asked = (change: Partial<AskForHelp> = {}): Story => {
  const story = new Story().opened('A').after(MINUTE)
  expect(story.tell((s, c) => decideAskForHelp(s, call(change), c))).toBe(null)
  return story
}
const tellAnswer = (story: Story, change: Partial<AnswerHelp> = {}) =>
  story.after(MINUTE).tell((s, c) => decideAnswerHelp(s, answer(change), c))?.code ?? null

describe('a call for help', () => {
  it('starts a clock on its answer, and waits until it is answered', () => {
    const story = asked()
    const [ask] = story.state.asks
    expect(ask).toMatchObject({ kind: 'escalation', askedAt: T0 + MINUTE, answered: null, by: 'miriam' })
    expect(ask && instantOf(ask.answerBy)).toBe(T0 + 31 * MINUTE)
    story.after(10 * MINUTE)
    expect(tellAnswer(story)).toBe(null)
    expect(story.state.asks[0]?.answered).toMatchObject({
      outcome: 'answered',
      byPersonId: 'dan',
      at: T0 + 12 * MINUTE
    })
  })

  it('says what it is about; asked inside, also whom', () => {
    const story = new Story().opened('A')
    const refused = (change: Partial<AskForHelp>) => story.tell((s, c) => decideAskForHelp(s, call(change), c))?.code
    expect(refused({ question: null })).toBe('help-question-missing')
    expect(refused({ kind: 'question' })).toBe('help-to-missing')
    expect(refused({ kind: 'idea' })).toBe('help-to-missing')
    expect(refused({ kind: 'idea', toTeamId: 'B' })).toBe(undefined)
  })

  it('needs an open case, unless somebody may be on the line: help now asks nothing', () => {
    const story = new Story().opened('A')
    story.events.push({ ...story.events[0], id: story.nextId(), type: 'case-closed', data: {} } as never)
    const refused = (change: Partial<AskForHelp>) => story.tell((s, c) => decideAskForHelp(s, call(change), c))?.code
    expect(story.state.status).toBe('closed')
    expect(refused({})).toBe('case-already-closed')
    expect(refused({ kind: 'help-now', question: null, tried: null })).toBe(undefined)
  })

  it('now is called once while nobody has come; then it can be called again', () => {
    const story = asked({ kind: 'help-now', question: null })
    const again = () => story.tell((s, c) => decideAskForHelp(s, call({ kind: 'help-now', askId: 'a2' }), c))?.code
    expect(again()).toBe('help-already-called')
    expect(tellAnswer(story, { answer: null })).toBe(null)
    expect(again()).toBe(undefined)
  })

  it('is taken back by undo like anything else', () => {
    const story = asked()
    const found = undoable(story.events, story.state, story.context())
    expect(found.ok && found.value.types).toEqual(['help-asked'])
  })
})

describe('an answer', () => {
  it('is given once, to something that was asked', () => {
    const story = asked()
    expect(tellAnswer(story, { askId: 'other' })).toBe('help-not-found')
    expect(tellAnswer(story)).toBe(null)
    expect(tellAnswer(story)).toBe('help-already-answered')
  })

  it('to a decision is one of its options or something else in words', () => {
    const story = asked({ kind: 'decision', options: [text('yes'), text('no')] })
    expect(tellAnswer(story, { answer: null })).toBe('help-answer-missing')
    expect(tellAnswer(story, { answer: null, chosen: 2 })).toBe('help-answer-missing')
    expect(tellAnswer(story, { answer: null, chosen: 1 })).toBe(null)
    expect(story.state.asks[0]?.answered?.chosen).toBe(1)
  })

  it('to an idea is taken, later or no, and to nothing else', () => {
    expect(tellAnswer(asked({ kind: 'idea', toTeamId: 'B' }))).toBe('help-outcome-missing')
    expect(tellAnswer(asked(), { outcome: 'taken' })).toBe('help-outcome-missing')
  })

  it('to an idea is owed to the customer either way, in the same commit', () => {
    for (const outcome of ['taken', 'later', 'no'] as const) {
      const story = asked({ kind: 'idea', toTeamId: 'B' })
      expect(tellAnswer(story, { outcome })).toBe(null)
      const [promise] = story.state.promises
      expect(promise).toMatchObject({ kind: 'answer-owed', performerId: 'miriam', fulfilledAt: null })
      expect(undoable(story.events, story.state, story.context())).toMatchObject({
        value: { types: ['help-answered', 'promise-made'] }
      })
    }
  })

  it('to an idea carries what pre-flight warned of with the promise to tell it', () => {
    const overrides = [{ code: 'not-agreed', reason: text('o') }]
    const [story, unwarned] = [asked({ kind: 'idea', toTeamId: 'B' }), asked({ kind: 'idea', toTeamId: 'B' })]
    expect(tellAnswer(story, { outcome: 'later', telling: { ...promised, overrides } })).toBe(null)
    expect(story.events.at(-1)?.data).toMatchObject({ overrides })
    tellAnswer(unwarned, { outcome: 'later' })
    expect(unwarned.events.at(-1)?.data).not.toHaveProperty('overrides')
  })

  it('that the customer knows already is a contact, and owes nothing', () => {
    const story = asked({ kind: 'idea', toTeamId: 'B' })
    expect(tellAnswer(story, { outcome: 'no', telling: { told: true, contactId: 'k', channel: '' } })).toBe(
      'channel-missing'
    )
    expect(tellAnswer(story, { outcome: 'no', telling: { told: true, contactId: 'k', channel: 'email' } })).toBe(null)
    expect(story.state.promises).toEqual([])
    expect(story.state.contacts).toMatchObject([{ id: 'k', direction: 'out', channel: 'email', reached: true }])
  })

  it('to an idea that became needless is told to nobody', () => {
    const story = asked({ kind: 'idea', toTeamId: 'B' })
    expect(tellAnswer(story, { outcome: 'withdrawn' })).toBe(null)
    expect(story.state.promises).toEqual([])
    expect(story.state.contacts).toEqual([])
  })

  it('that would be promised in a closed case is refused, and nothing of it is written', () => {
    const story = asked({ kind: 'idea', toTeamId: 'B' })
    story.events.push({ ...story.events[0], id: story.nextId(), type: 'case-closed', data: {} } as never)
    const before = story.events.length
    expect(tellAnswer(story, { outcome: 'taken' })).toBe('case-closed-no-promise')
    expect(story.events.length).toBe(before)
  })
})

describe('the end of a case', () => {
  const calls = ['escalation', 'decision', 'help-now'] as const
  const openKinds = (story: Story) => story.state.asks.filter(({ answered }) => !answered).map(({ kind }) => kind)
  const askAll = (story: Story) => {
    for (const kind of calls) story.tell((s, c) => decideAskForHelp(s, call({ kind, askId: kind }), c))
    return story
  }

  it('takes the calls for the supervisor along as no longer needed, and its undo brings them back', () => {
    const story = askAll(new Story().opened('A').after(MINUTE)).after(MINUTE)
    expect(story.close()).toBe(null)
    const end = { outcome: 'withdrawn', withCase: true, byPersonId: null, at: story.now }
    expect(story.state.asks.map(({ answered }) => answered)).toMatchObject([end, end, end])
    expect(tellAnswer(story, { askId: 'escalation' })).toBe('help-already-answered')
    expect(helpTimes(story.state.asks, story.now).asked).toBe(0)
    story.tell((s, c) => decideUndo(story.events, s, c))
    expect(openKinds(story)).toEqual([...calls])
  })

  it('leaves what was answered before as it was answered, and reopening calls nobody anew', () => {
    const story = askAll(new Story().opened('A').after(MINUTE))
    tellAnswer(story, { askId: 'decision' })
    story.close()
    story.tell((s, c) => decideReopenCase(s, null, c))
    expect(story.state.asks.map(({ answered }) => answered?.outcome)).toEqual(['withdrawn', 'answered', 'withdrawn'])
  })

  it('does not end a call from afterwards: somebody may be on the line', () => {
    const story = askAll(new Story().opened('A').after(MINUTE)).after(MINUTE)
    story.close()
    story.after(MINUTE).tell((s, c) => decideAskForHelp(s, call({ kind: 'help-now', askId: 'later' }), c))
    expect(openKinds(story)).toEqual(['help-now'])
    expect(clocksOf(story.state, 0, story.now)).toMatchObject([{ kind: 'help', what: 'help-now', tellsDuty: true }])
    expect(tellAnswer(story, { askId: 'later' })).toBe(null)
    expect(clocksOf(story.state, 0, story.now)).toEqual([])
  })

  it('by a file does the same', () => {
    const targets = { grain: 'case' as const, targets: ['ref' as const, 'status' as const] }
    const story = askAll(new Story().record(importOf(targets), { status: 'open' }).after(MINUTE))
    expect(openKinds(story)).toEqual([...calls])
    story.after(MINUTE).record(importOf({ ...targets, importId: 'i2' }), { status: 'closed' })
    expect(story.state.status).toBe('closed')
    expect(openKinds(story)).toEqual([])
  })

  it('leaves no call for the supervisor open behind it, whatever a case has lived through', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomStory(), (story) => {
        for (const kind of calls) story.tell((s, c) => decideAskForHelp(s, call({ kind, askId: `last ${kind}` }), c))
        if (story.after(MINUTE).close() !== null) return
        expect(openKinds(story).filter((kind) => !asksInside(kind))).toEqual([])
        story.after(MINUTE).tell((s, c) => decideAskForHelp(s, call({ kind: 'help-now', askId: 'after' }), c))
        expect(clocksOf(story.state, 0, story.now).map(({ id }) => id)).toEqual(['help:after'])
      })
    )
  })
})

describe('no call for help and no answer', () => {
  it('changes a transfer, the team or the handler, whatever else happens', () => {
    const step = fc.record({
      kind: fc.constantFrom(...HELP_KINDS),
      team: fc.constantFrom('A', 'B', 'C'),
      what: fc.nat(2)
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const story = new Story().opened('A')
        for (const [i, { kind, team, what }] of steps.entries()) {
          story.after(7 * MINUTE)
          const move = { toHandlerId: null, reason: 'other' as const, note: null, warm: null, customerRepeated: null }
          if (what === 0) story.tell((s, c) => decideTransfer(s, { ...move, toTeamId: team }, c))
          const before = [transferCounts(story.state), story.state.teamId, story.state.handlerId, story.state.ownerId]
          const ask = call({ kind, askId: `a${i}`, toTeamId: team, toPersonId: 'dan' })
          if (what === 1) story.tell((s, c) => decideAskForHelp(s, ask, c))
          const open = story.state.asks.find(({ answered }) => answered === null)
          const outcome = open?.kind === 'idea' ? 'later' : 'answered'
          const telling = { ...promised, promiseId: `p${i}`, due: zonedTime(story.now + 10 * MINUTE, ZONE) }
          if (what === 2 && open) expect(tellAnswer(story, { askId: open.askId, outcome, telling })).toBe(null)
          const after = [transferCounts(story.state), story.state.teamId, story.state.handlerId, story.state.ownerId]
          expect(after).toEqual(before)
        }
      })
    )
  })
})
