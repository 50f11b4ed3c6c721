import { lastErasing } from '../people/person-erased.ts'
import type { DecideContext, EventId, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { CaseEvent, EntryCorrected } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { asTold, corrections, isFollowUpOf, isStruck } from './told-events.ts'

export type CorrectableField = keyof EntryCorrected['change']

/**
 * What may be put right in an entry. Never an instant and nothing that says whether or when a promise was kept, so that no correction changes a
 * verdict; nothing of what a file says: that is put right in the file. A text can be replaced, not added.
 */
export function correctableFields(event: CaseEvent): readonly CorrectableField[] {
  if (event.importId !== undefined) return []
  switch (event.type) {
    case 'note-added':
      return ['text', 'struck']
    case 'contact-recorded':
      return [...textOf(event.data.note), 'channel', ...(event.data.promiseId === null ? ['struck' as const] : [])]
    case 'promise-made':
      // What is watched is judged by another rule, so that its kind stays.
      return [...textOf(event.data.note), ...(event.data.kind === WATCHED ? [] : ['promiseKind' as const]), 'channel']
    case 'transferred':
      return [...textOf(event.data.note), 'transferReason', 'warm', 'struck']
    case 'promise-handed-over':
      return textOf(event.data.note)
    case 'promise-released':
    case 'step-waived':
    case 'case-reopened':
    case 'safety-ended':
    case 'formal-channel-opened':
    case 'formal-channel-closed':
      return textOf(event.data.reason)
    case 'help-asked':
      return textOf(event.data.question)
    case 'help-answered':
      return textOf(event.data.answer)
    case 'transfer-answered':
    case 'formal-channel-reviewed':
      return textOf(event.data.note)
    case 'safety-raised':
    case 'safety-step-done':
      return textOf(event.data.note)
    case 'participant-added':
      return textOf(event.data.name)
    case 'participant-changed':
      return textOf(event.data.note ?? null)
    default:
      return []
  }
}

const WATCHED = 'no-recurrence'
const textOf = (text: TextRef | null): readonly CorrectableField[] => (text === null ? [] : ['text'])

export interface CorrectEntry {
  readonly eventId: EventId
  readonly reason: TextRef | null
  /** Fields that do not differ are left out of the record. */
  readonly change: EntryCorrected['change']
}

/**
 * Puts an entry right, at any time and by anybody, with the reason. What was struck or undone stays so. The follow-up that a case was closed on is not
 * struck as long as it is closed: nothing would then stand for it.
 */
export function decideCorrectEntry(
  events: readonly CaseEvent[],
  { eventId, reason, change }: CorrectEntry,
  context: DecideContext,
  { status }: Pick<CaseState, 'status'>
): Result<readonly CaseEvent[], Problem> {
  if (eventId < lastErasing(events)) return fail(problem('customer-erased'))
  const told = asTold(events)
  const target = told.find(({ id }) => id === eventId)
  if (target === undefined || isStruck(corrections(events).get(eventId)))
    return fail(problem('correction-not-possible'))
  const allowed = correctableFields(target)
  const wished = Object.entries(change).filter(([, value]) => value !== undefined)
  if (wished.some(([field]) => !allowed.some((name) => name === field))) return fail(problem('correction-not-possible'))
  if (change.promiseKind === WATCHED) return fail(problem('correction-not-possible'))
  if (change.struck === true && status === 'closed' && told.some((event) => isFollowUpOf(target, event)))
    return fail(problem('follow-up-closed-the-case'))
  const today = valuesOf(target)
  const changed = wished.filter(([field, value]) => value !== today[field])
  if (changed.length === 0) return ok([])
  if (reason === null) return fail(problem('correction-needs-reason'))
  const kept: EntryCorrected['change'] = change.struck === true ? { struck: true } : Object.fromEntries(changed)
  return ok([newEvent(context, 'entry-corrected', { eventId, reason, change: kept })])
}

function valuesOf(event: CaseEvent): Readonly<Record<string, unknown>> {
  switch (event.type) {
    case 'contact-recorded':
      return { channel: event.data.channel }
    case 'promise-made':
      return { channel: event.data.channel, promiseKind: event.data.kind }
    case 'transferred':
      return { transferReason: event.data.reason, warm: event.data.warm }
    default:
      return {}
  }
}
