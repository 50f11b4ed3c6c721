import { shallowRef, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { undoTold, type ToldEveryone } from '../../../application/cases/tell-incident.ts'
import { UNDO_MS } from '../../../domain/cases/undo-action.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import type { Result } from '../../../domain/shared/result.ts'
import { useServices } from '../../shared/services.ts'
import { useToasts } from '../shared/use-toasts.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'

/** What was written into many cases at once, in the words in which it was said. */
export interface SaidTold {
  readonly told: ToldEveryone
  readonly text: string
}

/** Everything of the last ten minutes in this window, oldest first. */
const lately = shallowRef<readonly SaidTold[]>([])

export const isUndoable = ({ told }: SaidTold, incidentId: string, now: number): boolean =>
  told.incidentId === incidentId && now - told.recordedAt <= UNDO_MS

export interface ToldUndo {
  readonly lately: Readonly<ShallowRef<readonly SaidTold[]>>
  /** Says it with its undo, and remembers it for the incident's own page. */
  say(told: ToldEveryone, text: string): void
  /** Takes it back in all cases or in none. */
  takeBack(said: SaidTold): Promise<Result<unknown, Problem>>
}

/** The undo of what was written into many cases: no page of one case offers it. */
export function useToldUndo(): ToldUndo {
  const { t } = useI18n()
  const { desk } = useServices()
  const { show } = useToasts()
  const { problemText } = useVocabulary()

  async function takeBack(said: SaidTold): Promise<Result<unknown, Problem>> {
    const undone = await undoTold(desk, said.told)
    if (undone.ok) {
      lately.value = lately.value.filter((one) => one !== said)
      show({ text: t('cases.undo.undone', { what: said.text }), tone: 'good' })
    }
    return undone
  }
  async function fromToast(said: SaidTold): Promise<void> {
    const undone = await takeBack(said)
    if (undone.ok) return
    const { title, next } = problemText(undone.error)
    show({ text: `${title} ${next}`, tone: 'warn' })
  }
  function say(told: ToldEveryone, text: string): void {
    const said = { told, text }
    lately.value = [...lately.value, said]
    show({ text, tone: 'good', action: { label: t('shared.undo'), run: () => void fromToast(said) } })
  }
  return { lately, say, takeBack }
}
