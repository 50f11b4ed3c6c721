import { describe, expect, it } from 'vitest'
import { decideAcknowledge } from '../../../../src/domain/cases/decide-acknowledge.ts'
import { decideRecordContact } from '../../../../src/domain/cases/decide-contact.ts'
import { decideLinkIncident } from '../../../../src/domain/cases/decide-incident.ts'
import { decideAddParticipant, decideChangeParticipant } from '../../../../src/domain/cases/decide-participant.ts'
import type { ParticipantChanged } from '../../../../src/domain/cases/participant.ts'
import { tellCase } from '../../../../src/domain/cases/tell-incident.ts'
import { ok } from '../../../../src/domain/shared/result.ts'
import { eventDetails, eventTexts, eventTitle } from '../../../../src/ui/composables/cases/event-words.ts'
import { timelineEntries } from '../../../../src/ui/composables/cases/timeline-entries.ts'
import { createSpeaker } from '../../../../src/ui/composables/cases/use-speaker.ts'
import { createFormats } from '../../../../src/ui/composables/shared/formats.ts'
import { createAppI18n } from '../../../../src/ui/shared/i18n.ts'
import { Story, text, ZONE } from '../../../support/story.ts'

const { t } = createAppI18n('en').global
const named = (id: string | null): string => (id === null ? '' : `<${id}>`)
const speaker = createSpeaker({
  say: (key, given = {}, count = undefined) => (count === undefined ? t(key, given) : t(key, given, count)),
  names: {
    ...{ teamName: named, personName: named, causeName: named, imports: new Map(), wordsOf: () => '' },
    incidentName: (id) => (id === 'i' ? 'mail is down' : '')
  },
  formats: createFormats('en-GB'),
  zone: () => ZONE
})

/** The newest entry in words. */
function told(story: Story): { title: string; details: readonly string[]; texts: readonly string[] } {
  const [entry] = timelineEntries(story.events, new Map())
  if (entry === undefined) throw new Error('nothing happened')
  const plain = (said: string): string => said.replace(/[\u2068\u2069]/g, '')
  const texts = eventTexts(entry).map(({ id }) => id)
  return { title: plain(eventTitle(entry, speaker)), details: eventDetails(entry, speaker).map(plain), texts }
}
function listed(): Story {
  const story = new Story().opened()
  story.tell((s, c) => decideAddParticipant(s, { participantId: 'p', name: text('name'), channel: 'social' }, c))
  return story
}
const changed = (change: Omit<ParticipantChanged, 'participantId'>) => {
  const story = listed()
  story.tell((s, c) => decideChangeParticipant(s, { participantId: 'p', ...change }, c))
  return told(story)
}

describe('the timeline says', () => {
  it('how they came to know that we have it', () => {
    const story = new Story().opened()
    story.tell((s, c) => decideAcknowledge({ ...s, acknowledgement: null }, 'automatic', 'email', c))
    expect(told(story).title).toBe('Told by an automatic reply that we have it: E-mail')
  })

  it('who took part and how far we are, with the name every time', () => {
    expect(told(listed())).toMatchObject({ details: ['Social media'], texts: ['name'] })
    expect(changed({ standing: 'talk-offered' })).toMatchObject({
      title: 'Participant was offered a talk',
      texts: ['name']
    })
    expect(changed({ note: text('n') })).toMatchObject({ title: 'Note about a participant', texts: ['name', 'n'] })
    expect(changed({ struck: true })).toMatchObject({ title: 'Taken off the list of participants' })
  })

  it('which incident it belongs to, also a moment before its name is known', () => {
    const linked = (id: string | null) => {
      const story = new Story().opened()
      story.tell((s, c) => decideLinkIncident({ ...s, incidentId: 'x' }, id, c))
      return told(story).title
    }
    expect(linked('i')).toBe('Part of the incident mail is down')
    expect(linked('j')).toBe('Incident linked')
    expect(linked(null)).toBe('No longer part of an incident')
  })

  it('that a contact was hostile, or that everybody was told the same', () => {
    const story = new Story().opened()
    story.tell((s, c) => {
      const contact = { contactId: 'k', channel: 'phone', note: null, occurredAt: null, chase: false, hostile: true }
      return decideRecordContact(s, { ...contact, direction: 'in', reached: true }, c)
    })
    expect(told(story).details).toEqual(['They were hostile.'])
    story.tell((s, c) => ok(tellCase(s, { incidentId: 'i', contactId: 'l', note: text('m') }, c)))
    expect(told(story)).toMatchObject({ details: ['Everybody was told at once'], texts: ['m'] })
  })
})
