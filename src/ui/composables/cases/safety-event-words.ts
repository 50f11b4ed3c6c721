import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import type { TextRef } from '../../../domain/shared/event.ts'
import type { EventText } from './event-text.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import { isolated, type Speaker } from './use-speaker.ts'

export type SafetyEvent = Extract<CaseEvent, { type: `safety-${string}` }>

/** Said as loudly as it was: what was raised, which step was done, that it is over. */
export function safetyTitle({ before }: TimelineEntry, { type, data }: SafetyEvent, s: Speaker): string {
  switch (type) {
    case 'safety-raised': {
      const kind = s.say(`safety.kinds.${data.kind}`)
      const wasOn = before !== null && before.safety !== null && before.safety.endedAt === null
      return s.say(wasOn ? 'safety.events.changed' : 'safety.events.raised', { kind })
    }
    case 'safety-step-done':
      return s.say(data.done ? 'safety.events.stepDone' : 'safety.events.stepNotDone', {
        step: stepWords(data.step, s)
      })
    case 'safety-ended':
      return s.say('safety.events.ended')
  }
}

/** Nothing that the headline does not say. */
export function safetyDetails(_entry: TimelineEntry, _event: SafetyEvent, _s: Speaker): readonly string[] {
  return []
}

/** The free texts it carries. */
export function safetyTexts({ type, data }: SafetyEvent): readonly EventText[] {
  if (type === 'safety-ended') return textOf('cases.timeline.why', data.reason)
  return textOf(null, data.note)
}

const textOf = (label: string | null, ref: TextRef | null): readonly EventText[] =>
  ref === null ? [] : [{ label, id: ref.id }]

/** A step of the app's own procedure stands there by its place, one of the floor's by its text. */
const stepWords = (step: string, s: Speaker): string =>
  /^\d$/.test(step) ? s.say(`safety.procedure.${step}`) : isolated(s.text(step) || s.say('safety.events.earlierStep'))
