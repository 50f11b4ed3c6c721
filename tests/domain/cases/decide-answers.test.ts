import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIND_THEM_HOURS } from '../../../src/domain/cases/decide-answers.ts'
import { decideCloseCase, decideReopenCase, decideWaiveStep } from '../../../src/domain/cases/decide-case.ts'
import { HEARD_STEPS } from '../../../src/domain/cases/vocabulary.ts'
import { isFollowUpOwed, isParked } from '../../../src/domain/promises/owed.ts'
import { instantOf, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { someAnswers } from '../../support/random-answers.ts'
import { randomStory } from '../../support/random-story.ts'
import { DAY, local, MINUTE, Story, text, ZONE } from '../../support/story.ts'

const HOUR = 60 * MINUTE
const types = (story: Story) => story.events.slice(1).map(({ type }) => type)
const reached = { contactId: 'k', channel: 'email', reached: true }

describe('a save of a step', () => {
  it('is one event with what changed, and does the step', () => {
    const story = new Story().opened()
    story.answered({
      part: 'hear',
      answers: { facts: text('f'), factsConfirmed: true, feelings: ['angry'], firstTime: null }
    })
    expect(types(story)).toEqual(['answers-recorded'])
    expect(story.events.at(-1)?.data).toEqual({
      part: 'hear',
      answers: { facts: text('f'), factsConfirmed: true, feelings: ['angry'] }
    })
    expect(story.state.steps).toEqual({ hear: 'done' })
    story.answered({ part: 'hear', answers: { facts: text('f'), factsConfirmed: null, feelings: ['angry', 'hurt'] } })
    expect(story.events.at(-1)?.data).toEqual({
      part: 'hear',
      answers: { factsConfirmed: null, feelings: ['angry', 'hurt'] }
    })
    expect(story.state.heard.hear).toEqual({ facts: text('f'), factsConfirmed: null, feelings: ['angry', 'hurt'] })
  })

  it('with nothing new in a step already done writes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2000), { maxLength: 12 }), fc.nat(2000), (before, n) => {
        const story = new Story().opened()
        for (const one of before) story.answered(someAnswers(one))
        story.answered(someAnswers(n))
        const count = story.events.length
        story.answered(someAnswers(n))
        expect(story.events.length).toBe(count)
      }),
      { numRuns: 100 }
    )
  })

  it('that goes on keeps what was said and leaves the step open; one that was waived is done by being saved', () => {
    const story = new Story().opened()
    story.answered({ part: 'apologize', answers: { apologyFor: ['impact'] }, unfinished: true })
    expect(story.state.heard.apologize.apologyFor).toEqual(['impact'])
    expect(story.state.steps.apologize).toBeUndefined()
    story.tell((s, c) => decideWaiveStep(s, 'apologize', text('why'), c))
    story.answered({ part: 'apologize', answers: {} })
    expect(story.state.steps.apologize).toBe('done')
  })

  it('tells of the case itself what the step asks for: severity, temperature, what they want', () => {
    const story = new Story().opened()
    story.answered({ part: 'hear', answers: {}, details: { temperature: 5 } })
    story.answered({ part: 'empathize', answers: { impact: 5 }, details: { severity: 2, temperature: 5 } })
    story.answered({ part: 'resolve', answers: {}, details: { desiredOutcome: text('w') } })
    story.answered({ part: 'after', answers: {}, details: { temperature: 1 } })
    expect(story.state).toMatchObject({
      severity: 2,
      temperatureFirst: 5,
      temperatureLast: 1,
      desiredOutcome: text('w')
    })
    expect(story.events[2]?.data).toMatchObject({ details: { severity: 2 } })
    expect(story.events[2]?.data).not.toHaveProperty('details.temperature')
  })

  it('diagnoses: root causes once each with the primary one first, and unknown is an answer that counts', () => {
    const story = new Story().opened()
    story.answered({ part: 'diagnose', answers: {}, details: { causeIds: [] } })
    expect(story.state).toMatchObject({ causeUnknown: true, causeIds: [] })
    story.answered({ part: 'diagnose', answers: {}, details: { causeIds: ['b', 'a', 'b'] } })
    expect(story.state).toMatchObject({ causeUnknown: false, causeIds: ['b', 'a'] })
  })

  it('whether the customer is right changes nothing else: no outcome, no step waived', () => {
    const story = new Story().opened()
    const before = story.state
    story.answered({ part: 'hear', answers: { customerIs: 'wrong' }, unfinished: true })
    const { heard, lastWorkId } = before
    expect({ ...story.state, heard, lastWorkId, lastEventId: '' }).toEqual({ ...before, lastEventId: '' })
  })
})

