import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideRecordAnswers } from '../../../src/domain/cases/decide-answers.ts'
import { decideChangeDetails } from '../../../src/domain/cases/decide-case.ts'
import type { AnswersRecorded } from '../../../src/domain/cases/heard-answers.ts'
import { shownFields, type SeenFields } from '../../../src/domain/cases/seen-fields.ts'
import { someAnswers } from '../../support/random-answers.ts'
import { randomStory } from '../../support/random-story.ts'
import { Story, text, ZONE } from '../../support/story.ts'

const TEAM = { hours: null, zone: ZONE }

/** Saves one part as a form that was opened when this was shown. */
function saved(story: Story, said: AnswersRecorded, seen = shownFields(story.state, said.part)): string | null {
  const decided = decideRecordAnswers(story.state, { said, seen }, TEAM, story.context())
  if (!decided.ok) return decided.error.code
  story.events.push(...decided.value)
  return null
}

/** `someAnswers` goes round the parts: two numbers that far apart answer the same one. */
const PARTS = 7

const changedFields = (before: SeenFields, after: SeenFields): readonly string[] =>
  Object.keys({ ...before, ...after }).filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null)
  )

/** Speaking in public raises a promise, and on a closed case nothing new is promised: another refusal than that of two windows. */
const isOfClosedCase = (code: string | null): boolean => code === 'case-already-closed'

describe('two windows on the same questions', () => {
  it('no save replaces an answer that its form never showed, and every refused one goes through once it did', () => {
    fc.assert(
      fc.property(randomStory(), fc.nat(300), fc.nat(2_000), (story, theirs, mine) => {
        const said = someAnswers(mine)
        const opened = shownFields(story.state, said.part)
        story.answered(someAnswers(theirs * PARTS + (mine % PARTS)))
        const today = shownFields(story.state, said.part)
        const unseen = changedFields(opened, today)
        const refused = saved(story, said, opened)
        const after = shownFields(story.state, said.part)
        const replaced = changedFields(today, after).filter((field) => unseen.includes(field))
        expect(replaced).toEqual([])
        if (refused === null) return
        if (isOfClosedCase(refused)) {
          expect(story.state.status).toBe('closed')
          return
        }
        expect([refused, after]).toEqual(['answers-changed-meanwhile', today])
        const wish = { ...said.answers, ...said.details }
        expect(Object.keys(wish).filter((field) => unseen.includes(field))).not.toEqual([])
        const again = saved(story, said)
        if (isOfClosedCase(again)) {
          expect(story.state.status).toBe('closed')
          return
        }
        expect(again).toBeNull()
        expect(changedFields(today, shownFields(story.state, said.part))).not.toEqual([])
      }),
      { numRuns: 60 }
    )
  })

  it('the second is refused and nothing is written; shown the newer answer, saving once more takes its own', () => {
    const story = new Story().opened()
    const opened = shownFields(story.state, 'hear')
    const [theirs, mine] = [text('they waited an hour'), text('they waited a day')]
    expect(saved(story, { part: 'hear', answers: { facts: theirs } }, opened)).toBeNull()
    const before = story.events.length
    expect(saved(story, { part: 'hear', answers: { facts: mine } }, opened)).toBe('answers-changed-meanwhile')
    expect(story.events.length).toBe(before)
    expect(saved(story, { part: 'hear', answers: { facts: mine } })).toBeNull()
    expect(story.state.heard.hear.facts).toEqual(mine)
    expect(story.events.filter(({ type }) => type === 'answers-recorded')).toHaveLength(2)
  })

  it('other questions of the same step do not stand in each other’s way, and the same answer is no quarrel', () => {
    const story = new Story().opened()
    const opened = shownFields(story.state, 'hear')
    expect(saved(story, { part: 'hear', answers: { firstTime: true, feelings: ['hurt'] } }, opened)).toBeNull()
    expect(saved(story, { part: 'hear', answers: { factsConfirmed: true, firstTime: true } }, opened)).toBeNull()
    expect(story.state.heard.hear).toMatchObject({ firstTime: true, factsConfirmed: true, feelings: ['hurt'] })
  })

  it('“unknown” is an answer that another window may have given', () => {
    const story = new Story().opened()
    const opened = shownFields(story.state, 'diagnose')
    expect(saved(story, { part: 'diagnose', answers: {}, details: { causeIds: [] } }, opened)).toBeNull()
    expect(saved(story, { part: 'diagnose', answers: {}, details: { causeIds: ['c1'] } }, opened)).toBe(
      'answers-changed-meanwhile'
    )
  })

  it('details that another window changed meanwhile are not replaced unseen either', () => {
    const story = new Story().opened()
    const opened = shownFields(story.state, null)
    story.tell((state, context) => decideChangeDetails(state, { severity: 5, temperature: 2 }, context, opened))
    const decide = (wish: object) => decideChangeDetails(story.state, wish, story.context(), opened)
    expect(decide({ severity: 1 })).toMatchObject({ ok: false, error: { code: 'answers-changed-meanwhile' } })
    expect(decide({ temperature: 1 })).toMatchObject({ ok: false, error: { code: 'answers-changed-meanwhile' } })
    expect(decide({ severity: 5, ownerId: 'dana' })).toMatchObject({ ok: true, value: [{ data: { ownerId: 'dana' } }] })
    expect(decide({ channel: 'email' }).ok).toBe(true)
  })
})
