import type { MakePromiseInput } from '../../../application/promises/work-promise.ts'
import type { Cadence } from '../../../domain/promises/promise-terms.ts'
import { PROMISE_KINDS, type PromiseKind } from '../../../domain/promises/promise-kind.ts'
import type { PlannedPromise } from '../../../domain/promises/preflight-promise.ts'
import { problem, type Problem } from '../../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../../domain/shared/result.ts'
import { NO_MOMENT, readMoment, takeMoment, timeOf, type Moment } from './read-moment.ts'

/** A promise while it is being typed. */
export interface PromiseDraft {
  kind: string
  due: Moment
  isVague: boolean
  channel: string
  performerId: string
  /** Of whoever else must do it: 'yes', 'no', 'cannot', or '' for not asked. */
  agreed: string
  attempts: string
  expectedBy: Moment
  occurredAt: Moment
  /** '' for no rhythm. */
  every: string
  unit: string
  /** '' for nothing that is known here. */
  incidentId: string
  needsAuthority: boolean
  note: string
  reason: string
}

export function promiseDraft(kind: PromiseKind, channel: string | null, performerId: string | null): PromiseDraft {
  const nothing = {
    isVague: false,
    agreed: '',
    attempts: '',
    every: '',
    unit: 'day',
    incidentId: '',
    note: '',
    reason: ''
  }
  const times = { due: NO_MOMENT, expectedBy: NO_MOMENT, occurredAt: NO_MOMENT }
  return { ...nothing, ...times, kind, channel: channel ?? '', performerId: performerId ?? '', needsAuthority: false }
}

export const CADENCE_UNITS = ['hour', 'day', 'week'] as const satisfies readonly Cadence['unit'][]
const AGREEMENTS = ['yes', 'no', 'cannot'] as const

export const kindOf = ({ kind }: PromiseDraft): PromiseKind => PROMISE_KINDS.find((one) => one === kind) ?? 'call-back'

/** Vague is only what could have a time of its own. */
export const canBeVague = (draft: PromiseDraft): boolean =>
  draft.kind !== 'no-recurrence' && cadenceOf(draft) === null && incidentOf(draft) === null

const isVague = (draft: PromiseDraft): boolean => draft.isVague && canBeVague(draft)

function cadenceOf({ kind, every, unit }: PromiseDraft): Cadence | null {
  if (kind !== 'update' || every.trim() === '') return null
  return { every: Number(every), unit: CADENCE_UNITS.find((one) => one === unit) ?? 'day' }
}

const incidentOf = ({ kind, incidentId }: PromiseDraft): string | null =>
  kind === 'tell-when-fixed' && incidentId !== '' ? incidentId : null

/** What pre-flight looks at; null: there is nothing yet to look at. */
export function plannedOf(draft: PromiseDraft, zone: string): PlannedPromise | null {
  const due = isVague(draft) ? null : timeOf(readMoment(draft.due, zone))
  if (due === null && !isVague(draft) && draft.kind !== 'no-recurrence') return null
  const { needsAuthority, note } = draft
  const [expectedBy, occurredAt] = [draft.expectedBy, draft.occurredAt].map((one) => timeOf(readMoment(one, zone)))
  const agreed = AGREEMENTS.find((one) => one === draft.agreed) ?? null
  return {
    kind: kindOf(draft),
    due,
    expectedBy: expectedBy ?? null,
    occurredAt: occurredAt ?? null,
    performerId: draft.performerId || null,
    note,
    agreed,
    needsAuthority
  }
}

/** The same for the command. Errors: no time, or a time that still has to be answered. */
export function inputOf(draft: PromiseDraft, zone: string): Result<MakePromiseInput, Problem> {
  const due = isVague(draft) ? ok(null) : takeMoment(draft.due, zone)
  const [expectedBy, occurredAt] = [takeMoment(draft.expectedBy, zone), takeMoment(draft.occurredAt, zone)]
  if (!due.ok) return due
  if (!expectedBy.ok) return expectedBy
  if (!occurredAt.ok) return occurredAt
  const [cadence, incidentId] = [cadenceOf(draft), incidentOf(draft)]
  if (due.value === null && draft.kind !== 'no-recurrence' && !isVague(draft)) return fail(missingTime(draft))
  return ok({
    kind: kindOf(draft),
    due: due.value,
    channel: draft.channel || null,
    performerId: draft.performerId || null,
    note: draft.note,
    attempts: isVague(draft) || draft.attempts === '' ? null : Number(draft.attempts),
    expectedBy: expectedBy.value,
    occurredAt: occurredAt.value,
    cadence,
    waitsFor: incidentId === null ? null : { kind: 'incident', id: incidentId },
    overrideReason: draft.reason
  })
}

function missingTime(draft: PromiseDraft): Problem {
  if (incidentOf(draft) !== null) return problem('promise-needs-backstop')
  return problem(cadenceOf(draft) === null ? 'promise-due-missing' : 'cadence-needs-first')
}
