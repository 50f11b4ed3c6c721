import fc from 'fast-check'
import type { AcknowledgementNeeds } from '../../src/domain/cases/acknowledgement.ts'
import type { CaseState } from '../../src/domain/cases/case-state.ts'
import type { ContactFact } from '../../src/domain/cases/contact-fact.ts'
import { NO_ANSWERS, OUTCOME_FITS, RELATIONS, type HeardAnswers } from '../../src/domain/cases/heard-answers.ts'
import { HELP_KINDS, HELP_OUTCOMES, type AskState } from '../../src/domain/safety/help.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'

/** What working a case brings, of any kind: half of the fields unknown, instants near one another. */

const DAY = 86_400_000
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null })
const answer = orNull(fc.boolean())
const scale = orNull(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const))
const text = orNull(fc.constant({ id: 'text', hash: '' }))

function answers(instant: fc.Arbitrary<number>, zone: string): fc.Arbitrary<HeardAnswers> {
  return fc
    .record({
      feelings: orNull(fc.subarray(['angry', 'frustrated', 'hurt', 'humiliated', 'other'] as const)),
      impact: scale,
      ownDeadline: orNull(instant),
      resolve: fc.record({
        outcomeFit: orNull(fc.constantFrom(...OUTCOME_FITS)),
        limitsTold: answer,
        refusingRule: text,
        cost: orNull(fc.constantFrom('nothing' as const, 'cheap' as const, 'dear' as const)),
        waitBearable: answer
      }),
      after: fc.record({
        happyWithDecision: answer,
        relation: orNull(fc.constantFrom(...RELATIONS)),
        relationAfterThanks: orNull(fc.constantFrom(...RELATIONS)),
        thanked: answer
      })
    })
    .map(({ feelings, impact, ownDeadline, resolve, after }) => ({
      ...NO_ANSWERS,
      hear: { feelings },
      empathize: { impact, ownDeadline: ownDeadline === null ? null : zonedTime(ownDeadline, zone) },
      resolve,
      after
    }))
}

const contact = (instant: fc.Arbitrary<number>, channels: readonly string[]): fc.Arbitrary<ContactFact> =>
  fc.record({
    id: fc.constant('contact'),
    at: instant,
    direction: fc.constantFrom('in' as const, 'out' as const),
    channel: fc.constantFrom(...channels),
    reached: fc.boolean(),
    hostile: fc.boolean(),
    chase: fc.boolean(),
    promiseId: fc.constant(null),
    by: fc.constant(null)
  })

function ask(instant: fc.Arbitrary<number>, zone: string): fc.Arbitrary<AskState> {
  const call = {
    kind: fc.constantFrom(...HELP_KINDS),
    at: instant,
    by: instant,
    outcome: orNull(fc.constantFrom(...HELP_OUTCOMES))
  }
  return fc.record({ ...call, answeredAt: instant }).map((asked) => ({
    askId: 'ask',
    eventId: 'event',
    by: null,
    kind: asked.kind,
    question: null,
    tried: null,
    options: [],
    authorityLimit: null,
    toTeamId: null,
    toPersonId: null,
    askedAt: asked.at,
    answerBy: zonedTime(asked.by, zone),
    answered:
      asked.outcome === null
        ? null
        : { askId: 'ask', outcome: asked.outcome, answer: null, chosen: null, byPersonId: null, at: asked.answeredAt }
  }))
}

const acknowledgement = (instant: fc.Arbitrary<number>): fc.Arbitrary<CaseState['acknowledgement']> =>
  orNull(
    fc
      .record({
        how: fc.constantFrom('automatic' as const, 'personal' as const),
        at: instant,
        before: orNull(fc.nat(2)),
        mailed: fc.boolean()
      })
      .map(({ how, at, before, mailed }) => ({
        ...{ how, at, by: null },
        ...(mailed ? { channel: 'email' } : {}),
        ...(before === null || how === 'automatic' ? {} : { firstAt: at - (before + 1) * DAY })
      }))
  )

/** Whatever the case is today. */
const neededAtClock = (instant: fc.Arbitrary<number>, zone: string): fc.Arbitrary<AcknowledgementNeeds> =>
  fc
    .record({ severity: scale, ownDeadline: orNull(instant), ownerId: orNull(fc.constant('owner')) })
    .map(({ ownDeadline, ...needs }) => ({
      ...needs,
      ownDeadline: ownDeadline === null ? null : zonedTime(ownDeadline, zone)
    }))

const safety = (instant: fc.Arbitrary<number>): fc.Arbitrary<CaseState['safety']> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ endedAt: orNull(instant), raisedAt: instant }).map(raised) }
  )

const raised = (times: { endedAt: number | null; raisedAt: number }): CaseState['safety'] => ({
  raisedId: 'e1',
  kind: 'violence',
  by: null,
  done: {},
  ...times
})

export type WorkingPart = Pick<
  CaseState,
  | 'ownerId'
  | 'heard'
  | 'followUpDue'
  | 'acknowledgeBy'
  | 'acknowledgement'
  | 'neededAtClock'
  | 'contacts'
  | 'asks'
  | 'safety'
  | 'incidentId'
>

export const arbitraryWorking = (
  instant: fc.Arbitrary<number>,
  zone: string,
  channels: readonly string[]
): fc.Arbitrary<WorkingPart> =>
  fc.record({
    ownerId: orNull(fc.constant('owner')),
    heard: answers(instant, zone),
    followUpDue: orNull(instant.map((at) => zonedTime(at, zone))),
    acknowledgeBy: orNull(instant),
    acknowledgement: acknowledgement(instant),
    neededAtClock: orNull(neededAtClock(instant, zone)),
    contacts: fc.array(contact(instant, channels), { maxLength: 3 }),
    asks: fc.array(ask(instant, zone), { maxLength: 2 }),
    safety: safety(instant),
    incidentId: orNull(fc.constant('incident'))
  })
