import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  nameOfColumn,
  type ColumnName,
  type DateOrder,
  type Guess,
  type Inspection,
  type SettledReading
} from '../../../application/imports/file-reading.ts'
import type { MappingParts } from '../../../application/imports/mapping-parts.ts'
import type { Grain } from '../../../domain/imports/imported-record.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { zoneNames } from '../settings/zones.ts'
import { certaintyOf, choicesOf, type Certainty } from './guess-choices.ts'
import { KNOWN_DELIMITERS, KNOWN_ENCODINGS, useGuideWords } from './use-guide-words.ts'

export interface GuessChoice {
  /** Ends the control's name on the screen and the key of its words. */
  readonly key: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly certainty: Certainty
  readonly tip?: string
  /** What is settled by choosing a value. */
  readonly settle: (value: string) => SettledReading
}

const GRAINS: readonly Grain[] = ['case', 'event']
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd', 'iso']
const ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0]
const BY_ROW = '=row'
const BY_CLOSING = '=closedAt'

/** The guesses about the file as a whole, each as one choice. */
export function useGuessFields(
  inspection: () => Inspection,
  parts: () => MappingParts,
  settled: () => SettledReading
): ComputedRef<readonly GuessChoice[]> {
  const { t } = useI18n()
  const words = useGuideWords()
  const floor = useFloorStore()
  const zones = zoneNames()
  const tip = (key: string): string => t(`imports.guide.tips.${key}`)

  const aboutRows = (file: Inspection): readonly GuessChoice[] => [
    ...field('grain', file.grain, GRAINS, words.grainName, (grain) => ({ grain }), tip('grain')),
    refField(file, parts(), settled(), words.columnName, t('imports.guide.byRow')),
    ...field(
      'date-order',
      file.dateOrder,
      ORDERS,
      words.dateOrderName,
      (dateOrder) => ({ dateOrder }),
      tip('date-order')
    ),
    ...field('zone', file.zone, [floor.zone, ...zones], String, (zone) => ({ zone }), tip('zone')),
    ...fulfilledField(parts(), settled(), words.columnName, t('imports.guide.whenClosed'), t('imports.guide.notKnown'))
  ]
  const aboutText = (file: Inspection): readonly GuessChoice[] => [
    ...field('encoding', file.encoding, KNOWN_ENCODINGS, words.encodingName, (encoding) => ({ encoding })),
    ...field('delimiter', file.delimiter, KNOWN_DELIMITERS, words.delimiterName, (delimiter) => ({ delimiter })),
    ...field('header-row', file.headerRow, ROWS, words.headerRowName, (headerRow) => ({ headerRow }))
  ]
  return computed(() => [...aboutRows(inspection()), ...aboutText(inspection())])
}

/** One guess as a choice; none where the file has nothing to guess there. */
function field<T extends string | number>(
  key: string,
  guess: Guess<T> | null,
  rest: readonly T[],
  nameOf: (value: T) => string,
  settle: (value: T) => SettledReading,
  tip?: string
): readonly GuessChoice[] {
  if (guess === null) return []
  const choices = choicesOf(guess, rest)
  const options = choices.map((value) => ({ value: String(value), label: nameOf(value) }))
  const chosen = (text: string): SettledReading => {
    const value = choices.find((item) => String(item) === text)
    return value === undefined ? {} : settle(value)
  }
  const choice = { key, value: String(guess.value), options, certainty: certaintyOf(guess), settle: chosen }
  return [tip === undefined ? choice : { ...choice, tip }]
}

/** What tells one case from another: a column, or the rows are numbered. */
function refField(
  { columns }: Inspection,
  parts: MappingParts,
  settled: SettledReading,
  nameOf: (name: ColumnName) => string,
  byRow: string
): GuessChoice {
  const column = columns.find(({ target }) => target === 'ref')
  const names = columns.slice(0, 200).map(({ position }) => nameOfColumn(columns, position))
  const value = column === undefined ? (parts.columns.ref === BY_ROW ? BY_ROW : '') : String(column.position)
  const options = [
    ...(value === '' ? [{ value: '', label: '–' }] : []),
    ...names.map((name, index) => ({ value: String(columns[index]?.position), label: nameOf(name) })),
    { value: BY_ROW, label: byRow }
  ]
  const isSettled = settled.columns?.ref !== undefined && settled.columns.ref !== null
  return {
    key: 'ref',
    value,
    options,
    certainty: certaintyOf({ sure: column?.sure === true, settled: isSettled }),
    settle: (chosen) => ({
      columns: { ref: chosen === BY_ROW ? BY_ROW : nameOfColumn(columns, Number(chosen)) }
    })
  }
}

/** When a promise of the file counts as fulfilled. Asked only where a column says when it was due. */
function fulfilledField(
  parts: MappingParts,
  settled: SettledReading,
  nameOf: (name: ColumnName) => string,
  whenClosed: string,
  notKnown: string
): readonly GuessChoice[] {
  const { promiseDueAt, promiseFulfilledAt: spec = null, closedAt } = parts.columns
  if (!promiseDueAt) return []
  const own = spec === null || spec === BY_CLOSING || typeof spec === 'object' ? null : spec
  const options = [
    ...(own === null ? [] : [{ value: 'own', label: nameOf(own) }]),
    ...(closedAt ? [{ value: BY_CLOSING, label: whenClosed }] : []),
    { value: '', label: notKnown }
  ]
  return [
    {
      key: 'fulfilled',
      value: own === null ? (spec === BY_CLOSING ? BY_CLOSING : '') : 'own',
      options,
      certainty: certaintyOf({ sure: spec !== null, settled: settled.columns?.promiseFulfilledAt !== undefined }),
      settle: (chosen) => ({
        columns: { promiseFulfilledAt: chosen === BY_CLOSING ? BY_CLOSING : chosen === 'own' ? own : null }
      })
    }
  ]
}
