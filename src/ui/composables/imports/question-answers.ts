import type {
  ColumnName,
  ImportQuestion,
  Inspection,
  SettledReading
} from '../../../application/imports/file-reading.ts'
import { nameOfColumn } from '../../../application/imports/file-reading.ts'

export type ChoiceQuestion = Exclude<ImportQuestion, { readonly kind: 'values' }>

export interface Answer {
  /** Ends the button's name on the screen. */
  readonly key: string
  readonly option: ColumnName
  readonly settle: SettledReading
}

/** The answers that a question has, each with what it settles. */
export function answersOf(question: ChoiceQuestion, { columns }: Pick<Inspection, 'columns'>): readonly Answer[] {
  switch (question.kind) {
    case 'encoding':
      return question.options.map((encoding) => ({ key: encoding, option: encoding, settle: { encoding } }))
    case 'date-order':
      return question.options.map((dateOrder) => ({ key: dateOrder, option: dateOrder, settle: { dateOrder } }))
    case 'ref':
      return question.options.map((ref, index) => ({
        key: ref === '=row' ? 'row' : `column-${index + 1}`,
        option: ref,
        settle: { columns: { ref: typeof ref === 'number' ? nameOfColumn(columns, ref) : ref } }
      }))
    case 'grain':
      return (['event', 'case'] as const).map((grain) => ({ key: grain, option: grain, settle: { grain } }))
  }
}
