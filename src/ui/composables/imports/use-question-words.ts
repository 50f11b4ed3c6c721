import { useI18n } from 'vue-i18n'
import type { ImportQuestion } from '../../../application/imports/file-reading.ts'
import { useFormats } from '../shared/use-formats.ts'
import { dayUnder } from './date-example.ts'
import { isolate } from './isolate.ts'
import type { Answer, ChoiceQuestion } from './question-answers.ts'
import { useGuideWords } from './use-guide-words.ts'
import { useImportWords } from './use-import-words.ts'

const LONGEST = 120

/** How the screen asks what a file does not say, and what each answer would mean. */
export function useQuestionWords() {
  const { t } = useI18n()
  const { number } = useFormats()
  const { targetName } = useImportWords()

  const sentence = (question: ImportQuestion): string => {
    switch (question.kind) {
      case 'encoding':
        return t('imports.questions.encoding')
      case 'date-order':
        return t('imports.questions.date-order', { column: isolate(question.column) })
      case 'ref':
        return t('imports.questions.ref')
      case 'grain':
        return t('imports.questions.grain', { ref: isolate(question.ref), n: number(question.times) }, question.times)
      case 'values':
        return t('imports.questions.values', {
          column: isolate(question.column),
          target: targetName(question.target)
        })
    }
  }
  return { sentence, ...useAnswerWords() }
}

function useAnswerWords() {
  const { t } = useI18n()
  const { date } = useFormats()
  const { columnName, dateOrderName, encodingName } = useGuideWords()
  const answerName = (question: ChoiceQuestion, { option, key }: Answer): string => {
    if (question.kind === 'encoding') return encodingName(String(option))
    if (question.kind === 'grain') return t(`imports.questions.grains.${key}`)
    if (question.kind === 'ref') return key === 'row' ? t('imports.guide.byRow') : columnName(option)
    const order = question.options.find((item) => item === option)
    return order === undefined ? '' : dateOrderName(order)
  }
  /** The first example as this answer would read it; '' where there is nothing to show. */
  const answerExample = (question: ChoiceQuestion, { option, key }: Answer): string => {
    if (question.kind === 'grain') return t(`imports.questions.grainMeans.${key}`)
    if (question.kind === 'encoding') {
      return (question.examples[question.options.findIndex((item) => item === option)] ?? '').slice(0, LONGEST)
    }
    if (question.kind === 'ref') return key === 'row' ? t('imports.questions.byRowMeans') : ''
    const order = question.options.find((item) => item === option)
    const text = question.examples[0] ?? ''
    const day = order === undefined ? null : dayUnder(order, text)
    return day === null ? '' : t('imports.questions.means', { text: isolate(text), date: isolate(date(day, 'UTC')) })
  }
  return { answerName, answerExample }
}
