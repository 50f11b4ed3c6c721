import type { ExportFile, ExportRows } from '../../analytics/shared/export-rows.ts'
import { EXCEL_LANGUAGES, excelFormat, machineFormat, type CsvFormat } from '../../csv/shared/csv-format.ts'
import type { Labels } from '../../csv/shared/labels.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import type { TextRef } from '../../domain/shared/event.ts'
import { csvHeader, csvLine } from '../../csv/shared/write-csv.ts'
import type { ExportWish } from '../ports/export-desk.ts'
import type { FloorBook } from '../ports/floor-book.ts'
import { exportColumns } from './export-columns.ts'
import { ExportLabels, type PageTexts } from './export-labels.ts'

const ROWS_PER_PAGE = 1_024

export interface ExportPage {
  readonly text: string
  /** Rows written so far. */
  readonly rows: number
}

/**
 * Writes one file of INTERFACES.md §3 in pieces, header first. `hasTexts` tells which cases have a desired outcome or a rule that refused it, so that no
 * other case is read for their sake.
 */
export async function* exportFloor<F extends ExportFile>(
  book: FloorBook,
  file: F,
  rows: Iterable<ExportRows[F]>,
  wish: Pick<ExportWish, 'profile' | 'language' | 'headers' | 'personalData' | 'query'>,
  hasTexts: (ordinal: number) => boolean
): AsyncGenerator<ExportPage, void, undefined> {
  const columns = exportColumns(file, wish.personalData)
  const format = formatOf(wish)
  const labels = await ExportLabels.load(book)
  let written = 0
  yield { text: csvHeader(columns, format), rows: written }
  for (const page of pagesOf(rows)) {
    const known: Labels = labels.with(await textsOf(book, page, wish.personalData, hasTexts))
    written += page.length
    yield { text: page.map((row) => csvLine(columns, row, known, format)).join(''), rows: written }
  }
}

function formatOf({
  profile,
  language,
  headers,
  query
}: Pick<ExportWish, 'profile' | 'language' | 'headers' | 'query'>): CsvFormat {
  if (profile === 'machine') return machineFormat(query.zone)
  return excelFormat(query.zone, EXCEL_LANGUAGES.find((known) => known === language) ?? 'en', headers)
}

function* pagesOf<Row>(rows: Iterable<Row>): Generator<readonly Row[], void, undefined> {
  let page: Row[] = []
  for (const row of rows) {
    page.push(row)
    if (page.length < ROWS_PER_PAGE) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

async function textsOf(
  book: FloorBook,
  page: readonly ExportRows[ExportFile][],
  personalData: boolean,
  hasTexts: (ordinal: number) => boolean
): Promise<PageTexts> {
  const customers = personalData
    ? page.flatMap((row) => ('customerId' in row && row.customerId !== null ? [row.customerId] : []))
    : []
  const wordy = page.flatMap((row) => ('ordinal' in row && hasTexts(row.ordinal) ? [row.ordinal] : []))
  return {
    customers: customers.length === 0 ? new Map() : await book.loadCustomers([...new Set(customers)]),
    ...(wordy.length === 0 ? NO_TEXTS : await textsOfCases(book, wordy))
  }
}

type CaseTexts = Pick<PageTexts, 'desiredOutcomes' | 'refusingRules'>
const NO_TEXTS: CaseTexts = { desiredOutcomes: new Map(), refusingRules: new Map() }

async function textsOfCases(book: FloorBook, ordinals: readonly number[]): Promise<CaseTexts> {
  const [cases, texts] = await Promise.all([book.loadCases(ordinals), book.loadTextsOfCases(ordinals)])
  const collect = (refOf: (state: CaseState) => TextRef | null | undefined): ReadonlyMap<number, string> =>
    new Map(
      cases.flatMap(({ ordinal, state }) => {
        const text = state === null ? undefined : texts.get(refOf(state)?.id ?? '')
        return text === undefined ? [] : [[ordinal, text] as const]
      })
    )
  return {
    desiredOutcomes: collect((state) => state.desiredOutcome),
    refusingRules: collect((state) => state.heard.resolve.refusingRule)
  }
}
