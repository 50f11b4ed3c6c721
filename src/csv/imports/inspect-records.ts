import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { RawRecord } from '../shared/raw-record.ts'
import { profilesOf, type ColumnProfile } from './column-profile.ts'
import { concludeInspection } from './conclude-inspection.ts'
import { guessFillings, timeColumnsOf, type Fillings } from './guess-fillings.ts'
import { VOCABULARIES } from './guess-values.ts'
import { isHeaderRecord } from './header-row.ts'
import type { ImportProblem } from './import-problem.ts'
import type { InspectionBasis } from './inspected-table.ts'
import type { Inspection } from './inspection.ts'
import type { KnownExport } from './known-export.ts'
import { knownExport } from './known-exports.ts'
import { isRejectsHeader, originalOf } from './rejects-file.ts'
import { TableSurvey } from './table-survey.ts'

const SHOWN = 20
/** So many records, or so much text, tell what columns hold. */
const SAMPLE = 2_000
const SAMPLE_LENGTH = 2 ** 22
// A text's header holds none of these; a picture's or a spreadsheet's first line does.
const CONTROLS = /[^\P{Cc}\t\r\n]/u

interface Plan {
  readonly profiles: readonly ColumnProfile[]
  readonly known: KnownExport | null
  readonly fillings: Fillings
  readonly survey: TableSurvey
}

/** Takes the records of one file, what stands above the header included, and says what the file seems to be. */
export class Inspector {
  private readonly basis: InspectionBasis
  private place = 0
  private header: readonly string[] | null = null
  private isRejectsFile = false
  private records = 0
  private readonly shown: RawRecord[] = []
  private sample: (readonly string[])[] = []
  private sampleLength = 0
  private plan: Plan | null = null

  constructor(basis: InspectionBasis) {
    this.basis = basis
  }

  /** Whether a record sets the width, for the record reader. */
  readonly setsWidth = (record: number, cells: readonly string[]): boolean =>
    isHeaderRecord(this.basis.headerRow.value, record, cells)

  /** Why reading cannot go on; null: it can. */
  take(record: RawRecord): ImportProblem | null {
    if (this.header === null) {
      if (!this.setsWidth(++this.place, record.cells)) return null
      const problem = this.takeHeader(record)
      if (problem !== null || this.basis.headerRow.value !== 0 || this.isRejectsFile) return problem
    }
    this.takeRecord(this.isRejectsFile ? originalOf(record) : record)
    return null
  }

  /** Records so far. */
  get count(): number {
    return this.records
  }

  finish(): Result<Inspection, ImportProblem> {
    const { header } = this
    if (header === null) return fail({ code: this.place === 0 ? 'file-empty' : 'file-header-only' })
    if (this.records === 0) return fail({ code: 'file-header-only' })
    const plan = this.plan ?? this.makePlan(header)
    return ok(concludeInspection({ ...this.basis, ...plan, header, shown: this.shown }))
  }

  private takeHeader(record: RawRecord): ImportProblem | null {
    const { fault } = record
    if (fault === 'nul-byte' || fault === 'undecodable' || record.cells.some((cell) => CONTROLS.test(cell))) {
      return { code: 'file-not-text', encoding: this.basis.encoding.guess.value }
    }
    if (fault !== null) return { code: 'file-header-broken' }
    this.isRejectsFile = isRejectsHeader(record.cells)
    const { cells } = this.isRejectsFile ? originalOf(record) : record
    this.header = this.basis.headerRow.value === 0 && !this.isRejectsFile ? cells.map(() => '') : cells
    return null
  }

  private takeRecord(record: RawRecord): void {
    this.records++
    if (this.shown.length < SHOWN) this.shown.push(record)
    if (record.fault !== null) return
    if (this.plan !== null) {
      this.plan.survey.take(record.cells)
      return
    }
    this.sample.push(record.cells)
    for (const cell of record.cells) this.sampleLength += cell.length
    const isEnough = this.sample.length >= SAMPLE || this.sampleLength >= SAMPLE_LENGTH
    if (isEnough && this.header !== null) this.plan = this.makePlan(this.header)
  }

  private makePlan(header: readonly string[]): Plan {
    const { settled } = this.basis
    const profiles = profilesOf(header, this.sample)
    const known = knownExport(header)
    const fillings = guessFillings(profiles, known, settled)
    const dates = profiles.filter((profile) => profile.share('date') >= 0.5).map(({ position }) => position - 1)
    const survey = new TableSurvey({
      ref: fillings.get('ref')?.columns[0] ?? null,
      times: [...new Set([...timeColumnsOf(fillings), ...dates])].toSorted((a, b) => a - b),
      texts: [...fillings].flatMap(([target, { columns }]) =>
        target in VOCABULARIES || target === 'promiseKind' ? columns : []
      ),
      used: [...new Set([...fillings.values()].flatMap(({ columns }) => columns))],
      nameOf: (column) => header[column]?.trim() || String(column + 1)
    })
    for (const cells of this.sample) survey.take(cells)
    this.sample = []
    return { profiles, known, fillings, survey }
  }
}
