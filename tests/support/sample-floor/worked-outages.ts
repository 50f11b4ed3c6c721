import { momentOf, type CaseStory } from './case-story.ts'
import { at, begin, DAY, dueBy, HOUR } from './worked-start.ts'

const OUTAGE = { incidentId: 'incident:outage' }
const every = { cadence: { every: 2, unit: 'hour' } }

/** Somebody whom an incident hit, at another point of it. */
export function outageWithUpdates(ref: string): CaseStory {
  const opened = -5 * HOUR
  const says = 'Ceo kraj bez interneta, radi od kuće'
  const story = begin(ref, {
    customer: 'w-outage1',
    channel: 'phone',
    situation: 'something-broke',
    says,
    at: opened,
    team: 'technical',
    owner: 'igor',
    severity: 4
  })
  story.tell(opened + 2, 'igor', 'incident-linked', OUTAGE)
  const first = story.promise(opened + 3, 'igor', 'update', opened + 2 * HOUR + 3, every)
  story.keep(opened + 2 * HOUR - 5, 'igor', 'phone', first)
  const second = story.promise(opened + 2 * HOUR - 5, 'igor', 'update', opened + 4 * HOUR + 3, {
    ...every,
    follows: `promise:${first}`
  })
  story.keep(opened + 4 * HOUR + 20, 'igor', 'phone', second)
  story.promise(opened + 4 * HOUR + 20, 'igor', 'update', opened + 6 * HOUR + 3, {
    ...every,
    follows: `promise:${second}`
  })
  return story
}

export function outageSincePromised(ref: string): CaseStory {
  const opened = -4 * HOUR
  const says = 'انقطع الإنترنت في المتجر ولا يستطيع قبول البطاقات'
  const story = begin(ref, {
    customer: 'w-outage2',
    channel: 'chat',
    situation: 'something-broke',
    says,
    at: opened,
    team: 'technical',
    owner: 'rania',
    severity: 4,
    temperature: 4
  })
  story.tell(opened + 2, 'rania', 'incident-linked', OUTAGE)
  const ownDeadline = { at: momentOf(at(0, 20 * HOUR)) }
  story.answers(opened + 4, 'rania', 'empathize', { impact: 4, stakes: ['money', 'date'], ownDeadline })
  story.promise(opened + 5, 'rania', 'tell-when-fixed', at(-1, 12 * HOUR), {
    waitsFor: { kind: 'incident', id: 'incident:outage' }
  })
  return story
}

/** The mailing that went to the wrong people: told when it was put right, explained in writing, and promised never to come again. */
export function outageOver(ref: string): CaseStory {
  const opened = at(4, 11 * HOUR)
  const says = 'קיבלה חשבון של לקוח אחר, עם כל הפרטים'
  const story = begin(ref, {
    customer: 'w-outage3',
    channel: 'email',
    situation: 'something-broke',
    says,
    at: opened,
    team: 'complaints',
    owner: 'kate',
    severity: 5,
    temperature: 5
  })
  story.contact(opened + 40, 'kate', 'phone', true, null)
  story.tell(opened + 41, 'kate', 'incident-linked', { incidentId: 'incident:mailing' })
  const wait = { waitsFor: { kind: 'incident', id: 'incident:mailing' } }
  const told = story.promise(opened + 42, 'kate', 'tell-when-fixed', at(1, 18 * HOUR), wait)
  const fixed = at(2, 16 * HOUR)
  story.tell(fixed, 'igor', 'promise-fell-due', { promiseId: `promise:${told}`, due: { at: momentOf(fixed + DAY) } })
  story.keep(fixed + 50, 'kate', 'email', told)
  const letter = story.promise(fixed + 51, 'kate', 'written-explanation', at(1, 12 * HOUR))
  story.keep(at(1, 11 * HOUR), 'kate', 'letter', letter)
  story.promise(at(1, 11 * HOUR) + 1, 'kate', 'no-recurrence', at(-364, 11 * HOUR), { watches: ['cause:template'] })
  const resolved = at(1, 11 * HOUR) + 10
  const said = {
    outcomeFit: 'as-asked',
    outcomeTypes: ['accountability', 'information'],
    faultAdmittedBy: 'person:kate'
  }
  return story.answers(resolved, 'kate', 'resolve', said, dueBy(at(-2, 11 * HOUR)))
}
