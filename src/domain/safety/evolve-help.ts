import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf } from '../shared/zoned-time.ts'
import { asksInside, type AskState } from './help.ts'

type HelpEvent = Extract<CaseEvent, { type: `help-${string}` }>
type SafetyEvent = Extract<CaseEvent, { type: `safety-${string}` }>
type FormalEvent = Extract<CaseEvent, { type: `formal-channel-${string}` }>

/** The calls for help of one case after one more event about them. */
export function evolveHelp(asks: CaseState['asks'], event: HelpEvent): CaseState['asks'] {
  const at = instantOf(event.occurredAt)
  if (event.type === 'help-asked')
    return [...asks, { ...event.data, eventId: event.id, by: event.by, askedAt: at, answered: null }]
  return asks.map((ask) => (ask.askId === event.data.askId ? { ...ask, answered: { ...event.data, at } } : ask))
}

/**
 * A case that ends takes the calls for its supervisor along: they are no longer needed. What was asked inside is not: its customer waits for the answer.
 * The fold does it, so that also a log from before, and a file that closes a case, leave no call open for ever.
 */
export function withoutCalls(asks: CaseState['asks'], at: Instant): CaseState['asks'] {
  if (!asks.some(endsWithCase)) return asks
  const nothing = { answer: null, chosen: null, byPersonId: null, withCase: true as const }
  return asks.map((ask) =>
    endsWithCase(ask)
      ? { ...ask, answered: { ...nothing, askId: ask.askId, outcome: 'withdrawn', at: Math.max(at, ask.askedAt) } }
      : ask
  )
}

const endsWithCase = ({ kind, answered }: AskState): boolean => answered === null && !asksInside(kind)

/** A new alarm begins a new procedure; nothing happens to a case that has none. */
export function evolveSafety(safety: CaseState['safety'], event: SafetyEvent): CaseState['safety'] {
  const at = instantOf(event.occurredAt)
  if (event.type === 'safety-raised') {
    const { kind } = event.data
    if (safety !== null && safety.endedAt === null) return { ...safety, kind }
    return { raisedId: event.id, kind, by: event.by, raisedAt: at, done: {}, endedAt: null }
  }
  if (safety === null) return null
  if (event.type === 'safety-ended') return { ...safety, endedAt: at }
  const { [event.data.step]: _before, ...others } = safety.done
  return { ...safety, done: event.data.done ? { ...others, [event.data.step]: at } : others }
}

export function evolveFormal(formal: CaseState['formal'], event: FormalEvent): CaseState['formal'] {
  const at = instantOf(event.occurredAt)
  if (event.type === 'formal-channel-opened') return { ...event.data, openedAt: at, closedAt: null }
  if (formal === null) return null
  if (event.type === 'formal-channel-closed') return { ...formal, closedAt: at }
  return { ...formal, reviewBy: event.data.reviewBy, reviewedAt: at }
}
