import type { DomainEvent } from '../shared/event.ts'
import { DEFAULT_CHOICES, type FloorChoices } from './floor-choices.ts'

/** The floor's own settings: one stream. */
export type FloorEvent =
  | DomainEvent<'zone-set', { readonly zone: string }>
  | DomainEvent<'language-set', { readonly language: string }>
  | DomainEvent<'desk-taken', { readonly personId: string | null }>
  /** Without a situation: of all that have none of their own. No limit: the usual one again. */
  | DomainEvent<'transfer-limit-set', { readonly situation: string | null; readonly limit: number | null }>
  /** Only what changed. */
  | DomainEvent<'choices-changed', { readonly change: Partial<FloorChoices> }>

export interface FloorState {
  /** null until someone or the first import says; the machine's own zone is used until then. */
  readonly zone: string | null
  /** The import that set the zone and takes it along when it is undone; null: a person said it. */
  readonly zoneImportId: string | null
  readonly language: string | null
  /** Who is at the desk; null: the supervisor. */
  readonly deskPersonId: string | null
  /** Transfers a case may have, by situation; '' is the floor's own limit for all others. */
  readonly transferLimits: Readonly<Record<string, number>>
  /** How the floor works; defaults where nobody has said otherwise. */
  readonly choices: FloorChoices
}

/** PRODUCT.md §4: 2 unless set. */
export const DEFAULT_TRANSFER_LIMIT = 2

export const EMPTY_FLOOR: FloorState = {
  zone: null,
  zoneImportId: null,
  language: null,
  deskPersonId: null,
  transferLimits: {},
  choices: DEFAULT_CHOICES
}
