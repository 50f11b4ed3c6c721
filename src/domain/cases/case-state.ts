import type { RecordFields } from '../imports/imported-record.ts'
import type { PromiseState } from '../promises/promise-state.ts'
import type { EventId, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import type { TransferRecord } from '../transfers/transfer-record.ts'
import type { AskState } from '../safety/help.ts'
import type { FormalState, SafetyState } from '../safety/safety.ts'
import type { ZonedTime } from '../shared/zoned-time.ts'
import type { Acknowledgement, AcknowledgementNeeds } from './acknowledgement.ts'
import type { OtherCase } from './other-case.ts'
import type { ContactFact } from './contact-fact.ts'
import type { HeardAnswers } from './heard-answers.ts'
import type { ParticipantState } from './participant.ts'
import type { SharedField } from './shared-field.ts'
import type { CaseStatus, RailStep, Scale } from './vocabulary.ts'

/** A newer file changed what a person had changed too: the person's value stayed, and nobody has answered yet. What the file says is in `imported.last`. */
export interface ImportConflict {
  readonly field: SharedField
  readonly eventId: EventId
}

/** What the events of one case add up to. Computed, never the truth. */
export interface CaseState {
  readonly id: string
  readonly ref: string
  /** Name of the mapping that brought the case; null for a case opened by hand. */
  readonly source: string | null
  /** The import whose record opened the case. */
  readonly importId: string | null
  readonly openedAt: Instant | null
  readonly happenedAt: Instant | null
  readonly closedAt: Instant | null
  readonly status: CaseStatus
  readonly customerId: string | null
  readonly channel: string | null
  readonly situation: string | null
  readonly severity: Scale | null
  readonly temperatureFirst: Scale | null
  readonly temperatureLast: Scale | null
  readonly teamId: string | null
  readonly handlerId: string | null
  readonly ownerId: string | null
  readonly summary: TextRef | null
  readonly desiredOutcome: TextRef | null
  readonly steps: Readonly<Partial<Record<RailStep, 'done' | 'waived'>>>
  /** In the order of making. */
  readonly promises: readonly PromiseState[]
  /** Documented moves, in the order they happened on record. */
  readonly transfers: readonly TransferRecord[]
  readonly transferFacts: TransferFacts
  /** The first is the primary one. */
  readonly causeIds: readonly string[]
  /** Diagnosed, and the answer was "unknown". */
  readonly causeUnknown: boolean
  /** Times reopened as the source counts them; null: the source does not say. */
  readonly reopenedInSource: number | null
  readonly reopenedByHand: number
  /** Imported promises are judged no later than this, until the case has a newer event. */
  readonly asOf: Instant | null
  readonly imported: ImportedPart | null
  /** The import that had opened it was undone, but somebody had worked on it: only what they did is here, and whose case it is. */
  readonly keptAfterUndo: boolean
  /** Somebody has worked on it here since a file brought it; true for a case opened by hand. */
  readonly workedOn: boolean
  /** The newest event that was work for the customer, rather than a move or about what was written before. */
  readonly lastWorkId: EventId | null
  readonly conflicts: readonly ImportConflict[]
  /** The case that this one turned out to be a duplicate of. */
  readonly mergedInto: OtherCase | null
  /** What the conversation brought, by step. */
  readonly heard: HeardAnswers
  /** When the follow-up contact is due, once resolved; null: not resolved here. */
  readonly followUpDue: ZonedTime | null
  /** The clock until the customer must know that we have it; null: none runs. */
  readonly acknowledgeBy: Instant | null
  /** What the case needed when that clock ended; until then as it stands. null: none runs. */
  readonly neededAtClock: AcknowledgementNeeds | null
  /** How the customer came to know: a personal word counts more than an automatic one, else the first. */
  readonly acknowledgement: Acknowledgement | null
  /** In the order they were written. */
  readonly contacts: readonly ContactFact[]
  /** Calls for help, in the order of asking. */
  readonly asks: readonly AskState[]
  readonly safety: SafetyState | null
  readonly formal: FormalState | null
  readonly participants: readonly ParticipantState[]
  readonly incidentId: string | null
  /** Its customer was erased: no name and no text of before is left. */
  readonly erased: boolean
  readonly lastEventId: EventId
}

export interface TransferFacts {
  /** Every team that had the case, for telling a return. */
  readonly teamsSeen: readonly string[]
  /** Documented moves that came from a file. */
  readonly documentedInSource: number
  /** The source's own total; null where it has none. */
  readonly countInSource: number | null
  /** Whether the file's rows show moves at all (one row per event). */
  readonly rowsShowMoves: boolean
  /** What duplicates brought that were merged into this case; missing: none was. */
  readonly absorbed?: AbsorbedMoves
}

/** What duplicates brought, where it does not stand in the case's own lists, or cannot be told from its own there. */
export interface AbsorbedMoves {
  /** How many of the documented moves, which stand before the case's own. */
  readonly moves: number
  /** Moves beyond those that only their files count; null: unknown. */
  readonly undocumented: number | null
  /** Every team that had one of them; missing: none. */
  readonly teams?: readonly string[]
  /** How often the supervisor was called in there; missing: never. */
  readonly escalations?: number
}

/** What the source itself said last, so that a newer file changes a field only where the source changed. */
export interface ImportedPart {
  readonly last: RecordFields
  /** Status and closing as the source's own rows tell them. */
  readonly status: CaseStatus
  readonly closedAt: Instant | null
  /** Shared fields that a person has changed since. */
  readonly byHand: readonly SharedField[]
  /** The promise that the file's columns describe, as its place in `promises`; -1 where there is none. */
  readonly promiseAt: number
  /** All of this is from an undone import: known for comparing with the next file, and shown nowhere. */
  readonly withheld?: true
}
