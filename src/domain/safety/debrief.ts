import type { Instant } from '../shared/instant.ts'
import { zonedTime, type ZonedTime } from '../shared/zoned-time.ts'
import type { PersonRole } from '../people/person-event.ts'
import type { FloorChoices } from '../settings/floor-choices.ts'
import type { PrivateNoteState } from './private-note-event.ts'
import { readObject } from './read-object.ts'

/** PRODUCT.md §5. Why a debrief is due: a safety case ended, somebody asked for one, or several hostile contacts in a week. */
export const DEBRIEF_REASONS = ['safety', 'asked', 'relief'] as const
export type DebriefReason = (typeof DEBRIEF_REASONS)[number]

export const DEBRIEF_OUTCOMES = ['offered', 'accepted', 'declined', 'held', 'referred'] as const
export type DebriefOutcome = (typeof DEBRIEF_OUTCOMES)[number]

/** All that a debrief says: one sealed text. */
export interface DebriefContent {
  readonly why: DebriefReason
  /** For whom; null: nobody knows yet who had the contact. */
  readonly personId: string | null
  /** The contact that it is about; null: about none in particular. */
  readonly caseRef: string | null
  /** The alarm whose end made it due. */
  readonly safetyId: string | null
  /** null: not offered yet. */
  readonly outcome: DebriefOutcome | null
  /** With whom it was held, or to whom they were referred. */
  readonly heldWith: string
  readonly followUp: string
  readonly note: string
}

export interface Debrief extends DebriefContent {
  readonly id: string
  readonly writtenAt: Instant
  /** null: nothing is due any more. */
  readonly due: Instant | null
  readonly eraseAt: Instant
}

const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 86_400_000

/** Nothing is due any more once it was held, declined or handed to a professional; an offer or a yes is not yet a debrief. */
export const isSettled = (outcome: DebriefOutcome | null): boolean =>
  outcome === 'held' || outcome === 'declined' || outcome === 'referred'

/** By when a debrief asked for now is to be held, and from when its text is gone, in the floor's zone. */
export function debriefTerms(
  { debriefDueHours, debriefKeepDays }: Pick<FloorChoices, 'debriefDueHours' | 'debriefKeepDays'>,
  state: PrivateNoteState | null,
  outcome: DebriefOutcome | null,
  now: Instant,
  zone: string
): { readonly due: ZonedTime | null; readonly eraseAt: ZonedTime } {
  // whole seconds, up, as everything that occurs: what is written now is written for its whole term
  const first = state?.writtenAt ?? Math.ceil(now / 1_000) * 1_000
  const due = first + debriefDueHours * MS_PER_HOUR
  return {
    due: isSettled(outcome) ? null : zonedTime(state?.due ?? due, zone),
    eraseAt: zonedTime(first + debriefKeepDays * MS_PER_DAY, zone)
  }
}

/** Private to whoever supervises and to the person it is for. */
export const maySeeDebrief = (
  { personId }: Pick<DebriefContent, 'personId'>,
  reader: { readonly by: string | null; readonly isSupervisor?: boolean }
): boolean => reader.isSupervisor !== false || (reader.by !== null && personId === reader.by)

/** Who had the contact: whoever wrote it down where that is an agent, else whoever works on the case or answers for it. */
export function whoHadIt(
  by: string | null,
  { handlerId, ownerId }: { readonly handlerId: string | null; readonly ownerId: string | null },
  roleOf: (personId: string) => PersonRole | undefined
): string | null {
  if (by !== null && roleOf(by) === 'agent') return by
  return handlerId ?? ownerId ?? by
}

/** Those due first, soonest first; then the newest. */
export function debriefsInOrder(debriefs: readonly Debrief[]): readonly Debrief[] {
  return debriefs.toSorted((a, b) => {
    if (a.due !== null && b.due !== null) return a.due - b.due
    if (a.due === null && b.due === null) return b.writtenAt - a.writtenAt
    return a.due === null ? 1 : -1
  })
}

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  list.some((known) => known === value)
const textOr = (value: unknown): string => (typeof value === 'string' ? value : '')
const idOr = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** null: the text is none of ours. */
export function debriefOf(text: string): DebriefContent | null {
  const read = readObject(text)
  if (read === null || !isOneOf(DEBRIEF_REASONS, read['why'])) return null
  return {
    why: read['why'],
    personId: idOr(read['personId']),
    caseRef: idOr(read['caseRef']),
    safetyId: idOr(read['safetyId']),
    outcome: isOneOf(DEBRIEF_OUTCOMES, read['outcome']) ? read['outcome'] : null,
    heldWith: textOr(read['heldWith']),
    followUp: textOr(read['followUp']),
    note: textOr(read['note'])
  }
}
