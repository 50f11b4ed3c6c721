import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { levelOf, mayKnow, type ReminderLevel } from '../../../domain/promises/reminder-plan.ts'
import { zonedTime } from '../../../domain/shared/zoned-time.ts'
import { useServices } from '../../shared/services.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useNow } from '../shared/use-now.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'
import { planReminders } from './plan-reminders.ts'
import type { RaisedReminder } from './raised-reminder.ts'
import { reminderWords } from './reminder-words.ts'
import { useReminderToasts } from './use-reminder-toasts.ts'

/** So often the plan is handed on anew, though nothing changed: its days and quiet hours move on. */
const PLAN_STEP = 3_600_000
const URGENCY: Readonly<Record<ReminderLevel, number>> = { overdue: 0, due: 1, soon: 2 }

/** What is due on the floor, kept up with book and clock, and planned with whoever tells it. One component uses it: the bell. */
export function useReminders(showAll: () => void) {
  const { desk, reminders, notifier } = useServices()
  const floor = useFloorStore()
  const now = useNow()
  const words = useReminderWords()
  const { open } = useOpenCase()
  const pending = shallowRef(reminders.pending)
  onScopeDispose(reminders.subscribe((next) => (pending.value = next)))

  const known = computed(() => {
    const person = floor.settings.deskPersonId
    const isSupervisor = person === null || desk.facts().isSupervisor !== false
    return pending.value.filter(({ clock }) => mayKnow(clock, isSupervisor))
  })
  const raised = computed<readonly RaisedReminder[]>(() =>
    known.value
      .flatMap((one) => {
        const level = levelOf(one.clock, floor.settings.choices.dueSoonMinutes, now.value)
        return level === null ? [] : [{ one, level }]
      })
      .sort((a, b) => Number(b.one.clock.urgent) - Number(a.one.clock.urgent) || URGENCY[a.level] - URGENCY[b.level])
  )

  const hour = computed(() => Math.floor(now.value / PLAN_STEP))
  watch(
    [known, words, () => floor.settings.choices, () => floor.zone, hour],
    () =>
      notifier.arm(
        planReminders(
          known.value,
          reminders.until,
          words.value,
          { ...floor.settings.choices, zone: floor.zone },
          now.value
        )
      ),
    { immediate: true }
  )

  useReminderToasts(raised, open, showAll)
  return { raised, words, open }
}

/** The words of reminders in the screen's language. */
function useReminderWords() {
  const { t } = useI18n()
  const { time, dateTime } = useFormats()
  const [floor, names] = [useFloorStore(), useNamesStore()]
  const now = useNow()
  const vocabulary = useVocabulary()
  const today = computed(() => zonedTime(now.value, floor.zone).local.slice(0, -9))
  return computed(() => {
    const day = today.value
    const isToday = (instant: number): boolean => zonedTime(instant, floor.zone).local.startsWith(day)
    const when = (instant: number): string => (isToday(instant) ? time : dateTime)(instant, floor.zone)
    // the names as they are now: one that comes or changes later makes new words
    const { people, teams, texts } = names
    const nameIn = (named: ReadonlyMap<string, { readonly name: { readonly id: string } }>) => (id: string | null) =>
      texts.get(named.get(id ?? '')?.name.id ?? '') ?? ''
    const [personName, teamName] = [nameIn(people), nameIn(teams)]
    const { dutyId } = floor.settings.choices
    return reminderWords({ t: (key, given) => t(key, given ?? {}), vocabulary, personName, teamName, dutyId, when })
  })
}

/** Opens a case by its reference. */
function useOpenCase() {
  const router = useRouter()
  return { open: (ref: string): void => void router.push(`/cases/${encodeURIComponent(ref)}`) }
}