describe('the follow-up', () => {
  it('is owed three working days after resolving, is due no later when resolving is told again, and is a next contact', () => {
    const story = new Story().opened()
    story.answered({ part: 'resolve', answers: {} })
    const due = story.state.followUpDue
    expect(due?.local).toBe('2026-03-05T09:00:00')
    expect([isFollowUpOwed(story.state), isParked(story.state)]).toEqual([true, false])
    story.after(DAY).answered({ part: 'resolve', answers: { waitBearable: true } })
    expect(story.state.followUpDue).toEqual(due)
  })

  it('is done by a contact that reached them, in the same commit; one that did not leaves it owed', () => {
    const story = new Story().opened()
    story.answered({ part: 'resolve', answers: {} })
    story.after(DAY).answered({ part: 'after', answers: {} }, { followUp: { ...reached, reached: false } })
    expect(types(story)).toEqual(['answers-recorded', 'contact-recorded'])
    expect([story.state.steps.after, isFollowUpOwed(story.state)]).toEqual([undefined, true])
    story.answered({ part: 'after', answers: { happyWithDecision: true, relation: 'better' } }, { followUp: reached })
    expect(types(story).slice(2)).toEqual(['contact-recorded', 'answers-recorded'])
    expect(story.state.steps.after).toBe('done')
    expect(story.state.heard.after).toEqual({ happyWithDecision: true, relation: 'better', followedUp: true })
    expect(story.state.contacts.at(-1)).toMatchObject({ channel: 'email', reached: true, direction: 'out' })
  })

  it('made before resolving is owed anew once it is resolved; one that was waived stays waived', () => {
    const story = new Story().opened()
    story.answered({ part: 'after', answers: { feelsNow: text('f') } }, { followUp: reached })
    expect(story.state.steps.after).toBe('done')
    story.answered({ part: 'resolve', answers: {} })
    expect([story.state.steps.after, isFollowUpOwed(story.state)]).toEqual([undefined, true])
    expect(story.tell((s, c) => decideCloseCase(s, c))?.code).toBe('case-needs-follow-up')
    story.answered({ part: 'after', answers: {} }, { followUp: { ...reached, contactId: 'k2' } })
    story.answered({ part: 'resolve', answers: { waitBearable: true } })
    expect(story.state.steps.after).toBe('done')
    const waived = new Story().opened()
    waived.tell((s, c) => decideWaiveStep(s, 'after', text('moved abroad'), c))
    waived.answered({ part: 'resolve', answers: {} })
    expect(waived.state.steps.after).toBe('waived')
  })

  it('is never done by saying so', () => {
    const story = new Story().opened()
    story.answered({ part: 'after', answers: { followedUp: true, relation: 'saved' } })
    expect(story.state.steps.after).toBeUndefined()
    expect(story.state.heard.after).toEqual({ relation: 'saved' })
  })

  it('happened when it did, and was not ahead of us', () => {
    const story = new Story().opened()
    story.answered({ part: 'resolve', answers: {} })
    const occurredAt = zonedTime(story.now + HOUR, ZONE)
    const followUp = { ...reached, occurredAt }
    expect(story.answered({ part: 'after', answers: {} }, { followUp })?.code).toBe('occurred-in-the-future')
    story.after(DAY).answered({ part: 'after', answers: { relation: 'saved' } }, { followUp })
    expect(story.events.slice(-2).map((event) => [event.type, event.occurredAt])).toEqual([
      ['contact-recorded', occurredAt],
      ['answers-recorded', occurredAt]
    ])
    expect(story.state.contacts.at(-1)?.at).toBe(instantOf(occurredAt))
  })

  it('needs the channel', () => {
    const story = new Story().opened()
    expect(story.answered({ part: 'after', answers: {} }, { followUp: { ...reached, channel: '' } })?.code).toBe(
      'channel-missing'
    )
  })

  it('starts anew with a case taken up again, closed or only resolved', () => {
    const story = new Story().opened()
    expect(story.tell((s, c) => decideReopenCase(s, null, c))?.code).toBe('case-not-closed')
    story.answered({ part: 'hear', answers: {} })
    story.answered({ part: 'resolve', answers: {} })
    story.answered({ part: 'after', answers: { happyWithDecision: false } }, { followUp: reached })
    story.after(DAY).tell((s, c) => decideReopenCase(s, text('not what we agreed'), c))
    expect(story.state).toMatchObject({ status: 'open', steps: { hear: 'done' }, followUpDue: null, reopenedByHand: 1 })
    story.answered({ part: 'resolve', answers: {} })
    expect(story.state.followUpDue?.local).toBe('2026-03-06T09:00:00')
    story.answered({ part: 'after', answers: {} }, { followUp: { ...reached, contactId: 'k2' } })
    expect(story.state.steps.after).toBe('done')
  })
})

