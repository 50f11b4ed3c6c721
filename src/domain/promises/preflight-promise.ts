import type { CaseState } from '../cases/case-state.ts'
import { isOpenAt } from '../people/open-at.ts'
import type { OpeningHours } from '../people/opening-hours.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import type { PromiseKind } from './promise-kind.ts'
import type { PromiseState } from './promise-state.ts'
import { saysNoTime } from './says-no-time.ts'

/** PRODUCT.md §3, pre-flight, in the order in which they are said. */
export const PROMISE_WARNINGS = [
  'cannot-happen',
  'no-real-time',
  'due-passed',
  'shut-then',
  'performer-busy',
  'not-agreed',
  'limits-not-told',
  'needs-authority',
  'decision-awaited',
  'no-fix-behind',
  'expected-earlier'
] as const
export type PromiseWarning = (typeof PROMISE_WARNINGS)[number]

/** What is about to be promised. */
export interface PlannedPromise {
  readonly kind: PromiseKind
  /** null: vague, or the term of a watch. */
  readonly due: ZonedTime | null
  readonly expectedBy: ZonedTime | null
  /** When it was promised; null: just now. */
  readonly occurredAt: ZonedTime | null
  readonly performerId: string | null
  readonly note: string
  /** The answer of whoever must do it: `cannot` is that it cannot happen at all. null: nobody asked them. */
  readonly agreed: 'yes' | 'no' | 'cannot' | null
  readonly needsAuthority: boolean
}

/** What the case itself does not know. */
export interface PreflightFacts {
  readonly now: Instant
  /** Of the performer's team, else the case's; null: not told, so that nothing is known to be shut. */
  readonly hours: { readonly week: OpeningHours; readonly zone: string } | null
  /** When the performer has promised something else, epoch ms. */
  readonly busyAt: readonly Instant[]
  /** Who is at the desk: what they promise themselves needs nobody's word. */
  readonly deskId: string | null
  readonly isSupervisor: boolean
  /** A change of process is agreed that removes the root cause. */
  readonly isFixAgreed: boolean
}

/** Whether it takes its performer at its due: what has no date of its own has only a time by which, at the latest. */
export const takesItsMinute = (kind: string | null): boolean => kind !== 'no-recurrence' && kind !== 'tell-when-fixed'

const MS_PER_MINUTE = 60_000
const minuteOf = (instant: Instant): number => Math.floor(instant / MS_PER_MINUTE)

/** What to think of before this is promised; every one of them may be overridden with a reason. Empty: nothing. */
export function preflightPromise(
  state: CaseState,
  planned: PlannedPromise,
  facts: PreflightFacts
): readonly PromiseWarning[] {
  const said = { ...askedOf(planned, facts), ...timeOf(planned, facts), ...standingOf(state, planned, facts) }
  return PROMISE_WARNINGS.filter((code) => said[code] === true)
}

/** What to think of before a new time is agreed for a promise that was made already: nothing but the time is new. */
export function preflightMove(
  { kind }: Pick<PromiseState, 'kind'>,
  times: Pick<PlannedPromise, 'due' | 'occurredAt'>,
  facts: PreflightFacts
): readonly PromiseWarning[] {
  const said = timeOf({ ...times, kind, expectedBy: null, note: '' }, facts)
  return PROMISE_WARNINGS.filter((code) => said[code] === true)
}

/** What to think of before many are promised the same at once: only what they have in common, which is the time and the fix behind it. */
export function preflightTogether(
  { kind, due }: Pick<PlannedPromise, 'kind' | 'due'>,
  facts: PreflightFacts
): readonly PromiseWarning[] {
  const time = timeOf({ kind, due, expectedBy: null, occurredAt: null, note: '' }, facts)
  const said: Said = { ...time, 'no-fix-behind': lacksFix(kind, facts) }
  return PROMISE_WARNINGS.filter((code) => said[code] === true)
}

type Said = Partial<Record<PromiseWarning, boolean>>

type PlannedTime = Pick<PlannedPromise, 'due' | 'expectedBy' | 'occurredAt' | 'note'> & Pick<PromiseState, 'kind'>

/** Whoever must do it, and whoever may allow it. */
function askedOf(
  { performerId, agreed, needsAuthority }: PlannedPromise,
  { deskId, isSupervisor }: PreflightFacts
): Said {
  const isAnother = performerId !== null && performerId !== deskId
  return {
    'cannot-happen': agreed === 'cannot',
    'not-agreed': agreed === 'no' || (isAnother && agreed === null),
    'needs-authority': needsAuthority && !isSupervisor
  }
}

function timeOf(
  { kind, due, expectedBy, occurredAt, note }: PlannedTime,
  { now, hours, busyAt }: PreflightFacts
): Said {
  const isWatch = kind === 'no-recurrence'
  if (due === null) return { 'no-real-time': !isWatch }
  const at = instantOf(due)
  return {
    'no-real-time': saysNoTime(note),
    // Told later only: what is promised now for a time that has passed is refused.
    'due-passed': occurredAt !== null && at <= now,
    'shut-then': !isWatch && hours !== null && !isOpenAt(hours.week, at, hours.zone),
    'performer-busy': takesItsMinute(kind) && busyAt.some((other) => minuteOf(other) === minuteOf(at)),
    'expected-earlier': expectedBy !== null && instantOf(expectedBy) < at
  }
}

/** How the case stands. */
function standingOf({ heard, asks }: CaseState, { kind }: PlannedPromise, facts: PreflightFacts): Said {
  const { outcomeFit, limitsTold } = heard.resolve
  const isLess = outcomeFit !== undefined && outcomeFit !== null && outcomeFit !== 'as-asked'
  return {
    'limits-not-told': isLess && limitsTold !== true,
    'decision-awaited': asks.some((ask) => ask.kind === 'decision' && ask.answered === null),
    'no-fix-behind': lacksFix(kind, facts)
  }
}

const lacksFix = (kind: PromiseKind, { isFixAgreed }: PreflightFacts): boolean =>
  kind === 'no-recurrence' && !isFixAgreed
