import { expect, it } from 'vitest'
import { decideReopenCase } from '../../../src/domain/cases/decide-case.ts'
import { decideUndo } from '../../../src/domain/cases/undo-action.ts'
import { DAY, Story, text } from '../../support/story.ts'

/** Followed up, with everything asked there, and closed. */
function followedUp(): Story {
  const story = new Story().opened()
  story.answered({ part: 'resolve', answers: {} })
  story.after(DAY)
  const answers = { happyWithDecision: true, feelsNow: text('calm'), relation: 'saved', thanked: true } as const
  story.answered({ part: 'after', answers: { ...answers, followedUp: true } })
  story.after(DAY).close()
  story.after(DAY)
  return story
}

it('a case taken up again asks anew what the last follow-up brought, and keeps what was done', () => {
  const story = followedUp()
  expect(story.state).toMatchObject({ status: 'closed', heard: { after: { relation: 'saved' } } })
  expect(story.tell((s, c) => decideReopenCase(s, text('broken again'), c))).toBeNull()
  const { after } = story.state.heard
  expect([after.happyWithDecision, after.feelsNow, after.relation]).toEqual([undefined, undefined, undefined])
  expect(after.thanked).toBe(true)
  expect(story.events.map(({ type }) => type)).toContain('answers-recorded')
  story.answered({ part: 'after', answers: { relation: 'lost' } })
  expect(story.state.heard.after.relation).toBe('lost')
})

it('a reopening taken back brings the answers back', () => {
  const story = followedUp()
  const before = story.state.heard.after
  story.tell((s, c) => decideReopenCase(s, null, c))
  expect(story.tell((s, c) => decideUndo(story.events, s, c))).toBeNull()
  expect(story.state).toMatchObject({ status: 'closed', heard: { after: before } })
})
