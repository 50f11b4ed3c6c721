import type { Grain } from '../../domain/imports/imported-record.ts'
import type { Guess } from './inspection.ts'
import type { RefEvidence } from './ref-survey.ts'

export interface GrainGuess {
  readonly guess: Guess<Grain>
  /** The column, from 0, whose instants tell the rows of a case apart; null: none does. */
  readonly eventColumn: number | null
  readonly ask: { readonly ref: string; readonly times: number } | null
}

/** So many of a log's records repeat a ref at least; fewer may be slips. */
const LOG_REPEATS = 0.2
/** So many repeats have another instant at least where the instant is the event's. */
const INSTANTS_CHANGE = 0.5

/**
 * One row per case or several. Refs that come once: cases. Refs that come again and again, with an instant that changes from row to row: events. Anything
 * between is asked. `eventColumn`: the column that is named like an event's instant, if one is.
 */
export function guessGrain(refs: RefEvidence | null, eventColumn: number | null): GrainGuess {
  if (refs === null || refs.repeated === 0) return { guess: sure('case'), eventColumn: null, ask: null }
  const changes = (column: number): number => refs.changing.get(column) ?? 0
  const [likeliest] = [...refs.changing].toSorted((a, b) => b[1] - a[1])
  const named = eventColumn !== null && changes(eventColumn) >= INSTANTS_CHANGE
  const found = named ? eventColumn : likeliest !== undefined && likeliest[1] >= INSTANTS_CHANGE ? likeliest[0] : null
  const isLog = refs.repeated >= refs.records * LOG_REPEATS
  if (isLog && named) return { guess: sure('event'), eventColumn, ask: null }
  const value = isLog && found !== null ? 'event' : 'case'
  const other = value === 'case' ? 'event' : 'case'
  return { guess: { value, sure: false, settled: false, others: [other] }, eventColumn: found, ask: refs.most }
}

const sure = (value: Grain): Guess<Grain> => ({ value, sure: true, settled: false, others: [] })
