import type { EntryCorrected } from '../../domain/cases/case-event.ts'
import { decideCorrectEntry } from '../../domain/cases/correct-entry.ts'
import type { EventId } from '../../domain/shared/event.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export interface CorrectEntryInput extends Omit<EntryCorrected['change'], 'text'> {
  readonly eventId: EventId
  readonly reason: string
  /** The words as they should have been; blank or missing: as they are. */
  readonly text?: string
}

/** Puts an entry right, with the reason. The words it had stay on record. */
export function correctEntry(desk: Desk, ordinal: number, input: CorrectEntryInput): Outcome {
  const { eventId, reason, text = '', ...change } = input
  const why = sealText(desk, reason, null)
  const words = sealText(desk, text, null)
  const command = {
    eventId,
    reason: why?.ref ?? null,
    change: { ...change, ...(words === null ? {} : { text: words.ref }) }
  }
  return changeCase(desk, ordinal, [why, words], (state, context, events) =>
    decideCorrectEntry(events, command, context, state)
  )
}
