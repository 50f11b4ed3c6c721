import type { RawRecord } from '../shared/raw-record.ts'
import { createRecordReader } from '../shared/record-reader.ts'
import { kindOf } from './cell-kind.ts'
import { isHeaderWord } from './header-words.ts'
import type { Guess } from './inspection.ts'

const USUAL = [',', ';', '\t', '|']
const RARE = ['^', '~', '¦']
const RECORDS_WEIGHED = 300
const PREAMBLE_AT_MOST = 50
/** Where fewer records have the usual width it is no table, but text. */
const LEAST_SHARE = 0.5
/** A rare separator must fit better than a usual one, and the best clearly better than the next. */
const RARE_WEIGHT = 0.9
const CLEAR_LEAD = 1.2

/** Records of the beginning of a file, before anybody knows which of them is the header. An unfinished one at the end is left out unless it is the file's. */
export function firstRecords(text: string, delimiter: string, whole: boolean): readonly RawRecord[] {
  const reader = createRecordReader({ delimiter, setsWidth: () => false })
  const records = reader.push(text)
  return whole || records.length === 0 ? [...records, ...reader.end()] : records
}

/** The separator under which most records have the same number of cells, the more the better. One column: a comma. */
export function guessDelimiter(text: string, whole: boolean): Guess<string> {
  const weighed = [...USUAL, ...RARE]
    .map((delimiter) => ({ delimiter, weight: weightOf(firstRecords(text, delimiter, whole), delimiter) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  const [best, next] = weighed
  if (best === undefined) return { value: ',', sure: !text.includes(','), settled: false, others: [] }
  const sure = next === undefined || best.weight >= next.weight * CLEAR_LEAD
  const others = weighed.slice(1).filter(({ weight }) => weight > best.weight / 4)
  return { value: best.delimiter, sure, settled: false, others: others.map(({ delimiter }) => delimiter) }
}

function weightOf(all: readonly RawRecord[], delimiter: string): number {
  const records = all.slice(0, RECORDS_WEIGHED)
  const width = usualWidth(records)
  const share = tableShare(records, width)
  if (width < 2 || share < LEAST_SHARE) return 0
  // A header of another width than its table speaks much against a separator, lines above that it does not cut a little.
  const first = records.findIndex(({ cells }) => cells.length > 1)
  const header = records[first]?.cells.length === width ? 1 : 0.5
  const covered = 0.5 + (0.5 * records.filter((record) => isRow(record, width)).length) / records.length
  return share * share * header * covered * (1 + Math.log2(width)) * (USUAL.includes(delimiter) ? 1 : RARE_WEIGHT)
}

/** Share of the records that have a width, from the first such on: what stands above a table says nothing about it. One line alone is no table. */
function tableShare(records: readonly RawRecord[], width: number): number {
  const table = records.slice(records.findIndex((record) => isRow(record, width)))
  return table.length < Math.min(2, records.length)
    ? 0
    : table.filter((record) => isRow(record, width)).length / table.length
}

const isRow = (record: RawRecord, width: number): boolean => isSound(record) && record.cells.length === width

const isSound = ({ fault }: RawRecord): boolean => fault !== 'broken-quote' && fault !== 'unfinished-record'

/** The most frequent number of cells above one; 1 where no record has more. */
export function usualWidth(records: readonly RawRecord[]): number {
  const times = new Map<number, number>()
  for (const record of records) {
    const { length } = record.cells
    if (length > 1 && isSound(record)) times.set(length, (times.get(length) ?? 0) + 1)
  }
  const [most] = [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return most?.[0] ?? 1
}

/** Which record is the header: the first of the usual width whose cells are named like columns and not like the cells below them. */
export function guessHeaderRow(records: readonly RawRecord[]): Guess<number> {
  const weighed = records.slice(0, RECORDS_WEIGHED)
  const width = usualWidth(weighed)
  if (tableShare(weighed, width) < LEAST_SHARE) return { value: 1, sure: false, settled: false, others: [0] }
  const place = records.slice(0, PREAMBLE_AT_MOST).findIndex((record) => mayBeHeader(record, width))
  const header = records[place]
  if (header === undefined) return { value: 1, sure: false, settled: false, others: [0] }
  const body = records.slice(place + 1, RECORDS_WEIGHED).filter(({ cells }) => cells.length === width)
  const likeness = headerLikeness(
    header.cells,
    body.map(({ cells }) => cells)
  )
  const named = { value: place + 1, sure: likeness > 0, settled: false, others: [0] }
  return likeness >= 0 ? named : { value: 0, sure: likeness < -1, settled: false, others: [place + 1] }
}

/** A title that a spreadsheet has padded with empty cells is no header. */
function mayBeHeader(record: RawRecord, width: number): boolean {
  const named = record.cells.filter((cell) => cell.trim() !== '').length
  return isRow(record, width) && named >= Math.min(width, 2)
}

function headerLikeness(header: readonly string[], body: readonly (readonly string[])[]): number {
  let likeness = 0
  header.forEach((text, index) => {
    if (isHeaderWord(text)) likeness += 2
    const cells = body.map((record) => record[index] ?? '').filter((cell) => kindOf(cell) !== 'nothing')
    const kind = kindOf(text)
    if (kind === 'nothing' || cells.length === 0) return
    if (cells.length > 1 && cells.includes(text)) likeness -= 1
    const bodyKind = kindOf(cells[0] ?? '')
    if (bodyKind === 'text' || cells.filter((cell) => kindOf(cell) === bodyKind).length < cells.length * 0.8) return
    likeness += kind === 'text' ? 1 : kind === bodyKind ? -2 : 0
  })
  return likeness
}
