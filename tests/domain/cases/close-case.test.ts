import { describe, expect, it } from 'vitest'
import { decideCloseCase, decideWaiveStep } from '../../../src/domain/cases/decide-case.ts'
import type { CaseEvent } from '../../../src/domain/cases/case-event.ts'
import { HELP_KINDS } from '../../../src/domain/safety/help.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, Story, text, ZONE } from '../../support/story.ts'

const opened = (): Story => new Story().opened()
const close = (story: Story) => story.tell((s, c) => decideCloseCase(s, c))?.code ?? null
const write = (story: Story, event: (story: Story) => CaseEvent) => story.tell(() => ok([event(story)]))

describe('closing', () => {
  it('takes the follow-up: made, waived before, or waived with a reason in the same commit', () => {
    const story = opened()
    expect(close(story)).toBe('case-needs-follow-up')
    story.close()
    expect(story.events.map(({ type }) => type)).toEqual(['case-opened', 'step-waived', 'case-closed'])
    expect(story.state).toMatchObject({ status: 'closed', steps: { after: 'waived' } })
    const waived = opened()
    waived.tell((s, c) => decideWaiveStep(s, 'after', text('w'), c))
    expect(close(waived)).toBeNull()
    const made = opened()
    made.answered({ part: 'after', answers: {} }, { followUp: { contactId: 'k', channel: 'phone', reached: true } })
    made.close()
    expect(made.events.map(({ type }) => type)).not.toContain('step-waived')
    expect(made.state.steps.after).toBe('done')
  })

  it('is refused while the case is under safety, whoever asks', () => {
    const story = opened()
    write(story, (s) => newEvent(s.context(), 'safety-raised', { kind: 'violence' as const, note: null }))
    expect(story.close()?.code).toBe('case-under-safety')
    write(story, (s) => newEvent(s.context(), 'safety-ended', { reason: text('r') }))
    expect(story.close()).toBeNull()
  })

  it.each(HELP_KINDS)('waits for the answer to a question or an idea, not to another call: %s', (kind) => {
    const story = opened()
    const rest = { question: text('q'), tried: null, options: [], authorityLimit: null, toPersonId: null }
    const asked = { ...rest, askId: 'a', kind, toTeamId: 'B', answerBy: zonedTime(story.now + DAY, ZONE) }
    write(story, (s) => newEvent(s.context(), 'help-asked', asked))
    const isWaited = kind === 'question' || kind === 'idea'
    expect(story.close()).toEqual(isWaited ? { code: 'case-has-open-asks', detail: { count: 1 } } : null)
    if (!isWaited) return
    const answered = { askId: 'a', outcome: 'withdrawn' as const, answer: null, chosen: null, byPersonId: null }
    write(story, (s) => newEvent(s.context(), 'help-answered', answered))
    expect(story.close()).toBeNull()
  })

  it('of a conflict for its own sake takes a supervisor', () => {
    const story = opened()
    write(story, (s) => newEvent(s.context(), 'details-changed', { situation: 'conflict-for-its-own-sake' }))
    const asAgent = story.tell((s, c) => decideCloseCase(s, { ...c, isSupervisor: false }, text('w')))
    expect(asAgent?.code).toBe('close-needs-supervisor')
    expect(story.close()).toBeNull()
  })

  it('of a threat takes a supervisor, as long as nobody has raised safety', () => {
    const asAgent = (story: Story) =>
      story.tell((s, c) => decideCloseCase(s, { ...c, isSupervisor: false }, text('w')))?.code ?? null
    const threat = (): Story => {
      const story = opened()
      write(story, (s) => newEvent(s.context(), 'details-changed', { situation: 'threat' }))
      return story
    }
    const story = threat()
    expect(asAgent(story)).toBe('close-threat-needs-supervisor')
    expect(story.close()).toBeNull()
    const raised = threat()
    write(raised, (s) => newEvent(s.context(), 'safety-raised', { kind: 'violence' as const, note: null }))
    expect(asAgent(raised)).toBe('case-under-safety')
    write(raised, (s) => newEvent(s.context(), 'safety-ended', { reason: text('r') }))
    expect(asAgent(raised)).toBeNull()
  })

  it('leaves what must not happen again watched, and no other promise open', () => {
    const story = opened()
    const rest = { channel: null, performerId: null, note: null, due: zonedTime(story.now + 300 * DAY, ZONE) }
    write(story, (s) =>
      newEvent(s.context(), 'promise-made', { ...rest, promiseId: 'w', kind: 'no-recurrence' as const, watches: ['c'] })
    )
    write(story, (s) => newEvent(s.context(), 'promise-made', { ...rest, promiseId: 'p', kind: 'update' as const }))
    expect(story.close()).toEqual({ code: 'case-has-open-promises', detail: { count: 1 } })
    write(story, (s) => newEvent(s.context(), 'promise-released', { promiseId: 'p', reason: text('r') }))
    expect(story.close()).toBeNull()
    expect(story.state.promises[0]?.releasedAt).toBeNull()
  })
})
