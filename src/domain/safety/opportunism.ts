import { Temporal } from 'temporal-polyfill'
import { parseCivil } from '../shared/calendar.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf, resolveLocal, type ZonedTime } from '../shared/zoned-time.ts'
import type { DecideContext } from '../shared/event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { readObject } from './read-object.ts'

/** PRODUCT.md §2: a supervisor's note that a customer plays the system. All that it says: one sealed text. */
export interface OpportunismContent {
  readonly customerId: string
  /** What shows it: a note without evidence is gossip. */
  readonly evidence: string
  readonly text: string
}

export interface OpportunismNote extends OpportunismContent {
  readonly id: string
  readonly writtenAt: Instant
  /** It expires then: its text is erased. */
  readonly eraseAt: Instant
  readonly used: number
}

/** No longer than that into the future, so that nobody is suspected for ever. */
export const MOST_EXPIRY_DAYS = 366
const MS_PER_DAY = 86_400_000

/** Errors: needs-supervisor, opportunism-needs-evidence, note-missing, opportunism-expiry. */
export function checkOpportunism(
  { evidence, text }: Omit<OpportunismContent, 'customerId'>,
  expires: ZonedTime,
  { now, isSupervisor }: Pick<DecideContext, 'now' | 'isSupervisor'>
): Problem | null {
  if (isSupervisor === false) return problem('needs-supervisor')
  if (text.trim() === '') return problem('note-missing')
  if (evidence.trim() === '') return problem('opportunism-needs-evidence')
  const left = instantOf(expires) - now
  return left <= 0 || left > MOST_EXPIRY_DAYS * MS_PER_DAY ? problem('opportunism-expiry') : null
}

/** null: the text is none of ours. */
export function opportunismOf(text: string): OpportunismContent | null {
  const { customerId, evidence, text: note } = readObject(text) ?? {}
  if (typeof customerId !== 'string' || typeof evidence !== 'string' || typeof note !== 'string') return null
  return { customerId, evidence, text: note }
}

/** Six months from now, as the date 'YYYY-MM-DD' of the zone: what is proposed. */
export const defaultExpiry = (now: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).add({ months: 6 }).toPlainDate().toString()

/** The last second of a date 'YYYY-MM-DD' in the zone; null: no date of the calendar. */
export function lastMomentOf(date: string, zone: string): ZonedTime | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const local = parseCivil(Number(year), Number(month), Number(day), 23, 59, 59)
  return local === null ? null : resolveLocal(local, zone)
}
