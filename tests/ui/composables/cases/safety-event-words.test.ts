import { describe, expect, it } from 'vitest'
import { decideEndSafety, decideRaiseSafety, decideSafetyStep } from '../../../../src/domain/safety/decide-safety.ts'
import { eventTexts, eventTitle } from '../../../../src/ui/composables/cases/event-words.ts'
import { timelineEntries } from '../../../../src/ui/composables/cases/timeline-entries.ts'
import { createSpeaker } from '../../../../src/ui/composables/cases/use-speaker.ts'
import { createFormats } from '../../../../src/ui/composables/shared/formats.ts'
import { createAppI18n } from '../../../../src/ui/shared/i18n.ts'
import { Story, text, ZONE } from '../../../support/story.ts'

const { t } = createAppI18n('en').global
const unnamed = (): string => ''
const speaker = createSpeaker({
  say: (key, given = {}, count = undefined) => (count === undefined ? t(key, given) : t(key, given, count)),
  names: {
    teamName: unnamed,
    personName: unnamed,
    causeName: unnamed,
    incidentName: unnamed,
    imports: new Map(),
    wordsOf: (ref) => (ref?.id === 'own' ? 'Ring the bell' : '')
  },
  formats: createFormats('en-GB'),
  zone: () => ZONE
})

describe('the timeline of a safety case', () => {
  it('says what was raised, what it became, which step was done, and why it was over', () => {
    const story = new Story().opened()
    story.tell((s, c) => decideRaiseSafety(s, { kind: 'other', note: text('said') }, c))
    story.tell((s, c) => decideRaiseSafety(s, { kind: 'violence', note: null }, c))
    for (const [step, done] of [
      ['1', true],
      ['1', false],
      ['own', true],
      ['gone', true]
    ] as const)
      story.tell((s, c) => decideSafetyStep(s, { step, done, note: null }, c))
    story.tell((s, c) => decideEndSafety(s, text('why'), c))
    const entries = timelineEntries(story.events, new Map()).toReversed().slice(1)
    expect(entries.map((entry) => eventTitle(entry, speaker).replace(/[\u2068\u2069]/g, ''))).toEqual([
      'Safety case: Another danger',
      'Safety case is now: Violence',
      'Done: Have the supervisor on duty come to you now.',
      'Not done after all: Have the supervisor on duty come to you now.',
      'Done: Ring the bell',
      'Done: a step of an earlier procedure',
      'Safety mode ended'
    ])
    expect(entries.flatMap(eventTexts)).toEqual([
      { label: null, id: 'said' },
      { label: 'cases.timeline.why', id: 'why' }
    ])
  })
})
