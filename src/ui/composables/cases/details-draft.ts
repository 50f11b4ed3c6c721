import type { DetailsChanged } from '../../../domain/cases/case-event.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import type { Scale } from '../../../domain/cases/vocabulary.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { zonedTime } from '../../../domain/shared/zoned-time.ts'
import { momentOf, NO_MOMENT, takeMoment, type Moment } from '../promises/read-moment.ts'

/** What the form for a case's details holds: texts of its controls, '' for nothing. */
export interface DetailsDraft {
  severity: string
  temperature: string
  situation: string
  channel: string
  ownerId: string
  summary: string
  desiredOutcome: string
}

export function detailsDraft(state: CaseState, summary: string, desiredOutcome: string): Readonly<DetailsDraft> {
  return {
    severity: String(state.severity ?? ''),
    temperature: String(state.temperatureLast ?? ''),
    situation: state.situation ?? '',
    channel: state.channel ?? '',
    ownerId: state.ownerId ?? '',
    summary,
    desiredOutcome
  }
}

/** When what they complain of happened, as it would be typed in a zone. */
export const happenedMoment = ({ happenedAt }: Pick<CaseState, 'happenedAt'>, zone: string): Moment =>
  happenedAt === null ? NO_MOMENT : momentOf(zonedTime(happenedAt, zone))

const isSameMoment = (a: Moment, b: Moment): boolean => a.local === b.local && a.choice === b.choice

/** The same as a change: nothing where it was left alone, null where it was emptied. Errors: a time that the calendar does not have, or an open question. */
export function happenedChange(
  start: Moment,
  typed: Moment,
  zone: string
): Result<Pick<DetailsChanged, 'happenedAt'>, Problem> {
  if (isSameMoment(start, typed)) return ok({})
  const time = takeMoment(typed, zone)
  return time.ok ? ok({ happenedAt: time.value }) : time
}

/** What somebody else said meanwhile of when it happened, where that is being changed here; null: nothing, or just the same. */
export function newerHappened(start: Moment, typed: Moment, known: Moment): Moment | null {
  const isNewer = !isSameMoment(start, typed) && !isSameMoment(known, start) && !isSameMoment(known, typed)
  return isNewer ? known : null
}

const SCALES: readonly Scale[] = [1, 2, 3, 4, 5]
const scaleOf = (text: string): Scale | null => SCALES.find((scale) => String(scale) === text) ?? null

/**
 * What a person changed since the form was opened: a field they left alone is not written, even where it has changed on the floor meanwhile.
 * What they want can be emptied and is then no longer known; what happened stays as it was, because a case cannot be without.
 */
export function detailsChange(
  start: Readonly<DetailsDraft>,
  draft: Readonly<DetailsDraft>
): {
  readonly change: Omit<DetailsChanged, 'summary' | 'desiredOutcome'>
  readonly texts: { readonly summary?: string; readonly desiredOutcome?: string | null }
} {
  const differs = (field: keyof DetailsDraft): boolean => draft[field].trim() !== start[field].trim()
  const temperature = scaleOf(draft.temperature)
  return {
    change: {
      ...(differs('severity') ? { severity: scaleOf(draft.severity) } : {}),
      ...(differs('temperature') && temperature !== null ? { temperature } : {}),
      ...(differs('situation') ? { situation: draft.situation || null } : {}),
      ...(differs('channel') && draft.channel !== '' ? { channel: draft.channel } : {}),
      ...(differs('ownerId') ? { ownerId: draft.ownerId || null } : {})
    },
    texts: {
      ...(differs('summary') ? { summary: draft.summary } : {}),
      ...(differs('desiredOutcome') ? { desiredOutcome: draft.desiredOutcome.trim() || null } : {})
    }
  }
}

interface Changing {
  readonly start: Readonly<DetailsDraft>
  readonly draft: Readonly<DetailsDraft>
  /** What the case knows now. */
  readonly known: Readonly<DetailsDraft>
}

/** What somebody else said meanwhile of a field that is being changed here; null: nothing, or just the same. */
export function newerDetail(field: keyof DetailsDraft, { start, draft, known }: Changing): string | null {
  const [before, mine, theirs] = [start[field], draft[field].trim(), known[field]]
  return mine !== before.trim() && theirs !== before && theirs !== mine ? theirs : null
}
