import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { IMPORT_TARGETS, type TypedRecord } from './imported-record.ts'
import { digestOf } from './text-digest.ts'

/**
 * What a record says, as one digest: the same for the same facts however a spreadsheet has rewritten their texts (dates, TRUE for true), other for
 * any other fact of the mapped columns, its ref included.
 */
export function contentDigest(record: TypedRecord): string {
  let content = ''
  for (const [index, target] of IMPORT_TARGETS.entries()) {
    const value = record[target]
    if (value !== undefined) content += part(index, valueText(value))
  }
  return digestOf(content)
}

/** The cells of a record, mapped or not, as one digest. */
export function rawDigest(cells: readonly string[]): string {
  let content = ''
  for (let index = 0; index < cells.length; index++) content += part(index, cells[index] ?? '')
  return digestOf(content)
}

/** Identity of a record within its source: its content, and its place among the records of one file that say the same. */
export function recordIdentity(content: string, occurrence: number): string {
  return occurrence === 0 ? content : `${content}.${occurrence}`
}

/**
 * The records of one file by identity. Records that say the same but differ in a column that is not mapped are several (occurrence 0, 1, …); a line
 * repeated letter for letter is the same record again.
 */
export class Occurrences {
  private readonly rawByContent = new Map<string, string | Map<string, number>>()

  /** The identity of a record that this file had not held before; null where it repeats one. */
  take(content: string, raw: string): string | null {
    const before = this.rawByContent.get(content)
    if (before === undefined) {
      this.rawByContent.set(content, raw)
      return recordIdentity(content, 0)
    }
    if (before === raw) return null
    const places = typeof before === 'string' ? new Map([[before, 0]]) : before
    if (places.has(raw)) return null
    const place = places.size
    places.set(raw, place)
    this.rawByContent.set(content, places)
    return recordIdentity(content, place)
  }
}

/** What belongs to the moment of a row; everything else a log may write into all rows of a case once it is known. */
const OF_THE_MOMENT = ['eventAt', 'status', 'team', 'handler', 'transferCount', 'reopenCount', 'note'] as const

/** Knows the rows of one case of one file again in another file of its source: by their instant and what belongs to it. */
export class RowKeys {
  private readonly seen = new Map<string, number>()

  /** Of the next row in file order; undefined where it has no instant to be known by. */
  next(record: TypedRecord): string | undefined {
    if (record.eventAt === undefined) return undefined
    let moment = ''
    for (const [index, target] of OF_THE_MOMENT.entries()) {
      const value = record[target]
      if (value !== undefined) moment += part(index, valueText(value))
    }
    const key = digestOf(moment)
    const before = this.seen.get(key) ?? 0
    this.seen.set(key, before + 1)
    return recordIdentity(key, before)
  }
}

// The length in front keeps a text that holds colons apart from two parts.
const part = (index: number, text: string): string => `${index}:${text.length}:${text}`

function valueText(value: NonNullable<TypedRecord[keyof TypedRecord]>): string {
  if (typeof value !== 'object') return String(value)
  if (isTime(value)) return `${instantOf(value)}:${value.zone}`
  return value.map((item, index) => part(index, item)).join('')
}

function isTime(value: ZonedTime | readonly string[]): value is ZonedTime {
  return 'zone' in value
}
