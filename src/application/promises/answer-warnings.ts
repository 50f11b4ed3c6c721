import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { PromiseWarning } from '../../domain/promises/preflight-promise.ts'
import type { Override } from '../../domain/shared/override.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, type Result } from '../../domain/shared/result.ts'
import { sealText, type Desk, type SealedText } from '../shared/desk.ts'

/** What pre-flight warned of; the one reason why it is promised all the same stands for all of it. */
export interface Overriding {
  readonly warnings?: readonly PromiseWarning[]
  readonly overrideReason?: string
}

export interface AnsweredWarnings {
  /** Sealed only where there is something to answer. */
  readonly reason: SealedText | null
  readonly overrides: readonly Override[]
  readonly isUnanswered: boolean
}

export function answerWarnings(desk: Desk, { warnings = [], overrideReason = '' }: Overriding): AnsweredWarnings {
  const reason = warnings.length === 0 ? null : sealText(desk, overrideReason, null)
  return { reason, ...overriddenBy(reason, warnings) }
}

/** The same with a reason that is sealed already; null: none was given. */
export function overriddenBy(
  reason: SealedText | null,
  warnings: readonly PromiseWarning[]
): Omit<AnsweredWarnings, 'reason'> {
  const overrides = reason === null ? [] : warnings.map((code) => ({ code, reason: reason.ref }))
  return { overrides, isUnanswered: warnings.length > overrides.length }
}

/**
 * Holds back what would be promised without an answer to a warning. What is refused anyhow is said first, because no reason would help; where
 * nothing comes to be promised, nothing is held back.
 */
export function heldBack(
  decided: Result<readonly CaseEvent[], Problem>,
  { isUnanswered }: Pick<AnsweredWarnings, 'isUnanswered'>
): Result<readonly CaseEvent[], Problem> {
  const promises = decided.ok && decided.value.some(({ type }) => type === 'promise-made' || type === 'promise-moved')
  return promises && isUnanswered ? fail(problem('promise-needs-override')) : decided
}
