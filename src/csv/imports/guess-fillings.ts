import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import type { ColumnProfile } from './column-profile.ts'
import { guessColumns, TIME_TARGETS } from './guess-columns.ts'
import { rankOf } from './header-words.ts'
import type { ColumnSpec, SettledReading } from './inspection.ts'
import type { KnownExport } from './known-export.ts'
import { comparable, type ColumnName } from './mapping.ts'
import { plainWords } from './plain-words.ts'

/** What fills one target. */
export interface FilledBy {
  /** Places from 0; empty: no column of the file does. */
  readonly columns: readonly number[]
  /** As a mapping writes it. */
  readonly spec: ColumnSpec
  readonly sure: boolean
  readonly settled: boolean
}
export type Fillings = ReadonlyMap<ImportTarget, FilledBy>

/** What fills each target: what a person settled, else the known export's columns, else guesses by name and content. */
export function guessFillings(
  profiles: readonly ColumnProfile[],
  known: KnownExport | null,
  settled: SettledReading
): Fillings {
  const headers = profiles.map(({ header }) => header)
  const fillings = new Map(settledFillings(headers, settled))
  const decided = new Set(targetsIn(settled))
  const taken = (): ReadonlySet<number> => new Set([...fillings.values()].flatMap(({ columns }) => columns))
  if (known !== null) {
    for (const [target, filling] of knownFillings(headers, known, decided, taken())) fillings.set(target, filling)
    for (const [target, spec] of entriesOf(known.fixed ?? {})) {
      if (!decided.has(target)) fillings.set(target, { columns: [], spec, sure: true, settled: false })
    }
  } else {
    for (const { target, columns, sure } of guessColumns(profiles, decided, taken())) {
      fillings.set(target, { columns, spec: specOf(target, columns, headers), sure, settled: false })
    }
  }
  settleOutcome(profiles, fillings, decided)
  return fillings
}

/** How a mapping names columns: by their headers where these are there and occur once, else by position. */
export function specOf(target: ImportTarget, columns: readonly number[], headers: readonly string[]): ColumnSpec {
  const names = columns.map((column) => nameOf(column, headers))
  return target === 'causePath' && names.length > 1 ? names : (names[0] ?? 1)
}

export function nameOf(column: number, headers: readonly string[]): ColumnName {
  const header = (headers[column] ?? '').trim()
  const name = comparable(header)
  const isUsable = header !== '' && !header.startsWith('=')
  return isUsable && headers.filter((other) => comparable(other) === name).length === 1 ? header : column + 1
}

const entriesOf = (fixed: NonNullable<KnownExport['fixed']>): readonly (readonly [ImportTarget, ColumnSpec])[] => [
  ...(fixed.ref === undefined ? [] : [['ref', fixed.ref] as const]),
  ...(fixed.promiseFulfilledAt === undefined ? [] : [['promiseFulfilledAt', fixed.promiseFulfilledAt] as const])
]

// The keys are the contract's own.
const targetsIn = (settled: SettledReading): readonly ImportTarget[] =>
  Object.keys(settled.columns ?? {}) as ImportTarget[]

function* settledFillings(
  headers: readonly string[],
  settled: SettledReading
): Generator<[ImportTarget, FilledBy], void, undefined> {
  for (const target of targetsIn(settled)) {
    const spec = settled.columns?.[target]
    if (spec === undefined || spec === null) continue
    const names = typeof spec === 'string' || typeof spec === 'number' ? [spec] : spec
    const columns = names.map((name) => placeOf(name, headers)).filter((place) => place >= 0)
    yield [target, { columns, spec, sure: true, settled: true }]
  }
}

function placeOf(name: ColumnName, headers: readonly string[]): number {
  if (typeof name === 'number') return name <= headers.length ? name - 1 : -1
  return headers.findIndex((header) => comparable(header) === comparable(name))
}

function* knownFillings(
  headers: readonly string[],
  known: KnownExport,
  decided: ReadonlySet<ImportTarget>,
  taken: ReadonlySet<number>
): Generator<[ImportTarget, FilledBy], void, undefined> {
  for (const target of Object.keys(known.columns) as ImportTarget[]) {
    if (decided.has(target)) continue
    const found = (known.columns[target] ?? [])
      .map((name) => placeOf(name, headers))
      .filter((place) => place >= 0 && !taken.has(place))
    const columns = target === 'causePath' ? found : found.slice(0, 1)
    if (columns.length > 0)
      yield [target, { columns, spec: specOf(target, columns, headers), sure: true, settled: false }]
  }
}

/**
 * A promise with a due is judged by instants: what was resolved by then was kept, where a case is also closed later; else what was closed. A flag of the file
 * counts only where there is no due to judge by.
 */
function settleOutcome(
  profiles: readonly ColumnProfile[],
  fillings: Map<ImportTarget, FilledBy>,
  decided: ReadonlySet<ImportTarget>
): void {
  const due = fillings.get('promiseDueAt')
  const isJudged =
    due !== undefined && (due.settled || due.columns.some((column) => (profiles[column]?.filled ?? 0) > 0))
  if (isJudged && !decided.has('promiseKept')) fillings.delete('promiseKept')
  else if (!isJudged && fillings.has('promiseKept') && !decided.has('promiseDueAt')) fillings.delete('promiseDueAt')
  if (!fillings.has('promiseDueAt')) {
    if (fillings.get('promiseFulfilledAt')?.settled === false) fillings.delete('promiseFulfilledAt')
    return
  }
  const closed = fillings.get('closedAt')
  const fulfilled = fillings.get('promiseFulfilledAt')
  if (closed === undefined && fulfilled?.spec === '=closedAt') fillings.delete('promiseFulfilledAt')
  if (closed === undefined || fulfilled !== undefined || decided.has('promiseFulfilledAt')) return
  const resolved = profiles.findIndex((profile, at) => isResolvedAt(profile) && !closed.columns.includes(at))
  const headers = profiles.map(({ header }) => header)
  const columns = resolved >= 0 ? [resolved] : []
  const spec = resolved >= 0 ? specOf('promiseFulfilledAt', columns, headers) : '=closedAt'
  fillings.set('promiseFulfilledAt', { columns, spec, sure: true, settled: false })
}

const isResolvedAt = (profile: ColumnProfile): boolean =>
  rankOf(profile.header, 'closedAt') !== null &&
  /^(?:resol|solved|נפתר|תאריך פתרון|تاريخ الحل|datum res|reseno)/.test(plainWords(profile.header)) &&
  profile.share('date') >= 0.8

/** Columns that fill an instant. */
export const timeColumnsOf = (fillings: Fillings): readonly number[] =>
  TIME_TARGETS.flatMap((target) => fillings.get(target)?.columns ?? [])
