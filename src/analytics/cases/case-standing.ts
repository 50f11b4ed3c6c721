import { isAcknowledged, needsPersonal } from '../../domain/cases/acknowledgement.ts'
import { SILENT_AFTER_DAYS } from '../../domain/cases/silence.ts'
import { TALLY_OF } from '../../domain/promises/promise-counts.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { RESTING_MS } from '../../domain/transfers/transfer-story.ts'
import { isVague, verdictJudgedAt } from '../promises/promise-facts.ts'
import type { BlockView } from '../shared/block.ts'
import { CASE_FLAG, CASE_WORKING, STATUS_CLOSED } from './case-columns.ts'

/*
 * How one case stands at an instant, by its columns: what the order of risk, its reasons and the lists of the floor agree on.
 * Instants in epoch ms, NaN: does not apply.
 */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Their own deadline puts a case before others from so long before it on. */
const DEADLINE_PRESSES_MS = 7 * DAY_MS
const SILENT_AFTER_MS = SILENT_AFTER_DAYS * DAY_MS
/** Voiced and not yet angry: the first two days, temperature 1 or 2; where it was not asked, no feeling of anger. */
const YOUNG_MS = 48 * HOUR_MS
const QUIET_UP_TO_TEMPERATURE = 2
const MISMATCH_FROM = 2

const OPEN_STATUS = 0

/** What an acknowledgement lacks: any word, a personal one, or a named owner. */
export type AcknowledgementLack = 'word' | 'personal' | 'owner'

/** Open and worked on here: imported history is in no list (INTERFACES.md §2). */
export function isWorkedOn({ cases }: BlockView, slot: number): boolean {
  return cases.status[slot] !== STATUS_CLOSED && ((cases.flags[slot] ?? 0) & CASE_FLAG.history) === 0
}

export const hasWorking = ({ cases }: BlockView, slot: number, bit: number): boolean =>
  ((cases.working[slot] ?? 0) & bit) !== 0

/** A call for help waits for its answer; of a closed case too, because somebody may be on the line. */
export const waitsForHelp = (view: BlockView, slot: number): boolean =>
  hasWorking(view, slot, CASE_WORKING.waitsForHelp) && ((view.cases.flags[slot] ?? 0) & CASE_FLAG.history) === 0

/** Since when a case rests where it was moved to an hour ago or longer, not worked on since; NaN: it is no dead end. */
export function deadEndSince(view: BlockView, slot: number, now: Instant): Instant {
  const last = (view.starts.transfer[slot + 1] ?? 0) - 1
  const since = view.transfers.at[last] ?? NaN
  return hasWorking(view, slot, CASE_WORKING.deadEnd) && now - since >= RESTING_MS ? since : NaN
}

/** How many promises without a time still wait for something to become of them, whatever the instant. */
export function vagueWaiting(view: BlockView, slot: number): number {
  const { promise } = view.starts
  let waiting = 0
  for (let row = promise[slot] ?? 0; row < (promise[slot + 1] ?? 0); row++)
    if (isVague(view, row) && verdictJudgedAt(view, row, Infinity) === 'open') waiting++
  return waiting
}

/** Whether the impact by the customer's scale is two or more above our severity (PRODUCT.md §11); both must be known. */
export function isMismatch({ cases }: BlockView, slot: number): boolean {
  const [theirs = 0, ours = 0] = [cases.impact[slot], cases.severity[slot]]
  return theirs > 0 && ours > 0 && theirs - ours >= MISMATCH_FROM
}

export const isSafety = (view: BlockView, slot: number): boolean => hasWorking(view, slot, CASE_WORKING.safety)

/** What is missing for this customer to know that we have it, once their clock has run out; null: nothing, or no clock runs. */
export function acknowledgementLack({ cases }: BlockView, slot: number, now: Instant): AcknowledgementLack | null {
  if (!(now > (cases.acknowledgeBy[slot] ?? NaN))) return null
  const isPersonalNeeded = needsPersonal(cases.severity[slot] ?? 0, cases.ownDeadline[slot] ?? NaN, now)
  const how = cases.acknowledgement[slot] ?? 0
  if (isAcknowledged(how, isPersonalNeeded, (cases.owner[slot] ?? -1) >= 0)) return null
  if (isAcknowledged(how, isPersonalNeeded, true)) return 'owner'
  return how > 0 ? 'personal' : 'word'
}

