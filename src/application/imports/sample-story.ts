import type { CaseEventType } from '../../domain/cases/case-event.ts'
import type { PersonRole } from '../../domain/people/person-event.ts'

export type SampleLanguage = 'en' | 'he' | 'ar' | 'sr-Latn'
export type SampleName = Readonly<Record<SampleLanguage, string>>

/**
 * When, relative to the moment of loading: '-12 10:42' twelve days before today at 10:42 on the floor's clocks, '+1 16:00' tomorrow, '-35m' and '+45m'
 * minutes from now.
 */
export type SampleMoment = string

/** One event of a case: when, who (a person's key, '' nobody), what, and its data as an event has it, but with `{at}` for times, `{text}` for texts and `kind:key` for ids. */
export type SampleEvent = readonly [
  SampleMoment,
  string,
  CaseEventType,
  Readonly<Record<string, unknown>>,
  /** By which a later event speaks of this one as `event:key`. */
  key?: string
]

export interface SampleCase {
  readonly ref: string
  readonly events: readonly SampleEvent[]
}

/** An invented floor. Told relative to now, so that it lives on whatever day it is loaded. */
export interface SampleStory {
  readonly teams: readonly { readonly key: string; readonly name: SampleName }[]
  readonly people: readonly {
    readonly key: string
    readonly name: string
    readonly role: PersonRole
    readonly team: string | null
  }[]
  /** Parents before their children. */
  readonly causes: readonly { readonly key: string; readonly name: SampleName; readonly parent: string | null }[]
  readonly customers: readonly { readonly key: string; readonly name: string; readonly contact: string }[]
  readonly cases: readonly SampleCase[]
  readonly incidents: readonly SampleIncident[]
  /** People's keys, and the agreement when to call them. */
  readonly duty: { readonly onDuty: string; readonly standIn: string; readonly agreement: SampleName }
}

export interface SampleIncident {
  readonly key: string
  readonly name: SampleName
  readonly startedAt: SampleMoment
  /** null: still going on. */
  readonly fixedAt: SampleMoment | null
  readonly workaround: SampleName | null
}
