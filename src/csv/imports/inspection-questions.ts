import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import type { ColumnProfile } from './column-profile.ts'
import { rankOf } from './header-words.ts'
import type { InspectedTable } from './inspected-table.ts'
import type { DateOrderGuess } from './guess-dates.ts'
import { nameOf, type Fillings } from './guess-fillings.ts'
import type { GrainGuess } from './guess-grain.ts'
import { VOCABULARIES, type ValueGuess } from './guess-values.ts'
import type { ImportQuestion } from './inspection.ts'

export interface Doubts extends Pick<InspectedTable, 'encoding' | 'settled' | 'header' | 'profiles'> {
  readonly fillings: Fillings
  readonly grain: GrainGuess
  readonly order: DateOrderGuess
  readonly values: ReadonlyMap<ImportTarget, ValueGuess>
}

const REF_OPTIONS = 6
const TEXTS_ASKED = 60

/** What has to be answered before anything is checked, most basic first. */
export function questionsOf(doubts: Doubts): readonly ImportQuestion[] {
  const { encoding, settled, grain, order } = doubts
  const questions: ImportQuestion[] = []
  if (settled.encoding === undefined && !encoding.guess.sure) {
    const options = [encoding.guess.value, ...encoding.guess.others]
    questions.push({ kind: 'encoding', options, examples: encoding.examples })
  }
  if (!doubts.fillings.has('ref')) questions.push(refQuestion(doubts))
  if (settled.grain === undefined && grain.ask !== null) questions.push({ kind: 'grain', ...grain.ask })
  if (settled.dateOrder === undefined && order.guess !== null && order.ask !== null) {
    questions.push({ kind: 'date-order', ...order.ask, options: [order.guess.value, ...order.guess.others] })
  }
  return [...questions, ...valueQuestions(doubts)]
}

/** A column that calls itself a reference comes first, even where some records lack theirs. */
function refQuestion({ profiles, header }: Doubts): ImportQuestion {
  const named = profiles.filter(({ header: name, filled }) => filled > 0 && rankOf(name, 'ref') !== null)
  const unique = profiles.filter((profile) => profile.isUnique && profile.filled === profile.records)
  const namesOf = (columns: readonly ColumnProfile[]) => columns.map(({ position }) => nameOf(position - 1, header))
  const others = unique.filter((profile) => !named.includes(profile))
  const options = [...namesOf(named.slice(0, REF_OPTIONS)), '=row', ...namesOf(others)]
  return { kind: 'ref', options: options.slice(0, REF_OPTIONS + 1) }
}

function valueQuestions({ values, fillings, header }: Doubts): readonly ImportQuestion[] {
  return [...values].flatMap(([target, { unknown }]): readonly ImportQuestion[] => {
    const options = VOCABULARIES[target]
    const column = fillings.get(target)?.columns[0]
    if (options === undefined || column === undefined || unknown.length === 0) return []
    const texts = unknown.slice(0, TEXTS_ASKED)
    return [{ kind: 'values', target, column: header[column]?.trim() || String(column + 1), texts, options }]
  })
}
