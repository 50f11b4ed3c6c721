import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import type { OwedPromise } from '../../../analytics/promises/owed-work.ts'
import { nextOpening } from '../../../domain/people/open-at.ts'
import {
  preflightMove,
  preflightPromise,
  type PlannedPromise,
  type PreflightFacts,
  type PromiseWarning
} from '../../../domain/promises/preflight-promise.ts'
import { instantOf } from '../../../domain/shared/zoned-time.ts'
import { useServices } from '../../shared/services.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { useShownCase } from '../cases/use-shown-case.ts'
import type { PromiseLine } from './promise-lines.ts'

export interface PromisePreflight {
  readonly warnings: ComputedRef<readonly PromiseWarning[]>
  /** When whoever does it works again, epoch ms; null: the time is inside their hours, or they never do. */
  readonly opensAt: ComputedRef<number | null>
}

/** What to think of before the promise is saved, judged anew with every key typed. */
export function usePromisePreflight(planned: () => PlannedPromise | null): PromisePreflight {
  const { state } = useShownCase()
  return usePreflight(planned, (plan, facts) => preflightPromise(state.value, plan, facts))
}

/** The same before a promise is moved to another time; that it stands where it stands makes nobody busy. */
export function useMovePreflight(
  line: () => PromiseLine,
  times: () => Pick<PlannedPromise, 'due' | 'occurredAt'>
): PromisePreflight {
  const { ordinal } = useShownCase()
  const planned = computed(() => {
    const { performerId } = line().promise
    return times().due === null ? null : { ...times(), performerId }
  })
  return usePreflight(
    () => planned.value,
    (plan, facts) => preflightMove(line().promise, plan, facts),
    (one) => one.ordinal === ordinal.value && one.promise === line().n
  )
}

function usePreflight<Plan extends Pick<PlannedPromise, 'due' | 'performerId'>>(
  planned: () => Plan | null,
  judge: (plan: Plan, facts: PreflightFacts) => readonly PromiseWarning[],
  isItself: (one: OwedPromise) => boolean = () => false
): PromisePreflight {
  const names = useNamesStore()
  const { state, desk, zone, now } = useShownCase()
  const owed = useOwedPromises()
  const facts = (performerId: string | null): PreflightFacts => {
    const { by, isSupervisor = true } = desk.facts()
    const team = names.teams.get((performerId && names.people.get(performerId)?.teamId) ?? state.value.teamId ?? '')
    const hours = team?.hours ? { week: team.hours, zone: team.zone ?? zone.value } : null
    const busyAt = owed.value.flatMap((one) =>
      performerId !== null && one.performerId === performerId && one.dueAt !== null && !isItself(one) ? [one.dueAt] : []
    )
    return { now: now.value, hours, busyAt, deskId: by, isSupervisor, isFixAgreed: false }
  }
  const warnings = computed(() => {
    const plan = planned()
    return plan === null ? [] : judge(plan, facts(plan.performerId))
  })
  const opensAt = computed(() => {
    const [plan, isShut] = [planned(), warnings.value.includes('shut-then')]
    const hours = plan === null ? null : facts(plan.performerId).hours
    if (!isShut || hours === null || !plan?.due) return null
    return nextOpening(hours.week, instantOf(plan.due), hours.zone)
  })
  return { warnings, opensAt }
}

/** What everybody still has to do, kept up while the form is open. */
function useOwedPromises() {
  const { analytics } = useServices()
  const owed = shallowRef<readonly OwedPromise[]>([])
  const read = async (): Promise<void> => {
    owed.value = (await analytics.owing()).promises
  }
  onScopeDispose(analytics.subscribe(() => void read()))
  void read()
  return owed
}
