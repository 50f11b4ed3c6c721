import { transferLimit } from '../../domain/transfers/transfer-limit.ts'
import { dayRange, endOfLocalDay, startOfLocalDay } from '../../domain/shared/calendar.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { isoWeekOf, isoWeekStart, nextIsoWeek } from '../../domain/shared/iso-week.ts'
import { chartWindows, type ChartWindows } from './chart-window.ts'
import type { FloorColumns } from './floor-columns.ts'
import type { FloorQuery } from '../../domain/shared/floor-query.ts'
import { selectCases } from './select-cases.ts'

/** A question prepared for scanning: codes for ids, instants for dates and weeks, a mask for every block. */
export interface Scope {
  readonly floor: FloorColumns
  readonly query: FloorQuery
  readonly now: Instant
  /** No dates are asked for: also what has no instant counts. */
  readonly allDates: boolean
  /** The filter's days, [start, end). */
  readonly start: Instant
  readonly end: Instant
  /** The local day and the ISO week of now, [start, end). */
  readonly dayStart: Instant
  readonly dayEnd: Instant
  readonly weekStart: Instant
  readonly weekEnd: Instant
  readonly windows: ChartWindows
  /** Transfers a case may have, by the code of its situation plus one: the limit of all others comes first. */
  readonly limits: Int32Array
  /** The limit a team has set, by its code plus one; -1: none, then the situation's counts. */
  readonly teamLimits: Int32Array
  /** By place of the block: one byte per slot, 1 where the case meets every predicate but the dates. */
  readonly masks: readonly Uint8Array[]
  /** Cases on the floor at all, whatever the filter. */
  readonly shown: number
}

/** Prepares a question: one pass over all cases. */
export function scopeOf(floor: FloorColumns, query: FloorQuery): Scope {
  const { now, zone, filter, transferLimits, teamLimits = {} } = query
  const week = isoWeekOf(now, zone)
  const { masks, newestAsOf, shown } = selectCases(floor, filter)
  return {
    floor,
    query,
    now,
    allDates: filter.from === null && filter.to === null,
    ...dayRange(filter.from, filter.to, zone),
    dayStart: startOfLocalDay(now, zone),
    dayEnd: endOfLocalDay(now, zone),
    weekStart: isoWeekStart(week, zone),
    weekEnd: isoWeekStart(nextIsoWeek(week), zone),
    windows: chartWindows(query, newestAsOf),
    limits: Int32Array.from([null, ...floor.dictionaries.situation.values], (name) =>
      transferLimit(transferLimits, name)
    ),
    teamLimits: Int32Array.from([null, ...floor.dictionaries.team.values], (id) => teamLimits[id ?? ''] ?? -1),
    masks,
    shown
  }
}

/** Whether the filter's dates select something that happened at this instant; NaN: unknown. */
export function inDates(scope: Scope, instant: Instant): boolean {
  return scope.allDates || (instant >= scope.start && instant < scope.end)
}
