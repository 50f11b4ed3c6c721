import { helpTimesByKind, type HelpTimes } from '../../domain/safety/help-times.ts'
import type { HelpKind } from '../../domain/safety/help.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import type { Analytics } from '../ports/analytics.ts'
import type { FloorBook } from '../ports/floor-book.ts'

/** Pages are read some at a time, so that nothing else waits for many. */
const AT_ONCE = 256

/** How quickly calls for help were answered that were made at or after `since`, or that still wait whenever they were made; kind by kind. */
export async function helpFigures(
  book: Pick<FloorBook, 'loadCases'>,
  analytics: Pick<Analytics, 'helpedCases'>,
  since: Instant,
  now: Instant
): Promise<ReadonlyMap<HelpKind, HelpTimes>> {
  const ordinals = await analytics.helpedCases()
  const asks = []
  for (let i = 0; i < ordinals.length; i += AT_ONCE) {
    const cases = await book.loadCases(ordinals.slice(i, i + AT_ONCE))
    asks.push(...cases.flatMap(({ state }) => state?.asks ?? []))
  }
  return helpTimesByKind(
    asks.filter(({ askedAt, answered }) => askedAt >= since || answered === null),
    now
  )
}
