import type { RecordFields } from '../imports/imported-record.ts'
import type { PersonErasedEvent } from '../people/person-erased.ts'
import type { PromiseKind } from '../promises/promise-kind.ts'
import type { PromiseState } from '../promises/promise-state.ts'
import type { Cadence, WaitsFor } from '../promises/promise-terms.ts'
import type { HelpAnswered, HelpAsked } from '../safety/help.ts'
import type { FormalChannelOpened, FormalChannelReviewed, SafetyRaised, SafetyStepDone } from '../safety/safety.ts'
import type { DomainEvent, EventId, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import type { Override } from '../shared/override.ts'
import type { ZonedTime } from '../shared/zoned-time.ts'
import type { TransferReason } from '../transfers/transfer-reason.ts'
import type { TransferRecord } from '../transfers/transfer-record.ts'
import type { Acknowledged, Acknowledgement, AcknowledgementNeeds } from './acknowledgement.ts'
import type { ContactFact } from './contact-fact.ts'
import type { AnswersRecorded } from './heard-answers.ts'
import type { OtherCase } from './other-case.ts'
import type { ParticipantAdded, ParticipantChanged } from './participant.ts'
import type { SharedField } from './shared-field.ts'
import type { RailStep, Scale } from './vocabulary.ts'

/** A case's story. Past tense, codes and ids only; texts and names live apart. */
export type CaseEvent =
  | DomainEvent<'case-opened', CaseOpened>
  | DomainEvent<'record-imported', RecordImported>
  | DomainEvent<'details-changed', DetailsChanged>
  | DomainEvent<'note-added', { readonly text: TextRef }>
  | DomainEvent<'contact-recorded', ContactRecorded>
  | DomainEvent<'promise-made', PromiseMade>
  | DomainEvent<'promise-kept', PromiseKept>
  | DomainEvent<'promise-moved', PromiseMoved>
  | DomainEvent<'promise-released', PromiseReleased>
  | DomainEvent<'transferred', Transferred>
  | DomainEvent<'step-done', { readonly step: RailStep }>
  | DomainEvent<'step-waived', { readonly step: RailStep; readonly reason: TextRef }>
  | DomainEvent<'diagnosed', Diagnosed>
  | DomainEvent<'case-closed', CaseClosed>
  | DomainEvent<'case-reopened', { readonly reason: TextRef | null }>
  | DomainEvent<'promise-handed-over', PromiseHandedOver>
  | DomainEvent<'merged-into', OtherCase>
  | DomainEvent<'case-absorbed', CaseAbsorbed>
  | DomainEvent<'action-undone', { readonly eventIds: readonly EventId[] }>
  | DomainEvent<'entry-corrected', EntryCorrected>
  | DomainEvent<'conflict-settled', ConflictSettled>
  | DomainEvent<'answers-recorded', AnswersRecorded>
  | DomainEvent<'acknowledged', Acknowledged>
  | DomainEvent<'promise-fell-due', PromiseFellDue>
  | DomainEvent<'recurrence-noticed', RecurrenceNoticed>
  | DomainEvent<'recurrence-withdrawn', RecurrenceWithdrawn>
  | DomainEvent<'transfer-answered', TransferAnswered>
  | DomainEvent<'help-asked', HelpAsked>
  | DomainEvent<'help-answered', HelpAnswered>
  | DomainEvent<'safety-raised', SafetyRaised>
  | DomainEvent<'safety-step-done', SafetyStepDone>
  | DomainEvent<'safety-ended', { readonly reason: TextRef }>
  | DomainEvent<'formal-channel-opened', FormalChannelOpened>
  | DomainEvent<'formal-channel-reviewed', FormalChannelReviewed>
  | DomainEvent<'formal-channel-closed', { readonly reason: TextRef }>
  | DomainEvent<'participant-added', ParticipantAdded>
  | DomainEvent<'participant-changed', ParticipantChanged>
  | DomainEvent<'incident-linked', { readonly incidentId: string | null }>
  | PersonErasedEvent

export type CaseEventType = CaseEvent['type']

export interface CaseOpened {
  readonly ref: string
  readonly customerId: string | null
  readonly channel: string
  readonly summary: TextRef
  readonly situation: string | null
  readonly severity: Scale | null
  readonly temperature: Scale | null
  readonly teamId: string | null
  readonly ownerId: string | null
  readonly happenedAt: ZonedTime | null
  /** Until then the customer must know that we have it; missing: no clock runs. */
  readonly acknowledgeBy?: ZonedTime
}

/** One record of a file, kept whole: the fold applies the rules of INTERFACES.md §2 to it. */
export interface RecordImported {
  readonly ref: string
  /** Identity of this record within its source, see `recordIdentity`. */
  readonly identity: string
  /** Which row of its case it is, where each has its instant: the same row in a newer file takes its place. See `RowKeys`. */
  readonly row?: string
  /** Line of the file, from 1. */
  readonly line: number
  readonly fields: RecordFields
}

/** Only what changed; null forgets. */
export interface DetailsChanged {
  /** Another customer, where two records turned out to be one person. */
  readonly customerId?: string | null
  readonly channel?: string
  readonly situation?: string | null
  readonly severity?: Scale | null
  readonly temperature?: Scale
  readonly ownerId?: string | null
  readonly summary?: TextRef
  readonly desiredOutcome?: TextRef | null
  readonly happenedAt?: ZonedTime | null
}

export interface ContactRecorded {
  readonly contactId: string
  readonly direction: 'in' | 'out'
  readonly channel: string
  readonly reached: boolean
  readonly promiseId: string | null
  readonly note: TextRef | null
  /** Why an attempt in time was recorded only after the due; missing where it was not. */
  readonly lateReason?: TextRef
  /** The customer got in touch with nothing new, or after a broken promise; missing: no. */
  readonly chase?: boolean
  /** They were hostile; missing: no. */
  readonly hostile?: boolean
  /** Everybody whom this incident concerns was told the same at once; missing: this customer was spoken to alone. */
  readonly ofIncident?: string
  /** Who of ours had it; missing: whoever wrote it down. */
  readonly personId?: string
}

export interface PromiseMade {
  readonly promiseId: string
  readonly kind: PromiseKind
  /** null: a vague promise, counted apart. */
  readonly due: ZonedTime | null
  readonly channel: string | null
  readonly performerId: string | null
  readonly note: TextRef | null
  /** How many attempts were agreed with the customer in case they are not reached; missing: none were. */
  readonly attempts?: number
  /** When the customer expected it: earlier than the due is an expectation to mend. */
  readonly expectedBy?: ZonedTime
  /** An update every so often; keeping one makes the next. */
  readonly cadence?: Cadence
  /** The update before this one. */
  readonly follows?: string
  /** Tell when fixed: what is waited for. `due` is then the backstop. */
  readonly waitsFor?: WaitsFor
  /** No recurrence: the root causes that are watched, as the case had them; missing: the first it gets. */
  readonly watches?: readonly string[]
  /** What pre-flight warned of, and why it was promised all the same. */
  readonly overrides?: readonly Override[]
  /** Promised at once to everybody whom this incident concerns. */
  readonly ofIncident?: string
}

/** What the promise waited for is in place. */
export interface PromiseFellDue {
  readonly promiseId: string
  /** Never after the backstop. */
  readonly due: ZonedTime
}

/** The same root cause at the same customer again: written into the case that promised it would not happen, in the commit of the case that tells. */
export interface RecurrenceNoticed extends OtherCase {
  readonly promiseId: string
  readonly causeId: string
}

/** The other case turned out to be about something else. */
export interface RecurrenceWithdrawn {
  readonly promiseId: string
  /** Of the other case. */
  readonly ordinal: number
}

/** Somebody else performs it; the accountable owner of the case stays. */
export interface PromiseHandedOver {
  readonly promiseId: string
  readonly performerId: string | null
  readonly note: TextRef | null
}

export interface PromiseKept {
  readonly promiseId: string
  /** The contact that proves it. */
  readonly contactId: string
  /** Why it was recorded only after its due; null where it was not. */
  readonly lateReason: TextRef | null
}

export interface PromiseMoved {
  readonly promiseId: string
  readonly nextPromiseId: string
  readonly due: ZonedTime
  /** Why it was recorded only after the due, where it was agreed in time. */
  readonly lateReason?: TextRef
  /** What pre-flight warned of about the new time, and why it was agreed all the same; missing: nothing. */
  readonly overrides?: readonly Override[]
  /** Updates of its rhythm that passed meanwhile, broken like itself: nobody waits for them any more. Missing: none did. */
  readonly missed?: readonly string[]
}

export interface CaseClosed {
  /** Updates of its rhythms that passed before, broken: with the case nobody waits for them any more. Missing: none did. */
  readonly missed?: readonly string[]
}

export interface PromiseReleased {
  readonly promiseId: string
  readonly reason: TextRef
  /** Why it was recorded only after the due, where it was released in time. */
  readonly lateReason?: TextRef
  /** Ended at once for everybody whom this incident concerns. */
  readonly ofIncident?: string
}

export interface Transferred {
  readonly toTeamId: string
  readonly toHandlerId: string | null
  readonly reason: TransferReason
  readonly note: TextRef | null
  readonly warm: boolean | null
  readonly customerRepeated: boolean | null
  /** What pre-flight warned of, and why it was done all the same; missing: nothing. */
  readonly overrides?: readonly Override[]
}

/** What the receiving side says about a move. */
export interface TransferAnswered {
  /** The `transferred` event. */
  readonly eventId: EventId
  readonly accepted: boolean | null
  readonly customerRepeated?: boolean | null
  readonly note: TextRef | null
}

/** A duplicate was merged into this case: its promises and moves are counted here from now on, and no longer there. */
export interface CaseAbsorbed extends OtherCase {
  readonly promises: readonly PromiseState[]
  readonly transfers: readonly TransferRecord[]
  /** Its moves that only a file counts; null: unknown. */
  readonly undocumented: number | null
  /** Every team that had it. */
  readonly teams: readonly string[]
  /** The incident it belonged to, where the case had none; missing: none. */
  readonly incidentId?: string
  /** How the customer came to know that we have it; missing: they did not by the duplicate. */
  readonly acknowledgement?: Acknowledgement
  /** Until when the customer had to know by the duplicate, and what it needed for that; missing: no clock ran, or the case has one of its own. */
  readonly clock?: { readonly acknowledgeBy: Instant; readonly neededAtClock: AcknowledgementNeeds | null }
  /** Every exchange with the customer there; missing: none. */
  readonly contacts?: readonly ContactFact[]
  /** How often the supervisor was called in there; missing: never. */
  readonly escalations?: number
}

/** A mistake of recording put right, with the reason. Instants stay as they were, so that no verdict changes. */
export interface EntryCorrected {
  readonly eventId: EventId
  readonly reason: TextRef
  readonly change: {
    readonly text?: TextRef
    readonly channel?: string
    readonly promiseKind?: PromiseKind
    readonly transferReason?: TransferReason
    readonly warm?: boolean | null
    /** It never happened: a note, a contact that concerns no promise, or a transfer. */
    readonly struck?: true
  }
}

/** Somebody answered where a newer file and a person differ. */
export interface ConflictSettled {
  readonly field: SharedField
  /** The record that had brought the difference. */
  readonly eventId: EventId
  /** The file's value counts from now on; otherwise the person's stays. */
  readonly take: boolean
}

export interface Diagnosed {
  /** The first is the primary one; empty: unknown, which is a legal answer. */
  readonly causeIds: readonly string[]
}
