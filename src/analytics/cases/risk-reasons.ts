import type { Instant } from '../../domain/shared/instant.ts'
import { isOwed, nextContactAt, owedAt } from '../promises/promise-facts.ts'
import type { BlockView } from '../shared/block.ts'
import type { RiskReason } from '../shared/floor-numbers.ts'
import type { Scope } from '../shared/scope.ts'
import { CASE_WORKING, STATUS_CLOSED } from './case-columns.ts'
import { knownTransfers } from './case-figures.ts'
import { limitOf } from './case-marks.ts'
import { scaleOf } from './scale-of.ts'
import {
  acknowledgementLack,
  deadEndSince,
  firstBreakAt,
  hasWorking,
  insideAgreementUntil,
  isMismatch,
  isSafety,
  isWorkedOn,
  pressingDeadline,
  quietUntil,
  silentSince,
  unansweredSince,
  vagueWaiting,
  waitsForHelp
} from './case-standing.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Why a case is where it is among the open ones, in the order of risk, and in which lists; a closed case says only for what it is listed. */
export function reasonsOf(scope: Scope, view: BlockView, slot: number): readonly RiskReason[] {
  const { cases } = view
  if (cases.status[slot] === STATUS_CLOSED)
    return [...forHelp(view, slot), ...ownSake(view, slot), ...mismatch(view, slot)]
  const asOf = cases.asOf[slot] ?? NaN
  return [
    ...(isWorkedOn(view, slot) && isSafety(view, slot) ? [{ kind: 'safety' } as const] : []),
    ...owing(scope, view, slot),
    ...(isWorkedOn(view, slot) ? theirClocks(view, slot, scope.now) : []),
    ...tooOftenMoved(scope, view, slot),
    ...(isWorkedOn(view, slot) ? waiting(scope, view, slot) : []),
    ...nextOf(scope, view, slot),
    ...mismatch(view, slot),
    ...hot(view, slot),
    ...(isWorkedOn(view, slot) ? quiet(view, slot, scope.now) : []),
    ...(Number.isNaN(asOf) ? [] : [{ kind: 'as-of', at: asOf } as const])
  ]
}

const forHelp = (view: BlockView, slot: number): readonly RiskReason[] =>
  waitsForHelp(view, slot) ? [{ kind: 'help-waiting' }] : []

/** What we owe and have not done, or that we owe nothing. */
function owing({ now }: Scope, view: BlockView, slot: number): readonly RiskReason[] {
  const overdue = overdueOf(view, slot, now)
  const followUp = view.cases.followUpDue[slot] ?? NaN
  return [
    ...(overdue > 0 ? [{ kind: 'overdue', promises: overdue, since: owedAt(view, slot) } as const] : []),
    ...(isWorkedOn(view, slot) && now + HOUR_MS >= followUp ? [{ kind: 'follow-up', dueAt: followUp } as const] : []),
    ...(isWorkedOn(view, slot) && Number.isNaN(nextContactAt(view, slot)) ? [{ kind: 'parked' } as const] : [])
  ]
}

/** Of a file that tells the truth as of an instant nothing is overdue today. */
function overdueOf(view: BlockView, slot: number, now: Instant): number {
  if (!Number.isNaN(view.cases.asOf[slot])) return 0
  const { promise } = view.starts
  let overdue = 0
  for (let row = promise[slot] ?? 0; row < (promise[slot + 1] ?? 0); row++)
    if (isOwed(view, row) && now > (view.promises.dueAt[row] ?? NaN)) overdue++
  return overdue
}

function theirClocks(view: BlockView, slot: number, now: Instant): readonly RiskReason[] {
  const deadline = pressingDeadline(view, slot, now)
  const lacks = acknowledgementLack(view, slot, now)
  const since = view.cases.acknowledgeBy[slot] ?? NaN
  return [
    ...(Number.isNaN(deadline) ? [] : [{ kind: 'own-deadline', at: deadline } as const]),
    ...(lacks === null ? [] : [{ kind: 'unacknowledged', since, lacks } as const])
  ]
}

function tooOftenMoved(scope: Scope, view: BlockView, slot: number): readonly RiskReason[] {
  const transfers = knownTransfers(view, slot)
  const limit = limitOf(scope, view, slot)
  return transfers > limit ? [{ kind: 'over-transfer-limit', transfers, limit }] : []
}

/** Who waits for whom: a call for help, an answer of ours, an answer of theirs; and what would be easy to give. */
function waiting(scope: Scope, view: BlockView, slot: number): readonly RiskReason[] {
  const unanswered = unansweredSince(view, slot)
  const has = (bit: number): boolean => hasWorking(view, slot, bit)
  const isInside = has(CASE_WORKING.angry) && scope.now <= insideAgreementUntil(view, slot)
  const resting = deadEndSince(view, slot, scope.now)
  const vague = vagueWaiting(view, slot)
  return [
    ...forHelp(view, slot),
    ...(Number.isNaN(resting) ? [] : [{ kind: 'dead-end', since: resting } as const]),
    ...(vague > 0 ? [{ kind: 'vague', promises: vague } as const] : []),
    ...(Number.isNaN(unanswered) ? [] : [{ kind: 'unanswered', since: unanswered } as const]),
    ...silence(scope, view, slot),
    ...(isInside ? [{ kind: 'inside-agreement' } as const] : []),
    ...(has(CASE_WORKING.cheapNotGranted) ? [{ kind: 'cheap' } as const] : []),
    ...(has(CASE_WORKING.waitUnbearable) ? [{ kind: 'unbearable-wait' } as const] : [])
  ]
}

function silence({ floor, now }: Scope, view: BlockView, slot: number): readonly RiskReason[] {
  const since = silentSince(view, slot, now)
  if (Number.isNaN(since)) return []
  const channel = floor.dictionaries.channel.valueOf(view.cases.lastWordChannel[slot] ?? -1)
  return [{ kind: 'silent', since, days: Math.floor((now - since) / DAY_MS), channel }]
}

/** What is owed next, while nothing is late. */
function nextOf({ now }: Scope, view: BlockView, slot: number): readonly RiskReason[] {
  const next = nextContactAt(view, slot)
  if (!(now <= next) || !Number.isNaN(view.cases.asOf[slot])) return []
  const followUp = view.cases.followUpDue[slot] ?? NaN
  if (next !== followUp) return [{ kind: 'next-contact', dueAt: next }]
  return now + HOUR_MS >= followUp ? [] : [{ kind: 'follow-up', dueAt: followUp }]
}

function hot({ cases }: BlockView, slot: number): readonly RiskReason[] {
  const temperature = cases.temperatureLast[slot]
  return temperature === 4 || temperature === 5 ? [{ kind: 'temperature', temperature }] : []
}

function mismatch(view: BlockView, slot: number): readonly RiskReason[] {
  const [impact, severity] = [scaleOf(view.cases.impact[slot]), scaleOf(view.cases.severity[slot])]
  if (impact === null || severity === null || !isMismatch(view, slot)) return []
  return [{ kind: 'impact-mismatch', impact, severity }]
}

function quiet(view: BlockView, slot: number, now: Instant): readonly RiskReason[] {
  if (!(now <= quietUntil(view, slot, firstBreakAt(view, slot)))) return []
  return [{ kind: 'quiet-and-young', since: view.cases.openedAt[slot] ?? now }]
}

const ownSake = (view: BlockView, slot: number): readonly RiskReason[] =>
  hasWorking(view, slot, CASE_WORKING.ownSakeClosed) ? [{ kind: 'own-sake' }] : []
