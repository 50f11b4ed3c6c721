import { describe, expect, it } from 'vitest'
import {
  decideAddParticipant,
  decideChangeParticipant,
  nextStanding
} from '../../../src/domain/cases/decide-participant.ts'
import { PARTICIPANT_STATES, type ParticipantChanged } from '../../../src/domain/cases/participant.ts'
import { MINUTE, Story, text } from '../../support/story.ts'

function listed(): Story {
  const story = new Story().opened()
  for (const id of ['p1', 'p2'])
    story.tell((s, c) => decideAddParticipant(s, { participantId: id, name: text(id), channel: 'social' }, c))
  return story
}
const change = (story: Story, wish: ParticipantChanged) => story.tell((s, c) => decideChangeParticipant(s, wish, c))

describe('participants of a public comment', () => {
  it('each has a standing of their own, with the time it changed', () => {
    const story = listed()
    change(story.after(MINUTE), { participantId: 'p2', standing: 'talk-offered' })
    expect(story.state.participants).toMatchObject([
      { participantId: 'p1', standing: 'not-contacted' },
      { participantId: 'p2', standing: 'talk-offered', since: story.now, channel: 'social' }
    ])
  })

  it('what does not differ is not written, and a note leaves the time of the standing alone', () => {
    const story = listed()
    const since = story.state.participants[0]?.since
    change(story.after(MINUTE), { participantId: 'p1', standing: 'not-contacted' })
    expect(story.events).toHaveLength(3)
    change(story, { participantId: 'p1', note: text('n') })
    expect(story.state.participants[0]).toMatchObject({ since, note: { id: 'n' } })
    change(story, { participantId: 'p1', note: null })
    expect(story.state.participants[0]?.note).toBeNull()
  })

  it('one listed by mistake is gone from the list', () => {
    const story = listed()
    change(story, { participantId: 'p1', struck: true })
    expect(story.state.participants.map(({ participantId }) => participantId)).toEqual(['p2'])
    expect(change(story, { participantId: 'p1', standing: 'talked' })?.code).toBe('participant-not-found')
  })

  it('a name is needed', () => {
    const refused = listed().tell((s, c) =>
      decideAddParticipant(s, { participantId: 'x', name: null, channel: null }, c)
    )
    expect(refused?.code).toBe('participant-name-missing')
  })

  it('one key leads step by step to the talk, and stops there', () => {
    const steps = [PARTICIPANT_STATES[0]] as (typeof PARTICIPANT_STATES)[number][] // grows below
    for (let next = nextStanding('not-contacted'); next !== null; next = nextStanding(next)) steps.push(next)
    expect(steps).toEqual(['not-contacted', 'contacted', 'talk-offered', 'talked'])
    expect(nextStanding('declined')).toBeNull()
  })
})
