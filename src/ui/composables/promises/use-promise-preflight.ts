import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import type { OwedPromise } from '../../../analytics/promises/owed-work.ts'
import { nextOpening } from '../../../domain/people/open-at.ts'
import type { TeamState } from '../../../domain/people/team-event.ts'
import {
  preflightMove,
  preflightPromise,
  takesItsMinute,
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
  const { desk, zone, now } = useShownCase()
  const teamOf = useTeamOfPerformer()
  const owed = useOwedPromises()
  const facts = (performerId: string | null): PreflightFacts => {
    const { by, isSupervisor = true } = desk.facts()
    const hours = hoursOf(teamOf(performerId), zone.value)
    // Where nobody is named it is the desk, which is one performer too.
    const busyAt = owed.value.flatMap((one) =>
      one.performerId === performerId && one.dueAt !== null && takesItsMinute(one.kind) && !isItself(one)
        ? [one.dueAt]
        : []
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

/** Whose opening hours count for a promise in the shown case: those of the performer's team, else of the case's. */
export function useTeamOfPerformer(): (performerId: string | null) => TeamState | undefined {
  const names = useNamesStore()
  const { state } = useShownCase()
  return (performerId) =>
    names.teams.get((performerId && names.people.get(performerId)?.teamId) ?? state.value.teamId ?? '')
}

/** When a team works, where that is known. */
export const hoursOf = (team: TeamState | undefined, floorZone: string): PreflightFacts['hours'] =>
  team?.hours ? { week: team.hours, zone: team.zone ?? floorZone } : null

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
