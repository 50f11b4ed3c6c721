import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RecordContactInput } from '../../../application/cases/record-contact.ts'
import { instantOf } from '../../../domain/shared/zoned-time.ts'
import { promiseLines, type PromiseLine } from '../promises/promise-lines.ts'
import { readMoment, timeOf, type Moment } from '../promises/read-moment.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useVocabulary, type Option } from '../shared/use-vocabulary.ts'
import { useShownCase } from './use-shown-case.ts'

export interface ContactPromise {
  /** Those the customer still waits for. */
  readonly options: ComputedRef<readonly Option[]>
  /** '' for none. */
  readonly promiseId: Ref<string>
  /** The number of the one that was chosen. */
  readonly n: ComputedRef<number>
  readonly mayKeep: ComputedRef<boolean>
  readonly keeps: Ref<boolean>
  /** Kept in time, told only now: that needs a reason. */
  readonly isLate: ComputedRef<boolean>
  readonly lateReason: Ref<string>
  taken(): Pick<RecordContactInput, 'promiseId' | 'keeps' | 'lateReason'>
}

/**
 * Which promise a contact concerns, and whether it keeps it: `mayReach`, where they were spoken to. Whoever is called was mostly called for that;
 * whoever calls (`isTheirs`) mostly asks where it stays.
 */
export function useContactPromise(
  when: Ref<Moment>,
  { mayReach, isTheirs }: { mayReach(): boolean; isTheirs(): boolean }
): ContactPromise {
  const { state, now, zone } = useShownCase()
  const label = useLabel()
  const promiseId = ref('')
  const keeps = useAnswer(() => !isTheirs())
  const lateReason = ref('')

  const owed = computed(() =>
    promiseLines(state.value, now.value).filter(({ isOwed, promise }) => isOwed && promise.watch === null)
  )
  const chosen = computed(() => owed.value.find(({ promise }) => promise.id === promiseId.value))
  const mayKeep = computed(() => chosen.value !== undefined && mayReach())
  const isLate = computed(() => {
    const dueAt = chosen.value?.dueAt ?? null
    const time = timeOf(readMoment(when.value, zone.value))
    const counts = mayReach() ? keeps.value : chosen.value?.promise.attemptsAgreed !== null
    return dueAt !== null && time !== null && counts && now.value > dueAt && instantOf(time) <= dueAt
  })
  return {
    options: computed(() => owed.value.map((line) => ({ value: line.promise.id, label: label(line) }))),
    promiseId,
    n: computed(() => chosen.value?.n ?? 0),
    mayKeep,
    keeps,
    isLate,
    lateReason,
    taken: () =>
      chosen.value === undefined
        ? {}
        : {
            promiseId: promiseId.value,
            keeps: mayKeep.value && keeps.value,
            lateReason: isLate.value ? lateReason.value : ''
          }
  }
}

/** Yes or no: what is mostly so, until somebody says. */
function useAnswer(mostly: () => boolean): Ref<boolean> {
  const told = ref<boolean | null>(null)
  return computed({ get: () => told.value ?? mostly(), set: (answer) => (told.value = answer) })
}

function useLabel(): (line: PromiseLine) => string {
  const { t } = useI18n()
  const { zone } = useShownCase()
  const { dateTime } = useFormats()
  const { kindName } = useVocabulary()
  return ({ n, promise, dueAt }) => {
    const kind = kindName(promise.kind)
    if (dueAt === null) return t('cases.contact.promiseVague', { n, kind })
    return t('cases.contact.promiseN', { n, kind, due: dateTime(dueAt, zone.value) })
  }
}
