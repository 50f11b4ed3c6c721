import { describe, expect, it } from 'vitest'
import { decideAnswerTransfer } from '../../../../src/domain/transfers/decide-answer.ts'
import { decideAnswerHelp, decideAskForHelp } from '../../../../src/domain/safety/decide-help.ts'
import { decideOpenFormal } from '../../../../src/domain/safety/decide-formal.ts'
import { decideTransfer } from '../../../../src/domain/transfers/decide-transfer.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import { eventDetails, eventTexts, eventTitle } from '../../../../src/ui/composables/cases/event-words.ts'
import { timelineEntries } from '../../../../src/ui/composables/cases/timeline-entries.ts'
import { createSpeaker } from '../../../../src/ui/composables/cases/use-speaker.ts'
import { createFormats } from '../../../../src/ui/composables/shared/formats.ts'
import { createAppI18n } from '../../../../src/ui/shared/i18n.ts'
import { DAY, MINUTE, Story, text, ZONE } from '../../../support/story.ts'

const { t } = createAppI18n('en').global
const named = (id: string | null): string => (id === null ? '' : `<${id}>`)
const speaker = createSpeaker({
  say: (key, given = {}, count = undefined) => (count === undefined ? t(key, given) : t(key, given, count)),
  names: {
    teamName: named,
    personName: named,
    causeName: named,
    incidentName: named,
    imports: new Map(),
    wordsOf: () => ''
  },
  formats: createFormats('en-GB'),
  zone: () => ZONE
})
const plain = (said: string) => said.replace(/[\u2068\u2069]/g, '')

/** The newest entry in words: headline, details, the ids of its texts. */
function told(story: Story) {
  const [entry] = timelineEntries(story.events, new Map())
  if (entry === undefined) throw new Error('nothing happened')
  const texts = eventTexts(entry).map(({ label, id }) => [label, id])
  return { title: plain(eventTitle(entry, speaker)), details: eventDetails(entry, speaker).map(plain), texts }
}

const call = {
  ...{ askId: 'a', question: text('q'), tried: text('t'), options: [text('o1'), text('o2')] },
  ...{ authorityLimit: text('l'), toTeamId: null, toPersonId: 'dan', answerIn: 30 }
}
const telling = { told: false as const, promiseId: 'p', due: zonedTime(Date.UTC(2027, 0, 1), ZONE) }

describe('what the timeline says', () => {
  it('of a call for help: who was asked what, and by when', () => {
    const story = new Story().opened('A')
    story.tell((s, c) => decideAskForHelp(s, { ...call, kind: 'decision' }, c))
    expect(told(story)).toEqual({
      title: 'A decision was asked for',
      details: ['To: <dan>', 'Answer by 2 Mar 2026, 09:30'],
      texts: [
        [null, 'q'],
        ['safety.help.tried', 't'],
        ['safety.help.events.option', 'o1'],
        ['safety.help.events.option', 'o2'],
        ['safety.help.limit', 'l']
      ]
    })
  })

  it('of its answer: what was chosen, by whom, and how late', () => {
    const story = new Story().opened('A')
    story.tell((s, c) => decideAskForHelp(s, { ...call, kind: 'decision' }, c))
    const answer = { askId: 'a', outcome: 'answered' as const, answer: text('y'), chosen: 1, byPersonId: null }
    story.after(45 * MINUTE).tell((s, c) => decideAnswerHelp(s, { ...answer, telling }, c))
    const { title, details, texts } = told(story)
    expect(title).toBe('Ask for a decision: Answered')
    expect(details[0]).toBe('by the supervisor')
    expect(details[1]).toMatch(/^15 mins? late$/)
    expect(texts).toEqual([
      ['safety.help.events.chosen', 'o2'],
      [null, 'y']
    ])
  })

  it('of what the receiving side said, with the team that said it', () => {
    const story = new Story().opened('A').after(MINUTE)
    const move = { toTeamId: 'B', toHandlerId: null, reason: 'other' as const, note: null, warm: null }
    story.tell((s, c) => decideTransfer(s, { ...move, customerRepeated: null }, c))
    const eventId = story.state.transfers[0]?.eventId ?? ''
    const said = { eventId, accepted: false, customerRepeated: true, note: text('n') }
    story.tell((s, c) => decideAnswerTransfer(s, said, c))
    expect(told(story)).toEqual({
      title: '<B> did not accept it',
      details: ['The customer had to tell it again'],
      texts: [[null, 'n']]
    })
  })

  it('of a transfer in spite of warnings: which, and why', () => {
    const story = new Story().opened('A').after(MINUTE)
    const move = { toTeamId: 'B', toHandlerId: null, reason: 'other' as const, note: null, warm: null }
    const overrides = ['above-limit', 'return'].map((code) => ({ code, reason: text('w') }))
    story.tell((s, c) => decideTransfer(s, { ...move, customerRepeated: null, overrides }, c))
    expect(told(story).details).toContain('In spite of the warning: above the limit, a return')
    expect(told(story).texts).toEqual([['transfers.preflight.why', 'w']])
  })

  it('of the formal channel: why, what was asked for, and both dates', () => {
    const story = new Story().opened('A').after(MINUTE)
    const [answerBy, reviewBy] = [1, 2].map((days) => zonedTime(story.now + days * DAY, ZONE))
    if (answerBy === undefined || reviewBy === undefined) throw new Error('two dates')
    const formal = { reason: text('r'), evidence: text('e'), promiseId: 'p', channel: 'letter', answerBy, reviewBy }
    story.tell((s, c) => decideOpenFormal(s, formal, c))
    expect(told(story)).toEqual({
      title: 'Formal channel opened',
      details: ['Official answer by 3 Mar 2026, 09:01', 'Review by 4 Mar 2026, 09:01'],
      texts: [
        ['safety.formal.why', 'r'],
        ['safety.formal.evidence', 'e']
      ]
    })
  })
})
