import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { instantOf } from '../../domain/shared/zoned-time.ts'
import type { DateEvidence } from './guess-dates.ts'
import type { Fillings } from './guess-fillings.ts'
import type { DateOrder } from './mapping.ts'
import { readTime } from './read-time.ts'

/** What has happened when a file tells it. A due date lies ahead and says nothing about the file's age. */
const PAST: readonly ImportTarget[] = ['openedAt', 'closedAt', 'eventAt', 'promiseMadeAt', 'promiseFulfilledAt']

/** The latest time that the columns filling these targets hold, epoch ms; null: none, or not readable under this order and zone. */
export function newestTime(
  dates: ReadonlyMap<number, DateEvidence>,
  fillings: Fillings,
  order: DateOrder | null,
  zone: string | null
): Instant | null {
  const columns = new Set(PAST.flatMap((target) => fillings.get(target)?.columns ?? []))
  const [newest] = [...columns]
    .flatMap((column) => dates.get(column)?.latestUnder(order) ?? [])
    .toSorted((a, b) => b.rank - a.rank)
  const time = newest && readTime(newest.text, order, zone)
  return time === undefined || typeof time === 'string' ? null : instantOf(time)
}
