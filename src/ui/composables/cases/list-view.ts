import type { Figure } from '../../../analytics/shared/figure.ts'
import type { CaseSort } from '../../../analytics/shared/floor-numbers.ts'
import { EMPTY_FILTER, type FloorFilter } from '../../../domain/shared/floor-query.ts'
import { readFigure } from '../shared/use-figure-route.ts'

/** What the list of cases shows: which cases, behind which number, in which order. */
export interface ListView {
  readonly filter: FloorFilter
  readonly figure: Figure | null
  readonly sort: CaseSort
}

/** Every order, so that the compiler misses none. */
const SORTS: Readonly<Record<CaseSort['by'], true>> = {
  risk: true,
  ref: true,
  opened: true,
  happened: true,
  closed: true,
  'next-contact': true,
  transfers: true,
  broken: true,
  severity: true,
  temperature: true
}
const isSort = (by: unknown): by is CaseSort['by'] => typeof by === 'string' && Object.hasOwn(SORTS, by)

const BY_RISK: CaseSort = { by: 'risk', descending: false }
const DATE = /^\d{4}-\d\d-\d\d$/

/** The views that every floor has; `mine` needs somebody at the desk. */
export function builtInViews(
  deskPersonId: string | null
): readonly { readonly key: string; readonly view: ListView }[] {
  const of = (key: string, figure: Figure | null) => ({ key, view: { filter: EMPTY_FILTER, figure, sort: BY_RISK } })
  return [
    of('open', 'kpi-open'),
    of('overdue', 'kpi-overdue-now'),
    of('parked', 'kpi-parked'),
    ...(deskPersonId === null ? [] : [of('mine', `owner:${deskPersonId}`)]),
    of('all', null)
  ]
}

export const sameView = (a: ListView, b: ListView): boolean => writeView(a) === writeView(b)

/** The same content always gives the same text. */
export function writeView({ filter, figure, sort }: ListView): string {
  const { from, to, teamId, channel, situation, causeId, severity, text } = filter
  return JSON.stringify({
    filter: { from, to, teamId, channel, situation, causeId, severity, text },
    figure,
    sort: { by: sort.by, descending: sort.descending }
  })
}

/** A saved view read back; null for a text that holds none. What a later version may have added is passed over. */
export function readView(text: string): ListView | null {
  const body = parsed(text)
  if (body === null) return null
  const sort = object(body['sort'])
  const by = sort['by']
  return {
    filter: readFilter(object(body['filter'])),
    figure: readFigure(body['figure']),
    sort: isSort(by) ? { by, descending: sort['descending'] === true } : BY_RISK
  }
}

function readFilter(given: Readonly<Record<string, unknown>>): FloorFilter {
  const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
  const date = (value: unknown): string | null => (typeof value === 'string' && DATE.test(value) ? value : null)
  const severity = ([1, 2, 3, 4, 5] as const).find((one) => one === given['severity']) ?? null
  return {
    from: date(given['from']),
    to: date(given['to']),
    teamId: word(given['teamId']),
    channel: word(given['channel']),
    situation: word(given['situation']),
    causeId: word(given['causeId']),
    severity,
    text: word(given['text']) ?? ''
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? object(value) : null
  } catch {
    return null
  }
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
