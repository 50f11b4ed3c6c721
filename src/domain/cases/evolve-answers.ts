import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import type { AnswersRecorded, StepDetails } from './heard-answers.ts'
import type { RailStep } from './vocabulary.ts'

type Recorded = Extract<CaseEvent, { type: 'answers-recorded' }>

/** What one save of one step adds to the case; fields that a file may tell too are marked by the caller. */
export function evolveAnswers(state: CaseState, { data }: Recorded): CaseState {
  const { part, answers, details = {} } = data
  const told = {
    ...state,
    ...detailsOf(state, details),
    heard: { ...state.heard, [part]: { ...state.heard[part], ...answers } }
  }
  const step = stepDoneBy(data)
  return step === null ? told : stepDone(told, step, data.followUpDue ?? null)
}

/**
 * Resolving is a step, not the end: a case closes after its follow-up. One that came before says nothing of what was decided since: it is owed anew,
 * unless it was waived.
 */
export function stepDone(state: CaseState, step: RailStep, followUpDue: CaseState['followUpDue']): CaseState {
  const steps = { ...state.steps, [step]: 'done' as const }
  if (step !== 'resolve') return { ...state, steps }
  const due = followUpDue ?? state.followUpDue
  if (state.steps.resolve !== 'done' && steps.after === 'done') delete steps.after
  return { ...state, steps, followUpDue: due, status: state.status === 'open' ? 'resolved' : state.status }
}

/** The opening is no step, and *After* is done with the follow-up contact only. */
function stepDoneBy(data: AnswersRecorded): RailStep | null {
  if (data.part === 'opening' || data.unfinished === true) return null
  return data.part === 'after' && data.answers.followedUp !== true ? null : data.part
}

function detailsOf(state: CaseState, { temperature, causeIds, ...plain }: StepDetails): Partial<CaseState> {
  return {
    ...plain,
    ...(temperature === undefined
      ? {}
      : { temperatureFirst: state.temperatureFirst ?? temperature, temperatureLast: temperature }),
    ...(causeIds === undefined ? {} : { causeIds, causeUnknown: causeIds.length === 0 })
  }
}
