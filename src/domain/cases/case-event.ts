import type { RecordFields } from '../imports/imported-record.ts'
import type { PromiseKind } from '../promises/promise-kind.ts'
import type { DomainEvent, TextRef } from '../shared/event.ts'
import type { ZonedTime } from '../shared/zoned-time.ts'
import type { TransferReason } from '../transfers/transfer-reason.ts'
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
  | DomainEvent<'promise-released', { readonly promiseId: string; readonly reason: TextRef }>
  | DomainEvent<'transferred', Transferred>
  | DomainEvent<'step-done', { readonly step: RailStep }>
  | DomainEvent<'step-waived', { readonly step: RailStep; readonly reason: TextRef }>
  | DomainEvent<'diagnosed', Diagnosed>
  | DomainEvent<'case-closed', Record<string, never>>
  | DomainEvent<'case-reopened', { readonly reason: TextRef | null }>

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
}

export interface PromiseMade {
  readonly promiseId: string
  readonly kind: PromiseKind
  /** null: a vague promise, counted apart. */
  readonly due: ZonedTime | null
  readonly channel: string | null
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
}

export interface Transferred {
  readonly toTeamId: string
  readonly toHandlerId: string | null
  readonly reason: TransferReason
  readonly note: TextRef | null
  readonly warm: boolean | null
  readonly customerRepeated: boolean | null
}

export interface Diagnosed {
  /** The first is the primary one; empty: unknown, which is a legal answer. */
  readonly causeIds: readonly string[]
}
