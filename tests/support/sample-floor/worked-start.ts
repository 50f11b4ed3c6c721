import type { SampleLanguage } from '../../../src/application/imports/sample-story.ts'
import type { CauseKey } from './causes.ts'
import { CaseStory, dayAt, inHours, momentOf, type Minute } from './case-story.ts'
import type { TeamKey } from './names.ts'

export const HOUR = 60
export const DAY = 1_440

/** Somebody of a hand-written story: their own customer, apart from the drawn ones. */
export interface WorkedCustomer {
  readonly key: string
  readonly name: string
  readonly contact: string
  readonly language: SampleLanguage
}

export interface Opening {
  readonly customer: string
  readonly channel: string
  readonly situation: string
  readonly says: string
  readonly at: Minute
  readonly owner?: string | null
  readonly team?: TeamKey
  readonly severity?: number
  readonly temperature?: number
}

const LIVE = ['phone', 'chat', 'in-person']

/** A hand-written case from its first line on; the clock until the customer knows runs as the app would set it. */
export function begin(ref: string, opening: Opening): CaseStory {
  const { customer, channel, situation, says, at, owner = 'maya', team = 'front' } = opening
  const { severity = 3, temperature = 3 } = opening
  const story = new CaseStory(ref)
  const by = owner ?? 'olga'
  return story.tell(at, by, 'case-opened', {
    ref,
    customerId: `customer:${customer}`,
    channel,
    summary: { text: says },
    situation,
    severity,
    temperature,
    teamId: `team:${team}`,
    ownerId: owner === null ? null : `person:${owner}`,
    happenedAt: null,
    ...(LIVE.includes(channel) ? {} : { acknowledgeBy: { at: momentOf(at + 4 * HOUR) } })
  })
}

export interface Ending {
  readonly at: Minute
  readonly by: string
  readonly cause: CauseKey | null
  readonly fit: 'as-asked' | 'adapted' | 'refused'
  readonly happy: boolean
  readonly relation: 'lost' | 'saved' | 'better'
}

/** Resolved, diagnosed, followed up three days later, closed. */
export function finish(story: CaseStory, { at, by, cause, fit, happy, relation }: Ending): CaseStory {
  const followUp = inHours(at + 3 * DAY)
  story.answers(at, by, 'resolve', { outcomeFit: fit, limitsTold: fit === 'as-asked' ? null : true }, dueBy(followUp))
  const causeIds = cause === null ? [] : [`cause:${cause}`]
  story.answers(at + 20, by, 'diagnose', { preventable: cause !== null }, { details: { causeIds } })
  story.contact(followUp - 50, by, 'phone', true, null)
  story.answers(followUp - 49, by, 'after', { followedUp: true, happyWithDecision: happy, relation })
  return story.tell(followUp - 45, by, 'case-closed', {})
}

export const dueBy = (minute: Minute): Readonly<Record<string, unknown>> => ({ followUpDue: { at: momentOf(minute) } })

export const at = (daysAgo: number, clock: number): Minute => dayAt(daysAgo, clock)
