import { useI18n } from 'vue-i18n'
import { UNDO_MS } from '../../../domain/cases/undo-action.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import type { Result } from '../../../domain/shared/result.ts'
import { useToasts } from '../shared/use-toasts.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'

/**
 * Says what was merged and offers to take it back. `lasting`: for as long as that is possible, whatever page one goes to meanwhile, because no
 * page offers it.
 */
export function useMergeUndo({
  lasting
}: {
  readonly lasting: boolean
}): (text: string, undo: () => Promise<Result<unknown, Problem>>) => void {
  const { t } = useI18n()
  const { show, dismiss } = useToasts()
  const { problemText } = useVocabulary()
  return (text, undo) => {
    const run = async (): Promise<void> => {
      const undone = await undo()
      if (undone.ok) return void show({ text: t('cases.merge.undone'), tone: 'good' })
      const { title, next } = problemText(undone.error)
      show({ text: `${title} ${next}`, tone: 'warn', sticky: true })
    }
    const id = show({ text, tone: 'good', sticky: lasting, action: { label: t('shared.undo'), run: () => void run() } })
    setTimeout(() => dismiss(id), UNDO_MS)
  }
}
