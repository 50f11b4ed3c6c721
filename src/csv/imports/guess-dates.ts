import { detachedText } from '../shared/detached-text.ts'
import type { Guess } from './inspection.ts'
import type { DateOrder } from './mapping.ts'
import { timeForm, type TimeForm } from './read-time.ts'

const EXAMPLES = 3
const ISO = /\dT\d/i

/** What the dates of one column prove about their order; taken over all records of a file. */
export class DateEvidence {
  readonly header: string
  /** Dates that only one order can read. */
  dayFirst = 0
  monthFirst = 0
  /** Dates that start with their year, and those of them written with a T or an offset. */
  private yearFirst = 0
  private iso = 0
  private yearLast = 0
  private halves = 0
  private points = 0
  /** Times that need a zone. */
  withoutOffset = 0
  readonly either: string[] = []
  readonly proofs: Record<'dmy' | 'mdy', string | null> = { dmy: null, mdy: null }
  private last = ''
  /** The latest text under either order. */
  private readonly latest: Record<'dmy' | 'mdy', { rank: number; text: string } | null> = { dmy: null, mdy: null }

  constructor(header: string) {
    this.header = header
  }

  take(cell: string): void {
    // A log repeats its dates row after row.
    if (cell === '' || cell === this.last) return
    this.last = cell
    const form = timeForm(cell)
    if (form === null) return
    if (!form.hasOffset) this.withoutOffset++
    this.takeRank('dmy', form, cell)
    this.takeRank('mdy', form, cell)
    if (form.pair !== null) this.takePair(cell, form.pair.first, form.pair.second)
    else {
      this.yearFirst++
      if (form.hasOffset || ISO.test(cell)) this.iso++
    }
  }

  private takePair(cell: string, first: number, second: number): void {
    this.yearLast++
    if (first > 12 && second <= 12) this.prove('dmy', cell)
    else if (second > 12 && first <= 12) this.prove('mdy', cell)
    else if (first !== second && this.either.length < EXAMPLES && !this.either.includes(cell)) this.either.push(cell)
    if (/[AaPp]\.?[Mm]/.test(cell)) this.halves++
    if (/\d\.\s?\d/.test(cell)) this.points++
  }

  private takeRank(order: 'dmy' | 'mdy', form: TimeForm, cell: string): void {
    const rank = form.rank[order]
    if (rank !== null && rank > (this.latest[order]?.rank ?? -1))
      this.latest[order] = { rank, text: detachedText(cell) }
  }

  /** The latest time of the column as its own clock tells it; null: none can be read under this order. */
  latestUnder(order: DateOrder | null): { readonly rank: number; readonly text: string } | null {
    return this.latest[order === 'mdy' ? 'mdy' : 'dmy']
  }

  private prove(order: 'dmy' | 'mdy', cell: string): void {
    if (order === 'dmy') this.dayFirst++
    else this.monthFirst++
    this.proofs[order] ??= cell.trim()
  }

  get isYearLast(): boolean {
    return this.yearLast > 0
  }

  get isYearFirst(): boolean {
    return this.yearFirst > 0
  }

  get isIso(): boolean {
    return this.iso === this.yearFirst
  }

  /** A habit, no proof: twelve-hour clocks go with the month first, points with the day. */
  get likelier(): 'dmy' | 'mdy' {
    return this.halves > this.points && this.halves * 2 > this.yearLast ? 'mdy' : 'dmy'
  }
}

export interface DateOrderGuess {
  readonly guess: Guess<DateOrder> | null
  /** The column that leaves the question open, with dates that show it; null: nothing to ask. */
  readonly ask: { readonly column: string; readonly examples: readonly string[] } | null
}

/**
 * The order of day and month, by evidence alone: a day above 12. One column settles it for the file unless another contradicts. `used`: columns that fill
 * something; `others` may prove but are not asked about.
 */
export function guessDateOrder(used: readonly DateEvidence[], others: readonly DateEvidence[]): DateOrderGuess {
  const doubtful = used.filter((column) => column.isYearLast)
  if (doubtful.length === 0) return { guess: yearFirstOrder(used), ask: null }
  const proofs = proofsOf(used).length > 0 ? proofsOf(used) : proofsOf(others)
  const [only] = proofs
  if (only !== undefined && proofs.length === 1) {
    return { guess: { value: only, sure: true, settled: false, others: [] }, ask: null }
  }
  const value = proofs.length === 0 ? likelierOf(doubtful) : strongerOf([...used, ...others])
  const column = doubtful.find(({ either }) => either.length > 0) ?? doubtful[0]
  const contradictions = proofs.length === 0 ? [] : proofTexts([...used, ...others])
  const examples = [...contradictions, ...(column?.either ?? [])].slice(0, EXAMPLES)
  return {
    guess: { value, sure: false, settled: false, others: [value === 'dmy' ? 'mdy' : 'dmy'] },
    // Dates such as 03/03/2020 read the same in both orders.
    ask: examples.length === 0 ? null : { column: column?.header ?? '', examples }
  }
}

function yearFirstOrder(used: readonly DateEvidence[]): Guess<DateOrder> | null {
  const columns = used.filter((column) => column.isYearFirst)
  if (columns.length === 0) return null
  return { value: columns.every(({ isIso }) => isIso) ? 'iso' : 'ymd', sure: true, settled: false, others: [] }
}

const sum = (columns: readonly DateEvidence[], of: (column: DateEvidence) => number): number =>
  columns.reduce((total, column) => total + of(column), 0)

function proofsOf(columns: readonly DateEvidence[]): readonly ('dmy' | 'mdy')[] {
  const proofs: ('dmy' | 'mdy')[] = []
  if (sum(columns, ({ dayFirst }) => dayFirst) > 0) proofs.push('dmy')
  if (sum(columns, ({ monthFirst }) => monthFirst) > 0) proofs.push('mdy')
  return proofs
}

const strongerOf = (columns: readonly DateEvidence[]): 'dmy' | 'mdy' =>
  sum(columns, ({ dayFirst }) => dayFirst) >= sum(columns, ({ monthFirst }) => monthFirst) ? 'dmy' : 'mdy'

const likelierOf = (columns: readonly DateEvidence[]): 'dmy' | 'mdy' =>
  columns.every(({ likelier }) => likelier === 'mdy') ? 'mdy' : 'dmy'

const proofTexts = (columns: readonly DateEvidence[]): readonly string[] =>
  (['dmy', 'mdy'] as const).flatMap(
    (order) => columns.map(({ proofs }) => proofs[order]).find((text) => text !== null) ?? []
  )
