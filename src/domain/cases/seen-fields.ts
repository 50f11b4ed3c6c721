import type { CaseState } from './case-state.ts'
import type { CasePart } from './heard-answers.ts'

/** What a form had shown of a case, by field: the answers of one part of the conversation and what is known of the case itself. */
export type SeenFields = Readonly<Record<string, unknown>>

/** What a form that is opened now shows; `part`: of the conversation, null: the case's details alone. No field has the name of another. */
export function shownFields(state: CaseState, part: CasePart | null): SeenFields {
  const { severity, situation, channel, ownerId, summary, desiredOutcome, happenedAt, causeIds, causeUnknown } = state
  return {
    ...(part === null ? {} : state.heard[part]),
    ...{
      severity,
      situation,
      channel,
      ownerId,
      summary,
      desiredOutcome,
      happenedAt,
      temperature: state.temperatureLast
    },
    // "Unknown" is another answer than none.
    causeIds: causeIds.length > 0 || causeUnknown ? causeIds : null
  }
}

/**
 * Whether writing these fields would silently replace what somebody else answered while the form was open: what is known today is neither what the
 * form had shown nor what is wished. Fields left alone do not matter: they are not written.
 */
export function overwritesUnseen(wish: object, seen: SeenFields, today: SeenFields): boolean {
  return Object.entries(wish).some(
    ([field, value]) =>
      value !== undefined && !isSame(seen[field], today[field]) && !isSame(value ?? null, today[field])
  )
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