describe('what was said against us in public', () => {
  const inPublic = { part: 'empathize' as const, answers: { threats: [{ kind: 'going-public' as const, done: true }] } }

  it('raises a promise to find the customer, by the owner, within four hours unless said', () => {
    const story = new Story().opened()
    story.answered({ part: 'empathize', answers: { threats: [{ kind: 'going-public', done: false }] } })
    expect(story.state.promises).toEqual([])
    story.answered(inPublic)
    expect(types(story)).toEqual(['answers-recorded', 'answers-recorded', 'promise-made'])
    const [promise] = story.state.promises
    expect(promise).toMatchObject({ kind: 'call-back', channel: null, performerId: null })
    expect(promise?.due && instantOf(promise.due)).toBe(story.now + FIND_THEM_HOURS * HOUR)
    const said = new Story().opened()
    const findThem = { promiseId: 'p', channel: 'social', due: zonedTime(said.now + HOUR, ZONE), note: text('find') }
    said.answered({ part: 'empathize', answers: { publicLink: text('l') } }, { findThem })
    expect(said.state.promises[0]).toMatchObject({ id: 'p', channel: 'social', due: findThem.due })
  })

  it('carries what pre-flight warned of', () => {
    const findThem = { promiseId: 'p', channel: null, due: null, note: null }
    const overrides = [{ code: 'shut-then', reason: text('o') }]
    const [warned, unwarned] = [new Story().opened(), new Story().opened()]
    warned.answered(inPublic, { findThem: { ...findThem, overrides } })
    expect(warned.events.at(-1)?.data).toMatchObject({ promiseId: 'p', overrides })
    unwarned.answered(inPublic, { findThem })
    expect(unwarned.events.at(-1)?.data).not.toHaveProperty('overrides')
  })

  it('raises it once, and not where they are called by then anyhow', () => {
    const story = new Story().opened()
    story.answered(inPublic)
    story.answered({ part: 'empathize', answers: { publicLink: text('l'), reach: 500 } })
    story.answered({ part: 'empathize', answers: { threats: null, publicLink: null } })
    story.answered(inPublic)
    expect(story.state.promises.length).toBe(1)
    story.answered({ part: 'empathize', answers: { threats: null } })
    story.after(5 * HOUR).answered(inPublic)
    expect(story.state.promises.length).toBe(2)
  })

  it('is refused as a whole where its time has passed or the case is closed', () => {
    const story = new Story().opened()
    const findThem = { promiseId: 'p', channel: null, due: local('2026-01-01T10:00'), note: null }
    expect(story.answered(inPublic, { findThem })?.code).toBe('promise-due-in-the-past')
    story.close()
    expect(story.answered(inPublic)?.code).toBe('case-already-closed')
    expect(story.state.heard.empathize).toEqual({})
  })
})

describe('under any history', () => {
  it('a step of HEARD counts once, done or waived, and a resolved case owes its follow-up until it was made or waived', () => {
    fc.assert(
      fc.property(randomStory(), ({ state }) => {
        const steps = HEARD_STEPS.filter((step) => state.steps[step] !== undefined).length
        expect(steps).toBeLessThanOrEqual(5)
        if (state.steps.after === 'done') expect(state.heard.after.followedUp).toBe(true)
        if (state.status !== 'resolved' || state.steps.after !== undefined) expect(isFollowUpOwed(state)).toBe(false)
      }),
      { numRuns: 100 }
    )
  })
})
