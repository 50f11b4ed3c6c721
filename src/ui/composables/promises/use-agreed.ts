import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { AgreedInput } from '../../../application/promises/work-promise.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { instantOf } from '../../../domain/shared/zoned-time.ts'
import { useShownCase } from '../cases/use-shown-case.ts'
import type { PromiseLine } from './promise-lines.ts'
import { NO_MOMENT, readMoment, takeMoment, timeOf, type Moment } from './read-moment.ts'

export interface Agreed {
  readonly when: Ref<Moment>
  readonly lateReason: Ref<string>
  /** The due has passed, so that when it was agreed decides. */
  readonly isPast: ComputedRef<boolean>
  /** Agreed before the due, written down after it. */
  readonly inTime: ComputedRef<boolean>
  take(): Result<AgreedInput, Problem>
}

/** When something was agreed with the customer: asked only after the due, where it decides whether the promise was broken. */
export function useAgreed(line: () => PromiseLine): Agreed {
  const { zone, now } = useShownCase()
  const when = ref(NO_MOMENT)
  const lateReason = ref('')
  const isPast = computed(() => {
    const { dueAt } = line()
    return dueAt !== null && now.value > dueAt
  })
  const inTime = computed(() => {
    const [time, { dueAt }] = [timeOf(readMoment(when.value, zone.value)), line()]
    return isPast.value && time !== null && dueAt !== null && instantOf(time) <= dueAt
  })
  const take = (): Result<AgreedInput, Problem> => {
    if (!isPast.value) return ok({ occurredAt: null, lateReason: '' })
    const taken = takeMoment(when.value, zone.value)
    return taken.ok ? ok({ occurredAt: taken.value, lateReason: inTime.value ? lateReason.value : '' }) : taken
  }
  return { when, lateReason, isPast, inTime, take }
}