/** Their own deadline while it presses: passed or within seven days, and the case is not resolved. */
export function pressingDeadline({ cases }: BlockView, slot: number, now: Instant): Instant {
  const deadline = cases.ownDeadline[slot] ?? NaN
  return cases.status[slot] === OPEN_STATUS && deadline - now <= DEADLINE_PRESSES_MS ? deadline : NaN
}

/** Since when the customer waits for an answer: their last word, else the opening, where no message of ours came after it. */
export function unansweredSince({ cases }: BlockView, slot: number): Instant {
  const theirs = cases.lastTheirs[slot] ?? NaN
  const since = Number.isNaN(theirs) ? (cases.openedAt[slot] ?? NaN) : theirs
  return (cases.lastOurs[slot] ?? NaN) >= since ? NaN : since
}

/** Our last message, once nothing has come back for three days: as `silenceOf` has it. Silence is not consent. */
export function silentSince({ cases }: BlockView, slot: number, now: Instant): Instant {
  const ours = cases.lastWord[slot] ?? NaN
  const theirs = cases.lastTheirs[slot] ?? NaN
  const since = Number.isNaN(theirs) ? (cases.openedAt[slot] ?? NaN) : theirs
  return now - ours >= SILENT_AFTER_MS && !(since > ours) ? ours : NaN
}

/** The longest time without a message of ours while updates were agreed, in whole hours; NaN: none were. */
export function silentHours({ cases }: BlockView, slot: number, now: Instant): number {
  const running = now - (cases.silentFrom[slot] ?? NaN)
  const longest = Math.max(cases.longestSilence[slot] ?? NaN, Number.isNaN(running) ? 0 : running)
  return Math.floor(longest / HOUR_MS)
}

/** Until when an unresolved case is quiet and young, as far as it is: its first broken promise ends that. */
export function quietUntil(view: BlockView, slot: number, firstBreak: Instant): Instant {
  const { cases } = view
  const isAngry = hasWorking(view, slot, CASE_WORKING.angry)
  const isQuiet = !isAngry && (cases.temperatureLast[slot] ?? 0) <= QUIET_UP_TO_TEMPERATURE
  if (!isQuiet || cases.status[slot] !== OPEN_STATUS || isSafety(view, slot)) return NaN
  return Math.min((cases.openedAt[slot] ?? NaN) + YOUNG_MS, firstBreak)
}

/** When the first promise of a case breaks, if nothing is done: -Infinity if one has, Infinity if none can. At that instant itself it has not. */
export function firstBreakAt(view: BlockView, slot: number): Instant {
  const { promise } = view.starts
  let first = Infinity
  for (let row = promise[slot] ?? 0; row < (promise[slot + 1] ?? 0); row++) {
    if (TALLY_OF[verdictJudgedAt(view, row, -Infinity)] === 'broken') return -Infinity
    if (TALLY_OF[verdictJudgedAt(view, row, Infinity)] === 'broken')
      first = Math.min(first, view.promises.dueAt[row] ?? NaN)
  }
  return first
}

/**
 * Until when we are inside an agreement that the customer expected to be kept earlier: a promise that is open or was kept.
 * Infinity: it was kept; NaN: there is none.
 */
export function insideAgreementUntil(view: BlockView, slot: number): Instant {
  const { promise } = view.starts
  let until = NaN
  for (let row = promise[slot] ?? 0; row < (promise[slot + 1] ?? 0); row++) {
    const due = view.promises.dueAt[row] ?? NaN
    // what must not happen again cannot be awaited
    if (!((view.promises.expectedBy[row] ?? NaN) < due) || !Number.isNaN(view.promises.recurredAt[row])) continue
    const tally = TALLY_OF[verdictJudgedAt(view, row, -Infinity)]
    const end = tally === 'kept' ? Infinity : tally === 'open' ? due : NaN
    if (!(end <= until) && !Number.isNaN(end)) until = end
  }
  return until
}
