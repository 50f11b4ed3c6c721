import { useI18n } from 'vue-i18n'
import type { OwedPromise } from '../../../analytics/promises/owed-work.ts'
import { handBackPromises } from '../../../application/people/hand-back-promises.ts'
import { handOverPromises, type HandedOver } from '../../../application/promises/hand-over-promises.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import type { Result } from '../../../domain/shared/result.ts'
import { useServices } from '../../shared/services.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { isolate } from '../imports/isolate.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useToasts } from '../shared/use-toasts.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'

/** From whom, to whom; null: nobody in particular. */
export interface Handing {
  readonly from: string | null
  readonly to: string | null
}

/** Who has to be told: who gets the promises, and who is accountable for the cases; not who hands them over. */
export function whomToTell(owed: readonly OwedPromise[], { from, to }: Handing): readonly string[] {
  const told = [to, ...owed.map(({ ownerId }) => ownerId)]
  return [...new Set(told)].flatMap((id) => (id === null || id === from ? [] : [id]))
}

/** What is said about handing over, in the screen's language. */
function useHandOverWords() {
  const { t } = useI18n()
  const { number, list } = useFormats()
  const names = useNamesStore()

  const promises = (n: number): string => t('people.handOver.promises', { n: number(n) }, n)
  const tellText = (owed: readonly OwedPromise[], handing: Handing): string => {
    const told = whomToTell(owed, handing).flatMap((id) => names.personName(id) || [])
    return told.length === 0 ? '' : t('people.handOver.tell', { names: list(told.map(isolate)) })
  }
  const said = (key: 'done' | 'undone', n: number, to: string | null): string =>
    to === null
      ? t(`people.handOver.${key}Nobody`, { promises: promises(n) })
      : t(`people.handOver.${key}`, { promises: promises(n), name: isolate(names.personName(to)) })

  return { promises, tellText, said }
}

/** Hands somebody's promises over, says what came of it and whom to tell, and can take it back. */
export function useHandOver() {
  const { t } = useI18n()
  const { desk } = useServices()
  const { show } = useToasts()
  const { problemText } = useVocabulary()
  const { promises, tellText, said } = useHandOverWords()

  async function handBack({ handed }: HandedOver, from: string | null): Promise<void> {
    const back = await handBackPromises(desk, handed, from)
    if (back.ok) return void show({ text: said('undone', back.value, from), tone: 'good' })
    const { title, next } = problemText(back.error)
    show({ text: `${title} ${next}`, tone: 'bad' })
  }

  async function handOver(
    owed: readonly OwedPromise[],
    handing: Handing,
    note: string
  ): Promise<Result<HandedOver, Problem>> {
    const ordinals = [...new Set(owed.map(({ ordinal }) => ordinal))]
    const input = { fromPersonId: handing.from, toPersonId: handing.to, note }
    const done = await handOverPromises(desk, ordinals, input)
    if (!done.ok) return done
    const text = [said('done', done.value.promises, handing.to), tellText(owed, handing)].filter(Boolean).join(' ')
    // it stays until it is read: somebody has to be told
    show({
      text,
      tone: 'good',
      sticky: true,
      action: { label: t('people.handOver.undo'), run: () => void handBack(done.value, handing.from) }
    })
    return done
  }

  return { handOver, tellText, promises }
}
