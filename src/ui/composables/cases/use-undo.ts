import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { undoAction } from '../../../application/cases/undo-action.ts'
import type { CaseEventType } from '../../../domain/cases/case-event.ts'
import { newestAction, undoable } from '../../../domain/cases/undo-action.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { useFormats } from '../shared/use-formats.ts'
import type { NewToast } from '../shared/use-toasts.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'
import { useCustomerOrdinals } from '../causes/use-customer-ordinals.ts'
import { eventTitle } from './event-words.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import { useActionToasts } from './use-action-toasts.ts'
import { useShownCase } from './use-shown-case.ts'
import { useSpeaker } from './use-speaker.ts'

export interface OfferedUndo {
  readonly type: CaseEventType
  /** What it was, and for how long it can be taken back. */
  readonly about: string
}

export interface Undo {
  /** The newest action, while its author may take it back. */
  readonly offered: ComputedRef<OfferedUndo | null>
  readonly busy: Readonly<Ref<boolean>>
  /** Takes the newest action back, or says why not and offers what can be done instead. */
  undo(): Promise<void>
}

const MINUTE = 60_000

/** What can be done about an action that cannot be taken back. */
export interface Instead {
  /** Whether anything in these entries can be put right. */
  canCorrect(among: readonly TimelineEntry[]): boolean
  correct(among: readonly TimelineEntry[]): void
  addNote(): void
}

/** Undo on a case page. */
export function useUndo(entries: () => readonly TimelineEntry[], instead: Instead): Undo {
  const { t } = useI18n()
  const router = useRouter()
  const speaker = useSpeaker()
  const { desk, ordinal, shown } = useShownCase()
  const others = useCustomerOrdinals()
  const refusal = useRefusal(instead)
  const busy = ref(false)
  const titleOf = (id: string | undefined): string => {
    const entry = entries().find(({ event }) => event.id === id)
    return entry === undefined ? '' : eventTitle(entry, speaker)
  }
  const offered = useOffer(titleOf)
  const run = (): void => void undo()
  const { newest, say } = useActionToasts(titleOf, () => (offered.value === null ? null : run))

  async function undo(): Promise<void> {
    if (busy.value) return
    busy.value = true
    const [isOpening, what] = [newest.value?.type === 'case-opened', titleOf(newest.value?.id)]
    const taken = others().then((cases) => undoAction(desk, ordinal.value, cases))
    const undone = await taken.finally(() => (busy.value = false))
    if (!undone.ok) {
      const action = newestAction(shown.value.stored.events).map(({ id }) => id)
      const about = entries().filter(({ event }) => action.includes(event.id))
      return say(refusal(undone.error, about))
    }
    // Without its opening there is no such case on the floor any more.
    if (isOpening) await router.push('/cases')
    say({ text: t('cases.undo.undone', { what }), tone: 'good' })
  }
  return { offered, busy, undo }
}

function useOffer(titleOf: (id: string | undefined) => string): ComputedRef<OfferedUndo | null> {
  const { t } = useI18n()
  const { minutes } = useFormats()
  const { desk, shown, state, now } = useShownCase()
  return computed(() => {
    const answer = undoable(shown.value.stored.events, state.value, { ...desk.facts(), now: now.value })
    const type = answer.ok ? answer.value.types.at(-1) : undefined
    if (!answer.ok || type === undefined) return null
    const left = Math.floor((answer.value.until - now.value) / MINUTE)
    const what = titleOf(answer.value.eventIds.at(-1))
    const about = left < 1 ? t('cases.undo.moment', { what }) : t('cases.undo.left', { what, minutes: minutes(left) })
    return { type, about }
  })
}

/** Why not, and what does as well: the wording put right, or a note that says how it was. */
function useRefusal(instead: Instead): (problem: Problem, about: readonly TimelineEntry[]) => NewToast {
  const { t } = useI18n()
  const { problemText } = useVocabulary()
  return (problem, about) => {
    const { title, next } = problemText(problem)
    const said = { text: `${title} ${next}`, tone: 'warn' as const }
    if (instead.canCorrect(about))
      return { ...said, action: { label: t('cases.undo.correct'), run: () => instead.correct(about) } }
    return { ...said, action: { label: t('cases.note.add'), run: () => instead.addNote() } }
  }
}
