import { Temporal } from 'temporal-polyfill'
import type { PersonState } from '../people/person-event.ts'
import { SAFETY_PROCEDURE } from '../people/person-event.ts'
import type { TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'

/** Steps of the procedure that comes with the app; their words are in the catalogues, by their place. */
export const OWN_STEPS = 8

/** What steps are ticked off by: the floor's own by their text, those that come with the app by their place. */
export const procedureSteps = (steps: readonly TextRef[] | null): readonly string[] =>
  steps === null ? Array.from({ length: OWN_STEPS }, (_, at) => String(at)) : steps.map(({ id }) => id)

const FNV_PRIME = 16_777_619
const FNV_BASIS = 2_166_136_261

/** A number that changes with the procedure, so that who knew the old one is asked again: FNV-1a over its steps; 1 for the app's own. */
export function procedureVersion(steps: readonly TextRef[] | null): number {
  if (steps === null) return 1
  let hash = FNV_BASIS
  for (const sign of steps.map(({ id }) => id).join(' ')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), FNV_PRIME)
  return hash >>> 0
}

export interface ProcedureKnown {
  /** When they confirmed knowing the procedure; null: never. */
  readonly at: Instant | null
  /** When that is due again; null: now. */
  readonly dueAgain: Instant | null
}

/** What somebody has confirmed, and until when it holds: some calendar months in the floor's zone, and never for another procedure. */
export function procedureKnown(
  { readings }: Pick<PersonState, 'readings'>,
  steps: readonly TextRef[] | null,
  months: number,
  zone: string,
  now: Instant
): ProcedureKnown {
  const known = readings[SAFETY_PROCEDURE]
  if (known === undefined) return { at: null, dueAgain: null }
  if (known.version !== procedureVersion(steps)) return { at: known.at, dueAgain: null }
  const until = Temporal.Instant.fromEpochMilliseconds(known.at).toZonedDateTimeISO(zone).add({ months })
  return { at: known.at, dueAgain: until.epochMilliseconds > now ? until.epochMilliseconds : null }
}
