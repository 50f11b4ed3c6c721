import type { CaseRateName, ListName } from '../../src/analytics/shared/figure.ts'
import type { CaseState } from '../../src/domain/cases/case-state.ts'
import type { PromiseState } from '../../src/domain/promises/promise-state.ts'
import { silenceOf } from '../../src/domain/cases/silence.ts'
import { instantOf } from '../../src/domain/shared/zoned-time.ts'
import { isOwed, isVague, verdict } from './naive-promise.ts'

/*
 * The lists of the floor and the figures of PRODUCT.md §11 about working a case, by the case's own facts: what the columns
 * must equal.
 */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const BROKEN = ['broken', 'kept-late', 'broken-as-recorded']
const KEPT = ['kept', 'attempted']

/** A case that came from a file and on which nobody has worked here. */
export const isHistory = (held: CaseState): boolean => held.imported !== null && !held.workedOn

/** Open, and ours to work on. */
const isOurs = (held: CaseState): boolean => held.status !== 'closed' && !isHistory(held)

export function isSafetyCase(held: CaseState): boolean {
  return isOurs(held) && held.safety !== null && held.safety.endedAt === null
}

/** When the follow-up that we owe is due; null: none is owed. */
export function followUpDue(held: CaseState): number | null {
  if (held.status !== 'resolved' || held.followUpDue === null || held.steps.after !== undefined) return null
  return instantOf(held.followUpDue)
}

export function isListed(list: ListName, held: CaseState, now: number): boolean {
  const { empathize, resolve } = held.heard
  const { severity, temperatureLast } = held
  if (list === 'impact-mismatch') return severity !== null && (empathize.impact ?? 0) >= severity + 2
  if (list === 'own-sake-closed') return held.status === 'closed' && held.situation === 'conflict-for-its-own-sake'
  // somebody may be on the line of a closed case
  if (list === 'help-waiting') return !isHistory(held) && held.asks.some((ask) => ask.answered === null)
  if (!isOurs(held)) return false
  switch (list) {
    case 'unacknowledged':
      return held.acknowledgeBy !== null && now > held.acknowledgeBy && !knows(held, now)
    case 'follow-ups-due':
      return (followUpDue(held) ?? Infinity) <= now + HOUR
    case 'quiet-and-young':
      return (
        held.status === 'open' &&
        held.openedAt !== null &&
        now - held.openedAt <= 2 * DAY &&
        (temperatureLast === null ? !isAngry(held) : temperatureLast < 3) &&
        !held.promises.some((promise) => BROKEN.includes(verdict(promise, now))) &&
        !isSafetyCase(held)
      )
    case 'cheap-not-granted':
      return (resolve.cost === 'nothing' || resolve.cost === 'cheap') && resolve.outcomeFit !== 'as-asked'
    case 'inside-agreement-angry':
      return isAngry(held) && held.promises.some((promise) => isInside(promise, now))
    case 'dead-ends': {
      // a duplicate's moves say nothing about where this case is
      const last = held.transfers.filter((_move, i) => i >= (held.transferFacts.absorbed?.moves ?? 0)).pop()
      if (last?.eventId === undefined || last.at === null || (held.lastWorkId ?? '') > last.eventId) return false
      if (last.toTeamId !== held.teamId) return false
      return now - last.at >= HOUR
    }
    case 'vague':
      return held.promises.some((promise) => isVague(promise) && verdict(promise, now) === 'open')
    case 'silent':
      // the floor and the case page say the same
      return silenceOf(held, now) !== null
  }
}

function needsPersonal(held: CaseState, at: number): boolean {
  const deadline = held.heard.empathize.ownDeadline
  return (held.severity ?? 0) > 3 || (deadline ? instantOf(deadline) <= at + DAY : false)
}

function knows(held: CaseState, at: number): boolean {
  if (held.acknowledgement === null) return false
  return !needsPersonal(held, at) || (held.acknowledgement.how === 'personal' && held.ownerId !== null)
}

function isAngry({ temperatureLast, heard }: CaseState): boolean {
  if (temperatureLast !== null) return temperatureLast > 3
  return (heard.hear.feelings ?? []).some((feeling) => ['angry', 'frustrated', 'humiliated'].includes(feeling))
}

/** Kept or still open, and expected earlier. */
function isInside(promise: PromiseState, now: number): boolean {
  const { due, expectedBy } = promise
  if (promise.watch !== null) return false
  if (due === null || expectedBy === null || instantOf(expectedBy) >= instantOf(due)) return false
  const is = verdict(promise, now)
  return KEPT.includes(is) || (is === 'open' && now <= instantOf(due))
}

