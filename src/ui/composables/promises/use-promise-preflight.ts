import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import type { OwedPromise } from '../../../analytics/promises/owed-work.ts'
import { nextOpening } from '../../../domain/people/open-at.ts'
import {
  preflightPromise,
  type PlannedPromise,
  type PreflightFacts,
  type PromiseWarning
} from '../../../domain/promises/preflight-promise.ts'
import { instantOf } from '../../../domain/shared/zoned-time.ts'
import { useServices } from '../../shared/services.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { useShownCase } from '../cases/use-shown-case.ts'

export interface PromisePreflight {
  readonly warnings: ComputedRef<readonly PromiseWarning[]>
  /** When whoever does it works again, epoch ms; null: the time is inside their hours, or they never do. */
  readonly opensAt: ComputedRef<number | null>
}

/** What to think of before the promise is saved, judged anew with every key typed. */
export function usePromisePreflight(planned: () => PlannedPromise | null): PromisePreflight {
  const names = useNamesStore()
  const { state, desk, zone, now } = useShownCase()
  const owed = useOwedPromises()
  const facts = (performerId: string | null): PreflightFacts => {
    const { by, isSupervisor = true } = desk.facts()
    const team = names.teams.get((performerId && names.people.get(performerId)?.teamId) ?? state.value.teamId ?? '')
    const hours = team?.hours ? { week: team.hours, zone: team.zone ?? zone.value } : null
    const busyAt = owed.value.flatMap((one) =>
      performerId !== null && one.performerId === performerId && one.dueAt !== null ? [one.dueAt] : []
    )
    return { now: now.value, hours, busyAt, deskId: by, isSupervisor, isFixAgreed: false }
  }
  const warnings = computed(() => {
    const plan = planned()
    return plan === null ? [] : preflightPromise(state.value, plan, facts(plan.performerId))
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
