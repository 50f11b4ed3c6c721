import { ACKNOWLEDGEMENTS } from '../../domain/cases/acknowledgement.ts'
import { isAcknowledgedInTime } from '../../domain/cases/acknowledgement-standing.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import type { ContactFact } from '../../domain/cases/contact-fact.ts'
import { OUTCOME_FITS, RELATIONS, type Feeling } from '../../domain/cases/heard-answers.ts'
import { ourLastWord } from '../../domain/cases/silence.ts'
import { OWN_SAKE } from '../../domain/cases/vocabulary.ts'
import { isFollowUpOwed } from '../../domain/promises/owed.ts'
import { escalationsOf } from '../../domain/safety/escalations.ts'
import { instantOf, type ZonedTime } from '../../domain/shared/zoned-time.ts'
import { deadEnd } from '../../domain/transfers/transfer-story.ts'
import type { RowOf } from '../shared/table.ts'
import { CASE_WORKING, type CASE_COLUMNS } from './case-columns.ts'
import { updateSilence } from './update-silence.ts'

type CaseRow = RowOf<typeof CASE_COLUMNS>
type WorkingColumn =
  | 'acknowledgeBy'
  | 'acknowledgedAt'
  | 'ownDeadline'
  | 'followUpDue'
  | 'followUpAt'
  | 'lastOurs'
  | 'lastWord'
  | 'lastWordChannel'
  | 'lastTheirs'
  | 'longestSilence'
  | 'silentFrom'
  | 'escalations'
  | 'incident'
  | 'acknowledgement'
  | 'impact'
  | 'outcomeFit'
  | 'relation'
  | 'relationAfterThanks'
  | 'happy'
  | 'limitsTold'
  | 'working'
  | 'chasesBefore'
  | 'chasesAfter'

/** Angry, not sad: those whom a promise inside our agreement did not calm. */
const ANGRY_FEELINGS: readonly Feeling[] = ['angry', 'frustrated', 'humiliated']
const ANGRY_FROM_TEMPERATURE = 4

const at = (time: ZonedTime | null | undefined): number => (time === null || time === undefined ? NaN : instantOf(time))
const place = (list: readonly string[], value: string | null | undefined): number =>
  value === null || value === undefined ? 0 : list.indexOf(value) + 1
const answer = (value: boolean | null | undefined): number =>
  value === null || value === undefined ? 0 : Number(value) + 1

/** The columns that working a case fills: what a file does not tell. */
export function workingRow(
  state: CaseState,
  code: (name: 'incident' | 'channel', value: string | null) => number
): Pick<CaseRow, WorkingColumn> {
  const { heard, acknowledgement, contacts } = state
  const ours = newest(contacts.filter(({ direction, reached }) => direction === 'out' && reached))
  const word = ourLastWord(state)
  const firstAt = acknowledgement?.firstAt ?? acknowledgement?.at ?? NaN
  return {
    acknowledgeBy: state.acknowledgeBy ?? NaN,
    acknowledgedAt: acknowledgement?.at ?? NaN,
    ownDeadline: at(heard.empathize.ownDeadline),
    followUpDue: isFollowUpOwed(state) ? at(state.followUpDue) : NaN,
    followUpAt: at(state.followUpDue),
    lastOurs: ours?.at ?? NaN,
    lastWord: word?.at ?? NaN,
    lastWordChannel: code('channel', word?.channel ?? null),
    lastTheirs: newest(contacts.filter(({ direction }) => direction === 'in'))?.at ?? NaN,
    escalations: state.source === null ? escalationsOf(state) : escalationsOf(state) || -1,
    incident: code('incident', state.incidentId),
    acknowledgement: place(ACKNOWLEDGEMENTS, acknowledgement?.how),
    impact: heard.empathize.impact ?? 0,
    outcomeFit: place(OUTCOME_FITS, heard.resolve.outcomeFit),
    relation: place(RELATIONS, heard.after.relation),
    relationAfterThanks: place(RELATIONS, heard.after.relationAfterThanks),
    happy: answer(heard.after.happyWithDecision),
    limitsTold: limitsTold(state),
    working: workingBits(state),
    ...updateSilence(state),
    ...chases(contacts, firstAt)
  }
}

/** A tick that is not there says nothing, except where they did not get it as they asked: then the limits were to be told. */
function limitsTold({ heard: { resolve } }: CaseState): number {
  const isDue = resolve.outcomeFit === 'adapted' || resolve.outcomeFit === 'refused'
  return answer(resolve.limitsTold ?? (isDue ? false : null))
}

/** The contact that happened last; of several at one instant the one written last. */
const newest = (contacts: readonly ContactFact[]): ContactFact | null =>
  contacts.reduce<ContactFact | null>((last, one) => (last !== null && last.at > one.at ? last : one), null)

/** Chases before the customer first knew that we have it, and since; as long as they do not know, all are before. */
function chases(contacts: readonly ContactFact[], firstAt: number): Pick<CaseRow, 'chasesBefore' | 'chasesAfter'> {
  const all = contacts.filter(({ chase }) => chase)
  const after = all.filter((one) => one.at >= firstAt).length
  return { chasesBefore: all.length - after, chasesAfter: after }
}

/** What they feel now goes before what they felt when they were heard. */
function isAngry({ temperatureLast, heard }: CaseState): boolean {
  if (temperatureLast !== null) return temperatureLast >= ANGRY_FROM_TEMPERATURE
  return ANGRY_FEELINGS.some((feeling) => heard.hear.feelings?.includes(feeling) === true)
}

function workingBits(state: CaseState): number {
  const { heard, safety, formal, asks, steps } = state
  const { cost, outcomeFit, waitBearable, refusingRule } = heard.resolve
  const isCheap = (cost === 'cheap' || cost === 'nothing') && outcomeFit !== 'as-asked'
  return (
    (safety !== null && safety.endedAt === null ? CASE_WORKING.safety : 0) |
    (isCheap ? CASE_WORKING.cheapNotGranted : 0) |
    (isAngry(state) ? CASE_WORKING.angry : 0) |
    (formal !== null && formal.closedAt === null ? CASE_WORKING.formalChannel : 0) |
    (waitBearable === false ? CASE_WORKING.waitUnbearable : 0) |
    (refusingRule ? CASE_WORKING.hasRefusingRule : 0) |
    (asks.some(({ answered }) => answered === null) ? CASE_WORKING.waitsForHelp : 0) |
    (steps.after === 'done' ? CASE_WORKING.followedUp : 0) |
    (heard.after.thanked === true ? CASE_WORKING.thanked : 0) |
    (asks.length > 0 ? CASE_WORKING.askedForHelp : 0) |
    (deadEnd(state) === null ? 0 : CASE_WORKING.deadEnd) |
    (state.status === 'closed' && state.situation === OWN_SAKE ? CASE_WORKING.ownSakeClosed : 0) |
    (isAcknowledgedInTime(state) ? CASE_WORKING.acknowledgedInTime : 0)
  )
}
