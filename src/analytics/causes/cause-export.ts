import type { CauseWeekExportRow } from '../../domain/causes/cause-week-export-row.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { isoWeekOf, isoWeekStart, nextIsoWeek } from '../../domain/shared/iso-week.ts'
import { caseAt } from '../cases/case-figures.ts'
import { boundBefore } from '../shared/chart-window.ts'
import { datedCases, type CasePlace } from '../shared/scan.ts'
import type { Scope } from '../shared/scope.ts'
import { CauseTally } from './cause-tally.ts'

/** PRODUCT.md §7 counts over 28 days: a week and the three before it. */
const RECURRING_WEEKS = 4

/**
 * The lines of causes.csv under the question's filter: each root cause in each ISO week in which a case of it happened, else
 * was opened; oldest week first, then most cases. Cases without any instant belong to no week.
 */
export function* causeExportRows(scope: Scope): Generator<CauseWeekExportRow> {
  const byWeek = casesByWeek(scope)
  for (const [i, { week, places }] of byWeek.entries()) {
    if (places.length === 0) continue
    const own = tallyOf(scope, places)
    const month = tallyOf(
      scope,
      byWeek.slice(Math.max(0, i - RECURRING_WEEKS + 1), i + 1).flatMap((w) => w.places)
    )
    yield* weekRows(scope, week, own, month)
  }
}

function* weekRows(scope: Scope, week: string, own: CauseTally, month: CauseTally): Generator<CauseWeekExportRow> {
  const { floor } = scope
  const counts = own.cases.counts((id) => floor.causePath(id).join('\n'))
  const codes = counts.map(({ key }) => floor.dictionaries.cause.codeOf(key))
  const weightedOfWeek = codes.reduce((sum, code) => sum + own.weighted.of(code), 0)
  for (const [i, { key, count }] of counts.entries()) {
    const code = codes[i] ?? -1
    yield {
      week,
      causeId: key,
      cases: count,
      casesShare: own.weighted.of(code) / weightedOfWeek,
      weightedCases: own.weighted.of(code),
      brokenPromises: own.broken.of(code),
      transfers: own.transfers.of(code),
      severeCases: own.severe.of(code),
      recurring: month.isRecurring(code)
    }
  }
}

function tallyOf(scope: Scope, places: readonly CasePlace[]): CauseTally {
  const tally = new CauseTally(scope)
  for (const { block, slot } of places) tally.add(block, slot)
  return tally
}

interface Week {
  readonly week: string
  readonly places: CasePlace[]
}

/** Every week from the first case's to the last one's, empty ones too, so that four in a row are 28 days. */
function casesByWeek(scope: Scope): readonly Week[] {
  const { zone } = scope.query
  let first = Infinity
  let last = -Infinity
  for (const { block, slot } of datedCases(scope)) {
    const at = caseAt(block.view, slot)
    if (at < first) first = at
    if (at > last) last = at
  }
  if (first > last) return []
  const weeks: Week[] = []
  const bounds: Instant[] = []
  for (let week = isoWeekOf(first, zone); isoWeekStart(week, zone) <= last; week = nextIsoWeek(week)) {
    weeks.push({ week, places: [] })
    bounds.push(isoWeekStart(week, zone))
  }
  for (const place of datedCases(scope))
    weeks[boundBefore(bounds, caseAt(place.block.view, place.slot))]?.places.push(place)
  return weeks
}
