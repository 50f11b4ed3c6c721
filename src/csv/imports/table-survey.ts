import { detachedText } from '../shared/detached-text.ts'
import { quickHash } from '../shared/quick-hash.ts'
import { isMissingSign, isMissingWord } from './cell-kind.ts'
import { DateEvidence } from './guess-dates.ts'
import { comparable } from './mapping.ts'
import { rowHash, RefSurvey, type RefEvidence } from './ref-survey.ts'

/** What has to be looked at in every record of a file, by places of columns from 0. */
export interface SurveyPlan {
  /** Columns that are, or may yet be said to be, the reference. */
  readonly refs: readonly number[]
  /** Columns that hold dates. */
  readonly times: readonly number[]
  /** Columns whose different texts are wanted. */
  readonly texts: readonly number[]
  /** Columns that fill something. */
  readonly used: readonly number[]
}

/** What the records of a whole file said, as far as one plan asks. */
export interface Surveyed {
  readonly dates: ReadonlyMap<number, DateEvidence>
  readonly texts: ReadonlyMap<number, ReadonlySet<string>>
  /** Texts that say "nothing is known", as the file writes them, with the columns that hold them. */
  readonly missing: ReadonlyMap<string, ReadonlySet<number>>
  readonly refs: RefEvidence | null
}

const TEXTS_KEPT = 1_000
const LONGEST_TEXT = 200
const LONGEST_MISSING = 16
const DIGIT_0 = 48
const DIGIT_9 = 57

/** One look at every record: what the first ones cannot tell. Memory is bounded whatever the file. */
export class TableSurvey {
  private readonly plan: SurveyPlan
  private readonly dates: ReadonlyMap<number, DateEvidence>
  private readonly texts: ReadonlyMap<number, Set<string>>
  private readonly missing = new Map<string, Set<number>>()
  private refs: readonly RefSurvey[]
  private evidence: ReadonlyMap<number, RefEvidence> | null = null
  private readonly known = new Map<string, boolean>()

  constructor(plan: SurveyPlan, nameOf: (column: number) => string) {
    this.plan = plan
    this.dates = new Map(plan.times.map((column) => [column, new DateEvidence(nameOf(column))]))
    this.texts = new Map(plan.texts.map((column) => [column, new Set<string>()]))
    this.refs = plan.refs.map((column) => new RefSurvey(column, plan.times))
  }

  take(cells: readonly string[]): void {
    this.takeRefs(cells)
    for (const [column, evidence] of this.dates) evidence.take(cells[column] ?? '')
    for (const [column, texts] of this.texts) {
      const cell = cells[column] ?? ''
      if (cell === '' || texts.size >= TEXTS_KEPT) continue
      const text = cell.slice(0, LONGEST_TEXT).trim()
      if (!texts.has(text)) texts.add(detachedText(text))
    }
    for (const column of this.plan.used) this.lookForMissing(column, cells[column] ?? '')
  }

  /** After the last record: what was needed only to count is let go. */
  close(): void {
    this.evidence = new Map(this.refs.map((refs) => [refs.column, refs.evidence()]))
    this.refs = []
    this.known.clear()
  }

  /** Whether everything that a plan asks was looked at. */
  covers(asked: SurveyPlan): boolean {
    const { refs, times, texts, used } = this.plan
    return (
      holdsAll(refs, asked.refs) &&
      holdsAll(times, asked.times) &&
      holdsAll(texts, asked.texts) &&
      holdsAll(used, asked.used)
    )
  }

  /** The answer to a plan that this survey covers, as if nothing else had been looked at. */
  answer({ refs: [ref], times, texts, used }: SurveyPlan): Surveyed {
    const isUsed = new Set(used)
    const missing = [...this.missing].flatMap(([text, columns]) => {
      const seen = [...columns].filter((column) => isUsed.has(column))
      return seen.length === 0 ? [] : [[text, new Set(seen)] as const]
    })
    return {
      dates: only(this.dates, times),
      texts: only(this.texts, texts),
      missing: new Map(missing),
      refs: ref === undefined ? null : this.refEvidence(ref, times)
    }
  }

  private refEvidence(column: number, times: readonly number[]): RefEvidence | null {
    const evidence = this.evidence?.get(column)
    return evidence === undefined ? null : { ...evidence, changing: only(evidence.changing, times) }
  }

  private takeRefs(cells: readonly string[]): void {
    if (this.refs.length === 0) return
    const row = rowHash(cells)
    const instants = this.plan.times.map((column) => quickHash(cells[column] ?? ''))
    for (const refs of this.refs) refs.take(cells, row, instants)
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

function holdsAll(all: readonly number[], some: readonly number[]): boolean {
  const known = new Set(all)
  return some.every((column) => known.has(column))
}

function only<T>(all: ReadonlyMap<number, T>, wanted: readonly number[]): ReadonlyMap<number, T> {
  return new Map(wanted.flatMap((column) => (all.has(column) ? [[column, all.get(column) as T] as const] : [])))
}