/** Whether a case counts in the whole of a rate, and in its part. */
function inRate(rate: CaseRateName, held: CaseState, now: number): { whole: boolean; part: boolean } {
  const { relation, relationAfterThanks, thanked } = held.heard.after
  switch (rate) {
    case 'acknowledged-rate': {
      const part = isAcknowledgedInTime(held)
      return { part, whole: part || (held.acknowledgeBy !== null && now > held.acknowledgeBy) }
    }
    case 'relation-rate':
      return both(held.steps.after === 'done', relation === 'saved' || relation === 'better')
    case 'relation-thanked-rate':
      return both(thanked === true, relationAfterThanks === 'saved' || relationAfterThanks === 'better')
  }
}

const both = (whole: boolean, part: boolean): { whole: boolean; part: boolean } => ({ whole, part: whole && part })

function isAcknowledgedInTime(held: CaseState): boolean {
  const { acknowledgeBy: by, acknowledgement, neededAtClock: then } = held
  if (by === null || acknowledgement === null || then === null) return false
  // as it was when the clock ended, whatever the case is today
  const urgent = then.ownDeadline !== null && instantOf(then.ownDeadline) <= by + DAY
  if ((then.severity ?? 0) < 4 && !urgent)
    return Math.min(acknowledgement.firstAt ?? Infinity, acknowledgement.at) <= by
  return acknowledgement.how === 'personal' && acknowledgement.at <= by && then.ownerId !== null
}

/** Calls for help that were answered or ought to have been, and those whose answer came within its time; needless ones are none. */
export function helpAnswered(
  cases: readonly CaseState[],
  now: number
): { readonly part: number; readonly whole: number } {
  const calls = cases.flatMap((held) => held.asks).filter(({ answered }) => answered?.outcome !== 'withdrawn')
  const done = calls.flatMap(({ answered, answerBy }) => (answered === null ? [] : [answered.at - instantOf(answerBy)]))
  const overdue = calls.filter(({ answered, answerBy }) => answered === null && instantOf(answerBy) < now)
  return { part: done.filter((late) => late <= 0).length, whole: done.length + overdue.length }
}

/** How many of these cases count, in the whole of a rate and in its part. */
export function countedIn(
  rate: CaseRateName,
  cases: readonly CaseState[],
  now: number
): { readonly part: number; readonly whole: number } {
  const all = cases.map((held) => inRate(rate, held, now))
  return { part: all.filter(({ part }) => part).length, whole: all.filter(({ whole }) => whole).length }
}

/** Chases of cases whose acknowledgement was due. */
export function chasesIn(
  cases: readonly CaseState[],
  now: number
): { readonly before: number; readonly after: number } {
  const all = cases.map((held) => chasesOf(held, now))
  const sum = (side: 'before' | 'after'): number => all.reduce((total, one) => total + one[side], 0)
  return { before: sum('before'), after: sum('after') }
}

/** Before the first word and since. */
function chasesOf(held: CaseState, now: number): { before: number; after: number } {
  if (!inRate('acknowledged-rate', held, now).whole) return { before: 0, after: 0 }
  const first = held.acknowledgement?.firstAt ?? held.acknowledgement?.at ?? Infinity
  const chases = held.contacts.filter((one) => one.chase)
  const before = chases.filter((one) => one.at < first).length
  return { before, after: chases.length - before }
}

/** Whole hours without a message of ours while updates were agreed, at the most. */
export function longestSilence(cases: readonly CaseState[], now: number): number {
  return Math.max(0, ...cases.map((held) => silentHours(held, now)))
}

function silentHours(held: CaseState, now: number): number {
  const updates = held.promises.filter((promise) => promise.cadence !== null && promise.madeAt !== null)
  if (updates.length === 0) return 0
  const start = Math.min(...updates.map((promise) => promise.madeAt ?? Infinity))
  const owed = held.promises.some((promise) => promise.cadence !== null && isOwed(promise))
  const ours = held.contacts.filter((one) => one.direction === 'out' && one.reached && one.at > start)
  // with the case the updates ended
  const until = held.status === 'closed' ? (held.closedAt ?? Infinity) : now
  const ends = [...ours.map((one) => one.at), ...(owed && until < Infinity ? [until] : [])]
  const gapBefore = (end: number): number =>
    Math.min(end, held.status === 'closed' ? until : Infinity) -
    Math.max(start, ...ours.map((one) => one.at).filter((at) => at < end))
  return Math.floor(Math.max(0, ...ends.map(gapBefore)) / HOUR)
}
