import { describe, expect, it } from 'vitest'
import { decideChangeDetails, decideWaiveStep } from '../../../../src/domain/cases/decide-case.ts'
import { decideCorrectEntry } from '../../../../src/domain/cases/correct-entry.ts'
import { decideUndo } from '../../../../src/domain/cases/undo-action.ts'
import { decideDiagnose } from '../../../../src/domain/causes/decide-cause.ts'
import { decideHandOverPromise } from '../../../../src/domain/promises/decide-hand-over.ts'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  decideReleasePromise
} from '../../../../src/domain/promises/decide-promise.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import { decideTransfer } from '../../../../src/domain/transfers/decide-transfer.ts'
import { eventDetails, eventTexts, eventTitle } from '../../../../src/ui/composables/cases/event-words.ts'
import { timelineEntries } from '../../../../src/ui/composables/cases/timeline-entries.ts'
import { createSpeaker } from '../../../../src/ui/composables/cases/use-speaker.ts'
import { createFormats } from '../../../../src/ui/composables/shared/formats.ts'
import { createAppI18n } from '../../../../src/ui/shared/i18n.ts'
import type { Language } from '../../../../src/words/catalogues.ts'
import { MINUTE, Story, text, ZONE } from '../../../support/story.ts'

function speaker(language: Language = 'en') {
  const { t } = createAppI18n(language).global
  const named = (id: string | null): string => (id === null ? '' : `<${id}>`)
  return createSpeaker({
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
}
/** Without the marks that isolate a name. */
const plain = (said: string) => said.replace(/[\u2068\u2069]/g, '')
const newest = (story: Story) => {
  const [entry] = timelineEntries(story.events, new Map())
  if (entry === undefined) throw new Error('nothing happened')
  return entry
}
const title = (story: Story) => plain(eventTitle(newest(story), speaker()))
const details = (story: Story) => eventDetails(newest(story), speaker()).map(plain)

function promised(minutes: number, attempts: number | null = null): Story {
  const story = new Story().opened('A')
  const rest = { promiseId: 'p', kind: 'call-back' as const, channel: null, performerId: null, note: null }
  const due = zonedTime(story.now + minutes * MINUTE, ZONE)
  story.tell((s, c) => decideMakePromise(s, { ...rest, due, attempts }, c))
  return story
}
const kept = { promiseId: 'p', contactId: 'k', channel: 'phone', occurredAt: null, note: null, lateReason: null }

describe('the words of an event', () => {
  it('say what was promised and by when', () => {
    expect(title(promised(60))).toBe('Promise 1: Call back, by 2 Mar 2026, 10:00')
  })

  it('say how many attempts were agreed, where any were', () => {
    expect(details(promised(60, 3))).toEqual(['3 attempts agreed'])
    expect(details(promised(60, 1))).toEqual(['1 attempt agreed'])
    expect(details(promised(60))).toEqual([])
  })

  it('say that it was kept, and how late', () => {
    const [inTime, late] = [promised(60), promised(60).after(90 * MINUTE)]
    for (const story of [inTime, late]) story.tell((s, c) => decideKeepPromise(s, kept, c))
    expect(title(inTime)).toBe('Promise 1 kept')
    expect(title(late)).toMatch(/^Promise 1 kept, 30 mins? late$/)
  })

  it('say that a new time after the due mends nothing', () => {
    const [before, after] = [promised(60), promised(60).after(61 * MINUTE)]
    for (const story of [before, after]) {
      const due = zonedTime(story.now + 120 * MINUTE, ZONE)
      story.tell((s, c) => decideMovePromise(s, { promiseId: 'p', nextPromiseId: 'q', due }, c))
    }
    expect(title(before)).toBe('Promise 1 moved to 2 Mar 2026, 11:00, now promise 2')
    expect(title(after)).toMatch(/^Promise 1 stays broken; new time .*, now promise 2$/)
  })

  it('say what was warned of about a new time, and why it was agreed all the same', () => {
    const story = promised(60)
    const [due, reason] = [zonedTime(story.now + 120 * MINUTE, ZONE), text('why')]
    const overrides = [
      { code: 'shut-then', reason },
      { code: 'performer-busy', reason }
    ]
    story.tell((s, c) => decideMovePromise(s, { promiseId: 'p', nextPromiseId: 'q', due, overrides }, c))
    expect(details(story)).toEqual([
      'Warned: Outside the opening hours of whoever does it.',
      'Warned: Whoever does it has another promise at that minute.'
    ])
    expect(eventTexts(newest(story))).toEqual([{ label: 'promises.events.allTheSame', id: 'why' }])
  })

  it('carry the reason for a release as its text', () => {
    const story = promised(60)
    story.tell((s, c) => decideReleasePromise(s, 'p', text('why'), c))
    expect(title(story)).toBe('Promise 1 released')
    expect(eventTexts(newest(story))).toEqual([{ label: 'cases.timeline.why', id: 'why' }])
  })

  it('say from whom to whom, why and how', () => {
    const story = new Story().opened('A').after(MINUTE)
    const move = { toTeamId: 'B', toHandlerId: null, reason: 'wrong-team' as const, note: null }
    story.tell((s, c) => decideTransfer(s, { ...move, warm: true, customerRepeated: false }, c))
    expect(title(story)).toBe('Transferred from <A> to <B>')
    expect(details(story)).toEqual([
      'Reason: Wrong team',
      'Handed over in person',
      'The customer did not have to tell it again'
    ])
  })

  it('name the causes, primary first, or say that they are unknown', () => {
    const known = new Map(['x', 'y'].map((id) => [id, { id, label: text(id), parentId: null, importId: null }]))
    const [named, unknown] = [new Story().opened(), new Story().opened()]
    named.tell((_s, c) => decideDiagnose(['x', 'y'], known, c))
    unknown.tell((_s, c) => decideDiagnose([], known, c))
    expect(title(named)).toBe('Root cause: <x>. Also: <y>.')
    expect(title(unknown)).toBe('Root cause unknown')
  })

  it('say what a step brought: answers as sentences, free words with their question, when the follow-up is due', () => {
    const story = new Story().opened()
    const answers = {
      facts: text('f'),
      factsConfirmed: true,
      feelings: ['angry' as const, 'hurt' as const],
      firstTime: false
    }
    story.answered({ part: 'hear', answers, details: { temperature: 4 } })
    expect(title(story)).toBe('Hear: done')
    expect(details(story)).toEqual([
      'Read back: facts confirmed',
      'What they feel: angry, hurt',
      'First time this happens to them: No',
      'Temperature: 4'
    ])
    expect(eventTexts(newest(story))).toEqual([{ label: 'cases.heard.ask.facts', id: 'f' }])
    story.answered({ part: 'hear', answers: { feelings: null } })
    expect([title(story), ...details(story)]).toEqual(['Hear: more noted', 'What they feel: no longer known'])
    story.answered({ part: 'empathize', answers: { threats: [{ kind: 'going-public', done: true }] } })
    story.answered({ part: 'resolve', answers: { outcomeFit: 'refused', faultAdmittedBy: 'ana' } })
    expect(details(story)).toEqual([
      'They get it: refused',
      'A fault of ours, admitted by: <ana>',
      'Resolved',
      'The follow-up is due 5 Mar 2026, 09:00.'
    ])
    story.answered({ part: 'diagnose', answers: {}, details: { causeIds: [] } })
    expect(details(story)).toEqual(['Root cause unknown'])
    story.answered({ part: 'opening', answers: { appealsAgainst: { ordinal: 3, ref: 'R4' }, selfHelp: true } })
    expect([title(story), ...details(story)]).toEqual([
      'How it came to this',
      'Tried it themselves first: Yes',
      'Appeals against the case (its reference): R4'
    ])
  })

  it('name a step that was done or waived', () => {
    const story = new Story().opened()
    story.answered({ part: 'hear', answers: {} })
    expect(title(story)).toBe('Hear: done')
    story.tell((s, c) => decideWaiveStep(s, 'apologize', text('w'), c))
    expect(title(story)).toBe('Apologize: waived')
  })

  it('say what changed of the details, and quote the texts', () => {
    const story = new Story().opened()
    story.tell((s, c) => decideChangeDetails(s, { severity: 4, channel: 'carrier pigeon', summary: text('new') }, c))
    expect(details(story)).toEqual(['Channel: carrier pigeon', 'Severity: 4'])
    expect(eventTexts(newest(story))).toEqual([{ label: 'cases.fields.summary', id: 'new' }])
  })

  it('are there in Hebrew too', () => {
    expect(plain(eventTitle(newest(promised(60)), speaker('he')))).toMatch(/^הבטחה 1: לחזור בטלפון, עד /)
  })

  it('say which attempt it was of how many', () => {
    const story = promised(60, 2)
    story.after(MINUTE).tell((s, c) => decideAttemptPromise(s, kept, c))
    expect(title(story)).toBe('Promise 1, not reached, attempt 1 of 2: Phone')
    const unagreed = promised(60)
    unagreed.after(MINUTE).tell((s, c) => decideAttemptPromise(s, kept, c))
    expect(title(unagreed)).toBe('Promise 1, not reached: Phone')
  })

  it('say who performs it from now on', () => {
    const story = promised(60).after(MINUTE)
    story.tell((s, c) => decideHandOverPromise(s, { promiseId: 'p', performerId: 'dana', note: null }, c))
    expect(title(story)).toBe('Promise 1 handed over to <dana>')
    story.tell((s, c) => decideHandOverPromise(s, { promiseId: 'p', performerId: null, note: null }, c))
    expect(title(story)).toBe('Promise 1: nobody performs it yet')
  })

  it('say what was taken back and what was corrected', () => {
    const story = promised(60)
    const made = story.events.at(-1)?.id ?? ''
    const correction = {
      eventId: made,
      reason: text('why'),
      change: { channel: 'email', promiseKind: 'update' } as const
    }
    story.after(MINUTE).tell((s, c) => decideCorrectEntry(story.events, correction, c, s))
    expect(title(story)).toBe('Corrected: Promise 1: Call back, by 2 Mar 2026, 10:00')
    expect(details(story)).toEqual(['What was promised: Update', 'Channel: E-mail'])
    expect(eventTexts(newest(story))).toEqual([{ label: 'cases.timeline.why', id: 'why' }])
    story.after(MINUTE).tell((s, c) => decideUndo(story.events, s, c))
    expect(title(story)).toBe('Taken back: Corrected: Promise 1: Call back, by 2 Mar 2026, 10:00')
  })

  it('give the due in the zone it was promised in', () => {
    const story = new Story().opened('A')
    const rest = { promiseId: 'p', kind: 'call-back' as const, channel: null, performerId: null, note: null }
    const due = zonedTime(story.now + 60 * MINUTE, 'Asia/Jerusalem')
    story.tell((s, c) => decideMakePromise(s, { ...rest, due }, c))
    expect(title(story)).toBe('Promise 1: Call back, by 2 Mar 2026, 11:00')
  })

  it('say who works on it where it stays with its team', () => {
    const story = new Story().opened('A').after(MINUTE)
    const move = { toTeamId: 'A', toHandlerId: 'dana', reason: 'needs-specialist' as const, note: null }
    story.tell((s, c) => decideTransfer(s, { ...move, warm: null, customerRepeated: null }, c))
    expect(title(story)).toBe('<dana> works on it now')
  })

  it('say from whom to whom it was passed on inside a team, and that a slip was none', () => {
    const story = new Story().opened('A')
    const move = { reason: 'needs-specialist' as const, note: null, warm: null, customerRepeated: null }
    const go = (place: string, wait: number) => {
      const [toTeamId = '', person] = place.split('/')
      const command = { ...move, toTeamId, toHandlerId: person ?? null }
      story.after(wait).tell((s, c) => decideTransfer(s, command, c))
      return title(story)
    }
    go('A/dana', MINUTE)
    expect(go('A/omer', 10 * MINUTE)).toBe('Transferred inside the team: from <dana> to <omer>')
    expect(details(story)).toEqual(['Reason: Needs a specialist'])
    expect(go('A/dana', MINUTE)).toBe('Back with <dana>: a slip, no transfer')
    expect(go('A', 10 * MINUTE)).toBe('Transferred inside the team: from <dana> back to all of it')
    go('A/dana', 10 * MINUTE)
    expect(go('B', 10 * MINUTE)).toBe('Transferred from <A> to <B>')
    expect(go('A/omer', MINUTE)).toBe('Back to <A>: a slip, no transfer')
    expect(details(story)).toContain('Transferred inside the team: from <dana> to <omer>')
  })
})
