import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import { guessDateOrder, type DateEvidence } from './guess-dates.ts'
import { specOf, timeColumnsOf, type FilledBy, type Fillings } from './guess-fillings.ts'
import { guessGrain, type GrainGuess } from './guess-grain.ts'
import { guessMissing } from './guess-missing.ts'
import { guessName } from './guess-name.ts'
import { guessValues, VOCABULARIES, type ValueGuess } from './guess-values.ts'
import { guessZone } from './guess-zone.ts'
import type { ColumnGuess, Guess, Inspection } from './inspection.ts'
import type { InspectedTable } from './inspected-table.ts'
import { comparable, type ValueTranslation } from './mapping.ts'
import { newestTime } from './newest-time.ts'
import { ownMapping } from './own-file.ts'
import { questionsOf } from './inspection-questions.ts'
import { typedSample } from './typed-sample.ts'
import { writeMapping } from './write-mapping.ts'

/** Puts the guesses together: what was settled, what the file itself decides, and what is left to ask. */
export function concludeInspection(table: InspectedTable): Inspection {
  const { settled, known, header } = table
  const grain = grainOf(table)
  const fillings = withEvents(table, grain)
  const dates = dateEvidence(table, fillings)
  const order = guessDateOrder(dates.used, dates.others)
  const dateOrder = settledOr(settled.dateOrder, order.guess)
  const zone = guessZone(dates.used, known?.zone ?? null, table.zone)
  const values = valuesOf(table, fillings)
  const guesses = {
    encoding: { ...table.encoding.guess },
    delimiter: table.delimiter,
    headerRow: table.headerRow,
    grain: settledOr(settled.grain, grain.guess) ?? grain.guess,
    dateOrder,
    zone: settledOr(settled.zone, zone)
  }
  const own = isOwn(table)
  const mappingText = own
    ? ''
    : writeMapping({
        ...guesses,
        name: settled.name?.trim() || guessName(table.fileName, known?.product ?? null, header),
        asOf: settled.asOf ?? null,
        missing: settled.missing ?? guessMissing(table.survey, fillings, known?.missing ?? []),
        fillings,
        values
      })
  return {
    ...guesses,
    knownAs: known?.product ?? null,
    ownFile: own,
    columns: columnGuesses(table, fillings),
    rows: table.shown.map(({ line, cells }) => ({ line, cells })),
    typed: typedSample(table, mappingText, own),
    newest: newestTime(table.survey.dates, fillings, dateOrder?.value ?? null, guesses.zone?.value ?? null),
    questions: own ? [] : questionsOf({ ...table, fillings, grain, order, values }),
    mappingText
  }
}

function settledOr<T>(value: T | undefined, guess: Guess<T> | null): Guess<T> | null {
  if (value === undefined) return guess
  const others = guess === null ? [] : [guess.value, ...guess.others].filter((other) => other !== value)
  return { value, sure: true, settled: true, others }
}

/** Our own cases.csv, as long as nobody reads it otherwise. */
const isOwn = ({ header, settled }: InspectedTable): boolean =>
  ownMapping(header) !== null && settled.columns === undefined && settled.values === undefined

function grainOf({ survey, fillings }: InspectedTable): GrainGuess {
  return guessGrain(survey.refs, fillings.get('eventAt')?.columns[0] ?? null)
}

/** The instant of an event belongs to a file of events; elsewhere it is at best when a case was opened. */
function withEvents({ fillings, settled, profiles }: InspectedTable, grain: GrainGuess): Fillings {
  const headers = profiles.map(({ header }) => header)
  const filled = new Map(fillings)
  const value = settled.grain ?? grain.guess.value
  const isDecided = settled.columns?.eventAt !== undefined
  if (value === 'case') {
    const event = filled.get('eventAt')
    if (event === undefined || event.settled) return filled
    filled.delete('eventAt')
    if (!filled.has('openedAt') && settled.columns?.openedAt === undefined)
      filled.set('openedAt', { ...event, sure: false })
    return filled
  }
  const column = grain.eventColumn
  if (isDecided || column === null || filled.get('eventAt')?.columns[0] === column) return filled
  for (const [target, filling] of filled) {
    if (!filling.settled && filling.columns.includes(column)) filled.delete(target)
  }
  filled.set('eventAt', { columns: [column], spec: specOf('eventAt', [column], headers), sure: false, settled: false })
  return filled
}

function dateEvidence(
  { survey }: InspectedTable,
  fillings: Fillings
): Record<'used' | 'others', readonly DateEvidence[]> {
  const used = new Set(timeColumnsOf(fillings))
  const all = [...survey.dates]
  return {
    used: all.filter(([column]) => used.has(column)).map(([, evidence]) => evidence),
    others: all.filter(([column]) => !used.has(column)).map(([, evidence]) => evidence)
  }
}

function valuesOf(table: InspectedTable, fillings: Fillings): ReadonlyMap<ImportTarget, ValueGuess> {
  const { survey, settled, header } = table
  const values = new Map<ImportTarget, ValueGuess>()
  for (const [target, { columns, settled: bySomeone }] of fillings) {
    const [column] = columns
    // What a known export's texts mean holds for the column that it names.
    const known = bySomeone && table.known?.columns[target] === undefined ? {} : (table.known?.values?.[target] ?? {})
    const said = { ...without(known, settled.values?.[target] ?? {}), ...settled.values?.[target] }
    const texts =
      column !== undefined && (target in VOCABULARIES || target === 'promiseKind')
        ? [...(survey.texts.get(column) ?? [])]
        : []
    if (column === undefined || (texts.length === 0 && Object.keys(said).length === 0)) continue
    values.set(target, guessValues(target, header[column] ?? '', texts, said))
  }
  return values
}

function columnGuesses({ profiles }: InspectedTable, fillings: Fillings): readonly ColumnGuess[] {
  const byColumn = new Map<number, { readonly target: ImportTarget; readonly filling: FilledBy }>()
  for (const [target, filling] of fillings) {
    for (const column of filling.columns) if (!byColumn.has(column)) byColumn.set(column, { target, filling })
  }
  return profiles.map(({ position, header, examples }) => {
    const found = byColumn.get(position - 1)
    return { position, header, target: found?.target ?? null, sure: found?.filling.sure ?? true, examples }
  })
}

type Values = Readonly<Record<string, ValueTranslation>>

/** Texts compare ignoring case: what is said of one spelling is said of all. */
function without(values: Values, others: Values): Values {
  const said = new Set(Object.keys(others).map(comparable))
  return Object.fromEntries(Object.entries(values).filter(([text]) => !said.has(comparable(text))))
}
