import type { CorrectEntryInput } from '../../../application/cases/correct-entry.ts'
import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import type { WordingAudience } from '../../../domain/playbooks/wording-pattern.ts'
import { PROMISE_KINDS } from '../../../domain/promises/promise-kind.ts'
import type { HelpOutcome } from '../../../domain/safety/help.ts'
import type { EventId } from '../../../domain/shared/event.ts'
import { TRANSFER_REASONS } from '../../../domain/transfers/transfer-reason.ts'

/** What the form for a correction holds: texts of its controls, '' for nothing. */
export interface CorrectionDraft {
  text: string
  channel: string
  promiseKind: string
  transferReason: string
  /** 'yes', 'no' or ''. */
  warm: string
  struck: boolean
  reason: string
}

/** An entry as it is told now; `textOf` gives the words of a text id. */
export function correctionDraft(event: CaseEvent, textOf: (id: string) => string): Readonly<CorrectionDraft> {
  const { type, data } = event
  const blank = { text: '', channel: '', promiseKind: '', transferReason: '', warm: '', struck: false, reason: '' }
  const text = textOf(textIdOf(event) ?? '')
  if (type === 'contact-recorded') return { ...blank, text, channel: data.channel }
  if (type === 'promise-made') return { ...blank, text, channel: data.channel ?? '', promiseKind: data.kind }
  if (type === 'transferred') return { ...blank, text, transferReason: data.reason, warm: warmText(data.warm) }
  return { ...blank, text }
}

/** The free text that can be put right in an entry. */
function textIdOf({ type, data }: CaseEvent): string | null {
  if (type === 'note-added') return data.text.id
  if (type === 'promise-released' || type === 'step-waived' || type === 'case-reopened') return data.reason?.id ?? null
  if (type === 'safety-ended') return data.reason.id
  if (type === 'participant-added') return data.name.id
  if (type === 'help-asked') return data.question?.id ?? null
  if (type === 'help-answered') return data.answer?.id ?? null
  if (type === 'formal-channel-opened' || type === 'formal-channel-closed') return data.reason.id
  return 'note' in data ? (data.note?.id ?? null) : null
}

/** Who reads the text of an entry: what is promised, and what becomes of their idea, goes to the customer; all else is a note about them. */
export function correctionAudience({ type, data }: CaseEvent): WordingAudience {
  if (type === 'promise-made') return 'customer'
  return type === 'help-answered' && OF_IDEAS.includes(data.outcome) ? 'customer' : 'internal'
}

const OF_IDEAS: readonly HelpOutcome[] = ['taken', 'later', 'no']
const warmText = (warm: boolean | null): string => (warm === null ? '' : warm ? 'yes' : 'no')

/** What a person put right since the form was opened; struck out, nothing else matters. */
export function correctionInput(
  eventId: EventId,
  start: Readonly<CorrectionDraft>,
  draft: Readonly<CorrectionDraft>
): CorrectEntryInput {
  const { reason } = draft
  if (draft.struck) return { eventId, reason, struck: true }
  const differs = (field: 'text' | 'channel' | 'promiseKind' | 'transferReason' | 'warm'): boolean =>
    draft[field].trim() !== start[field].trim()
  const kind = PROMISE_KINDS.find((one) => one === draft.promiseKind)
  const why = TRANSFER_REASONS.find((one) => one === draft.transferReason)
  return {
    eventId,
    reason,
    ...(differs('text') ? { text: draft.text } : {}),
    ...(differs('channel') && draft.channel !== '' ? { channel: draft.channel } : {}),
    ...(differs('promiseKind') && kind !== undefined ? { promiseKind: kind } : {}),
    ...(differs('transferReason') && why !== undefined ? { transferReason: why } : {}),
    ...(differs('warm') ? { warm: draft.warm === '' ? null : draft.warm === 'yes' } : {})
  }
}
