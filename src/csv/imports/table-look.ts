import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { RawRecord } from '../shared/raw-record.ts'
import { profilesOf, type ColumnProfile } from './column-profile.ts'
import { concludeInspection } from './conclude-inspection.ts'
import { guessFillings } from './guess-fillings.ts'
import { isHeaderRecord } from './header-row.ts'
import type { ImportProblem } from './import-problem.ts'
import type { InspectionBasis } from './inspected-table.ts'
import type { Inspection, SettledReading } from './inspection.ts'
import type { KnownExport } from './known-export.ts'
import { knownExport } from './known-exports.ts'
import { planAhead, planSurvey } from './plan-survey.ts'
import { isRejectsHeader, originalOf } from './rejects-file.ts'
import { TableSurvey } from './table-survey.ts'

const SHOWN = 20
/** So many records, or so much text, tell what columns hold. */
const SAMPLE = 2_000
const SAMPLE_LENGTH = 2 ** 22
// A text's header holds none of these; a picture's or a spreadsheet's first line does.
const CONTROLS = /[^\P{Cc}\t\r\n]/u

/** How the text of a file becomes records; another one needs another look. */
export interface TableReading {
  readonly encoding: string
  readonly delimiter: string
  readonly headerRow: number
}

interface Surveying {
  readonly profiles: readonly ColumnProfile[]
  readonly known: KnownExport | null
  readonly survey: TableSurvey
}

/**
 * Takes the records of one file, what stands above the header included. What it has seen answers for every way of settling the
 * columns that it foresaw; little of it is kept once the last record was taken.
 */
export class TableLook {
  private readonly reading: TableReading
  private readonly settled: SettledReading
  private place = 0
  private header: readonly string[] | null = null
  private isRejectsFile = false
  private records = 0
  private readonly shown: RawRecord[] = []
  private sample: (readonly string[])[] = []
  private sampleLength = 0
  private surveying: Surveying | null = null

  /** @param settled what is settled already: it is what is looked at first of all */
  constructor(reading: TableReading, settled: SettledReading) {
    this.reading = reading
    this.settled = settled
  }

  /** Whether a record sets the width, for the record reader. */
  readonly setsWidth = (record: number, cells: readonly string[]): boolean =>
    isHeaderRecord(this.reading.headerRow, record, cells)

  /** Why reading cannot go on; null: it can. */
  take(record: RawRecord): ImportProblem | null {
    if (this.header === null) {
      if (!this.setsWidth(++this.place, record.cells)) return null
      const problem = this.takeHeader(record)
      if (problem !== null || this.reading.headerRow !== 0 || this.isRejectsFile) return problem
    }
    this.takeRecord(this.isRejectsFile ? originalOf(record) : record)
    return null
  }

  /** Records so far. */
  get count(): number {
    return this.records
  }

  /** After the last record. */
  close(): ImportProblem | null {
    if (this.header === null) return { code: this.place === 0 ? 'file-empty' : 'file-header-only' }
    if (this.records === 0) return { code: 'file-header-only' }
    this.surveying ??= this.beginSurvey(this.header)
    this.surveying.survey.close()
    return null
  }

  /** What the file seems to be around what is settled; null: the columns that it names were not looked at. Needs a closed look. */
  conclude(basis: InspectionBasis): Result<Inspection, ImportProblem> | null {
    const { header, surveying, shown } = this
    if (header === null || surveying === null) return fail({ code: 'file-header-only' })
    const { profiles, known, survey } = surveying
    const fillings = guessFillings(profiles, known, basis.settled)
    const plan = planSurvey(profiles, fillings)
    if (!survey.covers(plan)) return null
    return ok(concludeInspection({ ...basis, header, shown, profiles, known, fillings, survey: survey.answer(plan) }))
  }

  private takeHeader(record: RawRecord): ImportProblem | null {
    const { fault } = record
    if (fault === 'nul-byte' || fault === 'undecodable' || record.cells.some((cell) => CONTROLS.test(cell))) {
      return { code: 'file-not-text', encoding: this.reading.encoding }
    }
    if (fault !== null) return { code: 'file-header-broken' }
    this.isRejectsFile = isRejectsHeader(record.cells)
    const { cells } = this.isRejectsFile ? originalOf(record) : record
    this.header = this.reading.headerRow === 0 && !this.isRejectsFile ? cells.map(() => '') : cells
    return null
  }

  private takeRecord(record: RawRecord): void {
    this.records++
    if (this.shown.length < SHOWN) this.shown.push(record)
    if (record.fault !== null) return
    if (this.surveying !== null) {
      this.surveying.survey.take(record.cells)
      return
    }
    this.sample.push(record.cells)
    for (const cell of record.cells) this.sampleLength += cell.length
    const isEnough = this.sample.length >= SAMPLE || this.sampleLength >= SAMPLE_LENGTH
    if (isEnough && this.header !== null) this.surveying = this.beginSurvey(this.header)
  }

  private beginSurvey(header: readonly string[]): Surveying {
    const profiles = profilesOf(header, this.sample)
    const known = knownExport(header)
    const plan = planSurvey(profiles, guessFillings(profiles, known, this.settled))
    const nameOf = (column: number): string => header[column]?.trim() || String(column + 1)
    const survey = new TableSurvey(planAhead(profiles, plan), nameOf)
    for (const cells of this.sample) survey.take(cells)
    this.sample = []
    return { profiles, known, survey }
  }
}
