import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../src/domain/cases/case-event.ts'
import { PARTICIPANT_STATES, type ParticipantStanding } from '../../../src/domain/cases/participant.ts'
import { decideMerge } from '../../../src/domain/cases/merge-cases.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { DAY, Story, T0, text, ZONE } from '../../support/story.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'

const later = zonedTime(T0 + DAY, ZONE)
const duplicate = new Story().opened('A')
const kept = new Story().opened('A')
const at = duplicate.context()
const asked = {
  ...{ askId: 'a', kind: 'escalation' as const, question: text('q'), tried: null, options: [], authorityLimit: null },
  ...{ toTeamId: null, toPersonId: null, answerBy: later }
}
const answered = { askId: 'a', outcome: 'answered' as const, answer: null, chosen: null, byPersonId: null }
const formal = { reason: text('r'), evidence: null, answerBy: later, promiseId: 'p', reviewBy: later }

/** What merging says about a case that has lived through this. */
function merging(...events: readonly CaseEvent[]): string | null {
  const story = new Story().opened('A')
  story.events.push(...events)
  const side = (one: Story, ordinal: number) => ({ ordinal, state: one.state, events: one.events })
  const merged = decideMerge(side(story, 1), side(kept, 2), story.context())
  return merged.ok ? null : merged.error.code
}

describe('a duplicate in which something is not finished', () => {
  it('keeps its calls for help that nobody has answered', () => {
    const ask = newEvent(at, 'help-asked', asked)
    expect(merging(ask)).toBe('merge-open-asks')
    expect(merging(ask, newEvent(at, 'help-answered', answered))).toBe(null)
  })

  it('keeps safety that is not ended', () => {
    const raised = newEvent(at, 'safety-raised', { kind: 'violence' as const, note: null })
    expect(merging(raised)).toBe('merge-in-safety')
    expect(merging(raised, newEvent(at, 'safety-ended', { reason: text('over') }))).toBe(null)
  })

  it('keeps a formal channel that is open', () => {
    const opened = newEvent(at, 'formal-channel-opened', formal)
    expect(merging(opened)).toBe('merge-open-formal')
    expect(merging(opened, newEvent(at, 'formal-channel-closed', { reason: text('calm') }))).toBe(null)
  })

  it('keeps those who took part in public until each was talked with or declined, or is off the list', () => {
    const added = newEvent(at, 'participant-added', { participantId: 'x', name: text('n'), channel: null })
    const changed = (data: { standing?: ParticipantStanding; struck?: true }) =>
      newEvent(at, 'participant-changed', { participantId: 'x', ...data })
    expect(merging(added)).toBe('merge-open-participants')
    for (const standing of PARTICIPANT_STATES)
      expect(merging(added, changed({ standing })), standing).toBe(
        standing === 'talked' || standing === 'declined' ? null : 'merge-open-participants'
      )
    expect(merging(added, changed({ struck: true }))).toBe(null)
  })

  it('is no hindrance the other way round: what is open stays in the case that is kept', () => {
    const busy = new Story().opened('A')
    busy.events.push(newEvent(at, 'help-asked', asked))
    const side = (one: Story, ordinal: number) => ({ ordinal, state: one.state, events: one.events })
    expect(decideMerge(side(duplicate, 1), side(busy, 2), at).ok).toBe(true)
  })
})
