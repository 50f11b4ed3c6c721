import { computed, onScopeDispose, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import type { ReminderNews, ToldReminder } from '../../../application/ports/notifier.ts'
import { useServices } from '../../shared/services.ts'
import { REMINDER_TOPIC, useToasts } from '../shared/use-toasts.ts'
import type { RaisedReminder } from './raised-reminder.ts'

/**
 * Says in the app what is told, and goes where a click on a notification wants. One short message at a time, none over a dialog, none of the case
 * that is on the screen: the bell keeps them all. Safety has its own line, which stays until it was seen.
 */
export function useReminderToasts(
  raised: Readonly<Ref<readonly RaisedReminder[]>>,
  open: (ref: string) => void,
  showAll: () => void
): void {
  const { t } = useI18n()
  const { notifier } = useServices()
  const { show, retire } = useToasts()
  const openRef = useOpenRef()
  let shown: string | null = null

  const hear = (news: ReminderNews): void => {
    if (news.news === 'open') return news.ref === null ? showAll() : open(news.ref)
    const calm = news.notices.filter(({ urgent, ref }) => !urgent && (ref === null || ref !== openRef.value))
    const [first] = calm
    if (first !== undefined && document.querySelector('[aria-modal="true"]') === null) say(first, calm.length - 1)
  }
  const say = ({ title, body, ref }: ToldReminder, others: number): void => {
    shown = others > 0 ? null : ref
    const run = shown === null ? showAll : () => open(ref ?? '')
    const label = t(`promises.reminders.${shown === null ? 'show' : 'open'}`)
    const rest = others > 0 ? t('promises.reminders.others', { n: others }, others) : body
    show({
      text: [title, rest].filter(Boolean).join(' – '),
      tone: 'warn',
      action: { label, run },
      topic: REMINDER_TOPIC
    })
  }
  onScopeDispose(notifier.subscribe(hear))

  // it goes with what it tells of, and when somebody is there already
  watch([raised, openRef], () => {
    const stands = raised.value.some(({ one }) => shown === null || one.clock.about?.ref === shown)
    if (!stands || (shown !== null && shown === openRef.value)) retire(REMINDER_TOPIC)
  })
}

/** The reference of the case on the screen; null: another screen. */
export function useOpenRef(): Readonly<Ref<string | null>> {
  const route = useRoute()
  return computed(() => (route.name === 'case' ? String(route.params['ref']) : null))
}
