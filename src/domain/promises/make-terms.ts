import type { PromiseMade } from '../cases/case-event.ts'
import type { DecideContext } from '../shared/event.ts'
import { daysInMonth } from '../shared/civil-time.ts'
import type { Override } from '../shared/override.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { instantOf, resolveLocal, zonedTime, type ZonedTime } from '../shared/zoned-time.ts'
import type { PromiseKind } from './promise-kind.ts'
import type { Cadence, WaitsFor } from './promise-terms.ts'

/** The finer terms of a promise; null or missing: none was agreed. */
export interface FinerTerms {
  /** How many attempts were agreed in case the customer is not reached. */
  readonly attempts?: number | null
  /** When it was promised; null: just now. */
  readonly occurredAt?: ZonedTime | null
  /** When the customer expected it. */
  readonly expectedBy?: ZonedTime | null
  /** Of an update: how often, until it is released. */
  readonly cadence?: Cadence | null
  /** Of tell-when-fixed: what is waited for. The due is then the backstop. */
  readonly waitsFor?: WaitsFor | null
  /** Of no recurrence: the root causes watched; missing: those that the case has now. */
  readonly watches?: readonly string[]
  readonly overrides?: readonly Override[]
}

/** Unless said otherwise, what must not happen again is watched for so long (PRODUCT.md §3). */
export const WATCH_MONTHS = 12
/** Longer rhythms are no rhythm: a year of days. */
export const LONGEST_CADENCE = 366

/** What is wrong with terms and due together; null: nothing. */
export function checkTerms(
  kind: PromiseKind,
  due: ZonedTime | null,
  { attempts = null, cadence = null, waitsFor = null, occurredAt = null }: FinerTerms,
  { now }: Pick<DecideContext, 'now'>
): Problem | null {
  const madeAt = occurredAt === null ? now : instantOf(occurredAt)
  if (madeAt > now) return problem('occurred-in-the-future')
  if (due !== null && instantOf(due) <= madeAt) return problem('promise-due-in-the-past')
  if (attempts !== null && (!Number.isInteger(attempts) || attempts < 1)) return problem('attempts-not-a-number')
  if (kind === 'update' && cadence !== null) {
    const { every } = cadence
    if (!Number.isInteger(every) || every < 1 || every > LONGEST_CADENCE)
      return problem('cadence-not-a-number', { most: LONGEST_CADENCE })
    if (due === null) return problem('cadence-needs-first')
  }
  return kind === 'tell-when-fixed' && waitsFor !== null && due === null ? problem('promise-needs-backstop') : null
}

/** What the record carries of them: only what was agreed and what this kind of promise can have. */
export function recordedTerms(
  kind: PromiseKind,
  { attempts = null, expectedBy = null, cadence = null, waitsFor = null, watches = [], overrides = [] }: FinerTerms
): Partial<PromiseMade> {
  return {
    ...(attempts === null || kind === 'no-recurrence' ? {} : { attempts }),
    ...(expectedBy === null ? {} : { expectedBy }),
    ...(cadence === null || kind !== 'update' ? {} : { cadence: { every: cadence.every, unit: cadence.unit } }),
    ...(waitsFor === null || kind !== 'tell-when-fixed' ? {} : { waitsFor }),
    ...(watches.length === 0 || kind !== 'no-recurrence' ? {} : { watches }),
    ...(overrides.length === 0 ? {} : { overrides })
  }
}

/** The end of a watch's term: the same date and clock so many months on, or the last day of a month that is shorter. */
export function endOfWatch(from: ZonedTime, months: number = WATCH_MONTHS): ZonedTime {
  const [year, month, day] = [from.local.slice(0, 4), from.local.slice(5, 7), from.local.slice(8, 10)].map(Number)
  const counted = (year ?? 0) * 12 + (month ?? 1) - 1 + months
  const [inYear, inMonth] = [Math.floor(counted / 12), (counted % 12) + 1]
  const date = [String(inYear).padStart(4, '0'), inMonth, Math.min(day ?? 1, daysInMonth(inYear, inMonth))]
  const local = `${date.map((part) => String(part).padStart(2, '0')).join('-')}${from.local.slice(10)}`
  return resolveLocal(local, from.zone)
}

/** When a promise was made, as its event tells it. */
export function madeAtOf(occurredAt: ZonedTime | null | undefined, { now, zone }: DecideContext): ZonedTime {
  return occurredAt ?? zonedTime(Math.ceil(now / 1_000) * 1_000, zone)
}
