import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import { instantOf } from '../../../domain/shared/zoned-time.ts'
import { effectText } from './effect-words.ts'
import type { EventText } from './event-text.ts'
import { answerSentences, answerTexts } from './heard-words.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import type { Speaker } from './use-speaker.ts'

export type HeardEvent = Extract<CaseEvent, { type: 'answers-recorded' }>

/** Which part of the conversation was saved, and whether that did the step. */
export function heardTitle({ before, after }: TimelineEntry, { data: { part } }: HeardEvent, s: Speaker): string {
  if (part === 'opening') return s.say('cases.heard.opening')
  const step = s.words.stepName(part)
  const isNowDone = before?.steps[part] !== 'done' && after?.steps[part] === 'done'
  return s.say(isNowDone ? 'cases.timeline.step-done' : 'cases.heard.told', { step })
}

/** Answers that are no free words, then what they changed on the case itself. */
export function heardDetails(
  entry: TimelineEntry,
  { data: { part, answers, details } }: HeardEvent,
  s: Speaker
): readonly string[] {
  const effects = entry.effects
    .filter((effect) => effect.kind !== 'text' || effect.textId === null)
    .map((effect) => effectText(effect, s))
  const due = entry.after?.followUpDue ?? null
  const isDue = due !== null && due !== entry.before?.followUpDue
  const followUp = isDue ? [s.say('cases.heard.followUpDue', { at: s.dateTime(instantOf(due), due.zone) })] : []
  const unknown = details?.causeIds?.length === 0 ? [s.say('causes.isUnknown')] : []
  return [...answerSentences(part, answers, s), ...unknown, ...effects, ...followUp]
}

/** The free words, each with its question. */
export function heardTexts({ data: { part, answers, details } }: HeardEvent): readonly EventText[] {
  return answerTexts(part, { ...answers, ...details })
}
