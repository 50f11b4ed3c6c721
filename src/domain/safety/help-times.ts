import type { Instant } from '../shared/instant.ts'
import { instantOf } from '../shared/zoned-time.ts'
import type { AskState, HelpKind } from './help.ts'

const MINUTE_MS = 60_000

type Ask = Pick<AskState, 'kind' | 'askedAt' | 'answerBy' | 'answered'>

/** How quickly calls for help were answered: about the desk, never about a person. */
export interface HelpTimes {
  readonly asked: number
  readonly open: number
  /** Open, and the time for the answer has passed. */
  readonly overdue: number
  readonly answered: number
  /** Answered after the time for it. */
  readonly late: number
  /** Of the answered ones, from asking to answer, whole minutes; null: none was answered. */
  readonly medianMinutes: number | null
}

/** Whole minutes past the time for the answer, by its answer or else by now; 0: in time. At the very instant it is still in time. */
export function minutesLate({ answerBy, answered }: Ask, now: Instant): number {
  const late = (answered?.at ?? now) - instantOf(answerBy)
  return late > 0 ? Math.max(1, Math.floor(late / MINUTE_MS)) : 0
}

/** What became needless was answered by nobody: it is in no figure. */
export const isMeasured = ({ answered }: Ask): boolean => answered?.outcome !== 'withdrawn'

/** The figures over any calls at an instant. */
export function helpTimes(asks: readonly Ask[], now: Instant): HelpTimes {
  const counted = asks.filter(isMeasured)
  const open = counted.filter(({ answered }) => answered === null)
  const done = counted.filter(({ answered }) => answered !== null)
  const minutes = done.map(({ askedAt, answered }) => ((answered?.at ?? askedAt) - askedAt) / MINUTE_MS)
  return {
    asked: counted.length,
    open: open.length,
    overdue: open.filter((ask) => minutesLate(ask, now) > 0).length,
    answered: done.length,
    late: done.filter((ask) => minutesLate(ask, now) > 0).length,
    medianMinutes: median(minutes)
  }
}

/** The same, kind by kind; kinds nobody used are missing. */
export function helpTimesByKind(asks: readonly Ask[], now: Instant): ReadonlyMap<HelpKind, HelpTimes> {
  const byKind = new Map<HelpKind, Ask[]>()
  for (const ask of asks) byKind.set(ask.kind, [...(byKind.get(ask.kind) ?? []), ask])
  return new Map([...byKind].map(([kind, some]) => [kind, helpTimes(some, now)]))
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2)
}
