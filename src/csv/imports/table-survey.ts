import { isMissingSign, isMissingWord } from './cell-kind.ts'
import { DateEvidence } from './guess-dates.ts'
import { comparable } from './mapping.ts'
import { RefSurvey } from './ref-survey.ts'

/** What has to be looked at in every record of a file, by places of columns from 0. */
export interface SurveyPlan {
  readonly ref: number | null
  /** Columns that hold dates. */
  readonly times: readonly number[]
  /** Columns whose different texts are wanted. */
  readonly texts: readonly number[]
  /** Columns that fill something. */
  readonly used: readonly number[]
  readonly nameOf: (column: number) => string
}

const TEXTS_KEPT = 1_000
const LONGEST_TEXT = 200
const LONGEST_MISSING = 16
const DIGIT_0 = 48
const DIGIT_9 = 57

/** One look at every record: what the first ones cannot tell. Memory is bounded whatever the file. */
export class TableSurvey {
  readonly dates: ReadonlyMap<number, DateEvidence>
  readonly texts: ReadonlyMap<number, Set<string>>
  /** Texts that say "nothing is known", as the file writes them, with the columns that hold them. */
  readonly missing = new Map<string, Set<number>>()
  readonly refs: RefSurvey | null
  private readonly used: readonly number[]
  private readonly known = new Map<string, boolean>()

  constructor({ ref, times, texts, used, nameOf }: SurveyPlan) {
    this.dates = new Map(times.map((column) => [column, new DateEvidence(nameOf(column))]))
    this.texts = new Map(texts.map((column) => [column, new Set<string>()]))
    this.refs = ref === null ? null : new RefSurvey(ref, times)
    this.used = used
  }

  take(cells: readonly string[]): void {
    this.refs?.take(cells)
    for (const [column, evidence] of this.dates) evidence.take(cells[column] ?? '')
    for (const [column, texts] of this.texts) {
      const cell = cells[column] ?? ''
      if (cell !== '' && texts.size < TEXTS_KEPT) texts.add(cell.slice(0, LONGEST_TEXT).trim())
    }
    for (const column of this.used) this.lookForMissing(column, cells[column] ?? '')
  }

  private lookForMissing(column: number, cell: string): void {
    const first = cell.charCodeAt(0)
    if (cell === '' || cell.length > LONGEST_MISSING || (first >= DIGIT_0 && first <= DIGIT_9)) return
    let says = this.known.get(cell)
    if (says === undefined) {
      says = isMissingSign(cell) || isMissingWord(cell)
      if (this.known.size < TEXTS_KEPT) this.known.set(cell, says)
    }
    if (!says) return
    const text = comparable(cell)
    const columns = this.missing.get(text)
    if (columns === undefined) this.missing.set(text, new Set([column]))
    else columns.add(column)
  }
}
