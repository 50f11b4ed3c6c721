import type { Instant } from '../../domain/shared/instant.ts'
import type { BlockView } from '../shared/block.ts'
import { CASE_WORKING } from './case-columns.ts'
import { CASE } from './case-figures.ts'
import {
  acknowledgementLack,
  deadEndSince,
  firstBreakAt,
  hasWorking,
  insideAgreementUntil,
  isSafety,
  isWorkedOn,
  quietUntil,
  silentSince
} from './case-standing.ts'

/** A follow-up is announced as a promise is: an hour before. */
const HOUR_MS = 3_600_000

/** The few cases of a block that may come into a list as time passes, so that a question looks at no other. */
export interface ListedCases {
  /** Open and worked on here; beside each slot until when it is quiet and young, and inside our agreement. NaN: it is not. */
  readonly open: readonly { readonly slot: number; readonly quietUntil: Instant; readonly insideUntil: Instant }[]
  /** Slots with a clock for the acknowledgement, open and closed. */
  readonly clocks: readonly { readonly slot: number; readonly by: Instant; readonly marks: number }[]
  /** Slots with agreed updates, open and closed. */
  readonly rhythms: readonly number[]
  /** Slots with calls for help, open and closed. */
  readonly asked: readonly number[]
}

/** @param counted by slot: 1 for a case that counts */
export function listedCases(view: BlockView, counted: Uint8Array): ListedCases {
  const slots = Array.from(counted.keys()).filter((slot) => counted[slot] === 1)
  return {
    open: slots
      .filter((slot) => isWorkedOn(view, slot))
      .map((slot) => ({
        slot,
        quietUntil: quietUntil(view, slot, firstBreakAt(view, slot)),
        insideUntil: hasWorking(view, slot, CASE_WORKING.angry) ? insideAgreementUntil(view, slot) : NaN
      })),
    clocks: slots
      .filter((slot) => !Number.isNaN(view.cases.acknowledgeBy[slot]))
      .map((slot) => ({ slot, by: view.cases.acknowledgeBy[slot] ?? NaN, marks: clockMarks(view, slot) })),
    rhythms: slots.filter((slot) => !Number.isNaN(view.cases.longestSilence[slot])),
    asked: slots.filter((slot) => view.starts.ask[slot] !== view.starts.ask[slot + 1])
  }
}

/** What a clock counts as once it has run out; a customer who knows in time counts before. */
function clockMarks(view: BlockView, slot: number): number {
  const { chasesBefore, chasesAfter } = view.cases
  const chased = (chasesBefore[slot] ?? 0) + (chasesAfter[slot] ?? 0) > 0 ? CASE.CHASED : 0
  return (
    CASE.ACKNOWLEDGE_DUE | chased | (hasWorking(view, slot, CASE_WORKING.acknowledgedInTime) ? CASE.ACKNOWLEDGED : 0)
  )
}

/** Adds to the marks of a block's cases the lists in which they stand now. */
export function markListed(view: BlockView, { open, clocks }: ListedCases, now: Instant, into: Uint32Array): void {
  for (const { slot, quietUntil: quiet, insideUntil } of open)
    into[slot] = (into[slot] ?? 0) | openMarks(view, slot, now) | untilMarks(now, quiet, insideUntil)
  for (const { slot, by, marks } of clocks)
    if (now > by || (marks & CASE.ACKNOWLEDGED) !== 0) into[slot] = (into[slot] ?? 0) | marks
}

const untilMarks = (now: Instant, quiet: Instant, inside: Instant): number =>
  (now <= quiet ? CASE.QUIET : 0) | (now <= inside ? CASE.INSIDE_AGREEMENT : 0)

function openMarks(view: BlockView, slot: number, now: Instant): number {
  return (
    (isSafety(view, slot) ? CASE.SAFETY : 0) |
    (acknowledgementLack(view, slot, now) === null ? 0 : CASE.UNACKNOWLEDGED) |
    (hasWorking(view, slot, CASE_WORKING.cheapNotGranted) ? CASE.CHEAP : 0) |
    (Number.isNaN(silentSince(view, slot, now)) ? 0 : CASE.SILENT) |
    (Number.isNaN(deadEndSince(view, slot, now)) ? 0 : CASE.DEAD_END) |
    ((view.cases.followUpDue[slot] ?? NaN) <= now + HOUR_MS ? CASE.FOLLOW_UP : 0)
  )
}
