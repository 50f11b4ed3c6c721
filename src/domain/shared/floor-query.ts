import type { Scale } from '../cases/vocabulary.ts'
import type { FloorState } from '../settings/floor-event.ts'
import type { TeamLimits } from '../transfers/transfer-limit.ts'
import type { Instant } from './instant.ts'

/** The filter bar. null and '' mean everything. Dates are 'YYYY-MM-DD' in the floor's zone, both inclusive. */
export interface FloorFilter {
  readonly from: string | null
  readonly to: string | null
  readonly teamId: string | null
  readonly channel: string | null
  readonly situation: string | null
  /** This root cause and everything below it. */
  readonly causeId: string | null
  readonly severity: Scale | null
  /** Every word must occur in reference, customer's name or summary; case, niqqud and diacritics do not matter. */
  readonly text: string
}

export const EMPTY_FILTER: FloorFilter = {
  from: null,
  to: null,
  teamId: null,
  channel: null,
  situation: null,
  causeId: null,
  severity: null,
  text: ''
}

/** Everything a figure depends on beside the data. */
export interface FloorQuery {
  readonly filter: FloorFilter
  /** Epoch ms. */
  readonly now: Instant
  /** The floor's IANA zone: local days and ISO weeks are its own. */
  readonly zone: string
  readonly transferLimits: FloorState['transferLimits']
  /** Limits of teams, which go before those of situations; missing: no team has set one. */
  readonly teamLimits?: TeamLimits
}
