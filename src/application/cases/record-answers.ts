import { decideRecordAnswers, type FollowUpContact } from '../../domain/cases/decide-answers.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import type { WorkingDays } from '../../domain/cases/follow-up.ts'
import type { SeenFields } from '../../domain/cases/seen-fields.ts'
import type { TeamState } from '../../domain/people/team-event.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail } from '../../domain/shared/result.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { changeCauses } from '../causes/recurrence.ts'
import { answerWarnings, heldBack, type Overriding } from '../promises/answer-warnings.ts'
import type { Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'
import { sealAnswers, type SaidPart } from './seal-answers.ts'

export interface FindThemInput extends Overriding {
  readonly channel: string | null
  readonly due: ZonedTime | null
  /** What the promise says. */
  readonly note: string
}

export interface RecordAnswersInput {
  readonly said: SaidPart
  /** With *after*: the follow-up contact, just made or tried. */
  readonly followUp?: Omit<FollowUpContact, 'contactId'> | null
  /** How we find somebody who spoke in public. */
  readonly findThem?: FindThemInput
  /** Ordinals of the customer's cases: where root causes change, what was promised not to happen again may be broken by it. */
  readonly others?: readonly number[]
  /** What the form had shown, so that it replaces nothing that was answered meanwhile. */
  readonly seen?: SeenFields
}

/**
 * Records what one part of the conversation brought: one event, with the contact or the promise that goes along with it. A warning about that promise
 * without a reason is refused.
 */
export async function recordAnswers(desk: Desk, ordinal: number, input: RecordAnswersInput): Outcome {
  const [teams, causes] = await Promise.all([desk.book.loadStreams('teams'), desk.book.loadStreams('causes')])
  const { said, texts } = sealAnswers(desk, input.said)
  if (said.details?.causeIds?.some((id) => !causes.has(id)) === true) return fail(problem('cause-not-found'))
  const { followUp = null, findThem, seen } = input
  const note = sealText(desk, findThem?.note ?? '', null)
  const answered = answerWarnings(desk, findThem ?? {})
  const newId = (): string => desk.ids.next(desk.clock.now())
  const found = {
    promiseId: newId(),
    channel: findThem?.channel ?? null,
    due: findThem?.due ?? null,
    note: note?.ref ?? null,
    overrides: answered.overrides
  }
  const command = {
    said,
    ...(seen === undefined ? {} : { seen }),
    followUp: followUp === null ? null : { ...followUp, contactId: newId() },
    ...(findThem === undefined ? {} : { findThem: found })
  }
  return changeCauses(desk, ordinal, input.others ?? [], [...texts, note, answered.reason], (state, context) =>
    heldBack(decideRecordAnswers(state, command, workingDays(state, teams, context.zone), context), answered)
  )
}

/** On which days the team of a case works; without a team or its own zone the floor's clocks count. */
function workingDays(
  { teamId }: Pick<CaseState, 'teamId'>,
  teams: ReadonlyMap<string, TeamState>,
  floorZone: string
): WorkingDays {
  const team = teams.get(teamId ?? '')
  return { hours: team?.hours ?? null, zone: team?.zone ?? floorZone }
}
