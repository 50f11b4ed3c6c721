import { useI18n } from 'vue-i18n'
import type { ColumnGuess, ColumnName, DateOrder, ValueTranslation } from '../../../application/imports/file-reading.ts'
import { CASE_STATUSES } from '../../../domain/cases/vocabulary.ts'
import type { Grain, ImportTarget } from '../../../domain/imports/imported-record.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'
import { isolate } from './isolate.ts'

/** Which languages an encoding can write; the label alone says nothing to most people. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'utf-8': 'all',
  'utf-16le': 'all',
  'utf-16be': 'all',
  'windows-1250': 'central',
  'iso-8859-2': 'central',
  'windows-1251': 'cyrillic',
  'iso-8859-5': 'cyrillic',
  'windows-1252': 'western',
  'iso-8859-1': 'western',
  'windows-1255': 'hebrew',
  'iso-8859-8': 'hebrew',
  'windows-1256': 'arabic',
  'iso-8859-6': 'arabic'
}
const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' }

export const KNOWN_ENCODINGS: readonly string[] = Object.keys(SCRIPTS)
export const KNOWN_DELIMITERS: readonly string[] = Object.keys(DELIMITERS)

/** Which end is which: elsewhere 1 is often the most urgent. */
const FIVE: ReadonlyMap<number, string> = new Map([
  [1, 'ofFiveLeast'],
  [5, 'ofFiveMost']
])

/** How the screen speaks of what a file seems to be. */
export function useGuideWords() {
  const { t } = useI18n()
  const { number } = useFormats()
  const { statusName, kindName } = useVocabulary()

  const encodingName = (label: string): string => {
    const script = SCRIPTS[label.toLowerCase()]
    return script === undefined ? label : `${t(`imports.guide.scripts.${script}`)} (${label})`
  }
  const delimiterName = (delimiter: string): string => {
    const name = DELIMITERS[delimiter]
    return name === undefined ? delimiter : t(`imports.guide.delimiters.${name}`)
  }
  const columnName = (name: ColumnName): string =>
    typeof name === 'number' ? t('imports.guide.columnNumber', { n: number(name) }) : isolate(name)

  return {
    encodingName,
    delimiterName,
    columnName,
    headerName: ({ header, position }: ColumnGuess): string => columnName(header.trim() === '' ? position : header),
    dateOrderName: (order: DateOrder): string => t(`imports.dateOrders.${order}`),
    grainName: (grain: Grain): string => t(`imports.grains.${grain}`),
    headerRowName: (row: number): string =>
      row === 0 ? t('imports.guide.noHeader') : t('imports.guide.headerRowNumber', { n: number(row) }),
    /** One of our own words for a text of the file. */
    valueName: (target: ImportTarget, value: ValueTranslation): string => {
      if (typeof value === 'boolean') return t(`imports.guide.${value ? 'wasKept' : 'wasNotKept'}`)
      if (typeof value === 'number') return t(`imports.guide.${FIVE.get(value) ?? 'ofFive'}`, { n: value })
      const status = CASE_STATUSES.find((item) => item === value)
      if (target === 'status' && status !== undefined) return statusName(status)
      return target === 'promiseKind' ? kindName(value) : value
    }
  }
}
