import { isoWithOffset } from '../../domain/shared/format-time.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { zonedTime } from '../../domain/shared/zoned-time.ts'

/** How one file is written. */
export interface CsvFormat {
  readonly byteOrderMark: boolean
  readonly separator: string
  /** What stands in the first line for a column. */
  readonly header: (column: string) => string
  readonly instant: (instant: Instant) => string
  readonly number: (value: number) => string
}

/** For programs: UTF-8 without BOM, comma, the header names of INTERFACES.md §3, ISO 8601 with the floor's offset. */
export function machineFormat(zone: string): CsvFormat {
  return {
    byteOrderMark: false,
    separator: ',',
    header: (column) => column,
    instant: (instant) => isoWithOffset(instant, zone),
    number: String
  }
}

export const EXCEL_LANGUAGES = ['en', 'he', 'ar', 'sr-Latn'] as const
export type ExcelLanguage = (typeof EXCEL_LANGUAGES)[number]

interface Habits {
  readonly separator: string
  readonly decimal: string
  readonly date: (year: string, month: string, day: string) => string
}

/*
 * The list separator, decimal mark and short date that Windows has for he-IL, ar-SA, sr-Latn-RS and en. English is written year first: its readers
 * disagree on day and month, and a spreadsheet reads that form under either habit.
 */
const HABITS: Readonly<Record<ExcelLanguage, Habits>> = {
  en: { separator: ',', decimal: '.', date: (year, month, day) => `${year}-${month}-${day}` },
  he: { separator: ',', decimal: '.', date: (year, month, day) => `${day}/${month}/${year}` },
  ar: { separator: ';', decimal: '.', date: (year, month, day) => `${day}/${month}/${year}` },
  'sr-Latn': { separator: ';', decimal: ',', date: (year, month, day) => `${day}.${month}.${year}` }
}

/** For Excel: the same columns with translated headers, BOM, the language's separator, local dates in the floor's zone without an offset. */
export function excelFormat(
  zone: string,
  language: ExcelLanguage,
  headers: Readonly<Record<string, string>>
): CsvFormat {
  const { separator, decimal, date } = HABITS[language]
  return {
    byteOrderMark: true,
    separator,
    header: (column) => headers[column] ?? column,
    instant: (instant) => {
      const { local } = zonedTime(instant, zone)
      return `${date(local.slice(0, -15), local.slice(-14, -12), local.slice(-11, -9))} ${local.slice(-8)}`
    },
    number: (value) => String(value).replace('.', decimal)
  }
}
