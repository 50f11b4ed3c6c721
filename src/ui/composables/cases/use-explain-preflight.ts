import { computed, type ComputedRef } from 'vue'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import { wantedAfter, type AfterIncident } from '../../../domain/cases/tell-incident.ts'
import { nextOpening } from '../../../domain/people/open-at.ts'
import {
  preflightTogether,
  PROMISE_WARNINGS,
  type PreflightFacts,
  type PromiseWarning
} from '../../../domain/promises/preflight-promise.ts'
import { instantOf, type ZonedTime } from '../../../domain/shared/zoned-time.ts'
import { useServices } from '../../shared/services.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { hoursOf, type PromisePreflight } from '../promises/use-promise-preflight.ts'
import { useNow } from '../shared/use-now.ts'

export interface ExplainPreflight extends PromisePreflight {
  /** Of one promise in one case: its own team may work at other hours than the rest. */
  warningsOf(state: CaseState, kind: AfterIncident): readonly PromiseWarning[]
  /** When all of them work, epoch ms; null: they work at the time chosen, or never all at once. */
  readonly opensAt: ComputedRef<number | null>
}

/** More rounds than there are teams whose hours could push the time on would not find one either. */
const MOST_ROUNDS = 50

/** What is about to be promised in all these cases. */
export interface ExplainPlan {
  readonly states: readonly CaseState[]
  readonly due: ZonedTime
  readonly noRecurrence: boolean
}

/** What to think of before the same is promised in all these cases: judged for each, by its team's hours, and said once. */
export function useExplainPreflight(plan: () => ExplainPlan): ExplainPreflight {
  const { desk } = useServices()
  const [floor, names, now] = [useFloorStore(), useNamesStore(), useNow()]
  const hoursIn = ({ teamId }: CaseState): PreflightFacts['hours'] => hoursOf(names.teams.get(teamId ?? ''), floor.zone)

  function warningsOf(state: CaseState, kind: AfterIncident): readonly PromiseWarning[] {
    const { by, isSupervisor = true } = desk.facts()
    const facts = { now: now.value, hours: hoursIn(state), busyAt: [], deskId: by, isSupervisor, isFixAgreed: false }
    return preflightTogether({ kind, due: kind === 'no-recurrence' ? null : plan().due }, facts)
  }
  const wanted = computed(() =>
    plan().states.map((state) => ({ state, kinds: wantedAfter(state, plan().noRecurrence, now.value) }))
  )
  const warnings = computed(() => {
    const said = new Set(wanted.value.flatMap(({ state, kinds }) => kinds.flatMap((kind) => warningsOf(state, kind))))
    return PROMISE_WARNINGS.filter((code) => said.has(code))
  })
  const opensAt = computed(() => {
    if (!warnings.value.includes('shut-then')) return null
    const explained = wanted.value.filter(({ kinds }) => kinds.includes('written-explanation'))
    return openForAll(
      explained.map(({ state }) => hoursIn(state)),
      instantOf(plan().due)
    )
  })
  return { warnings, warningsOf, opensAt }
}

/** The first moment from `from` on (epoch ms) at which all of them work; null: not found. */
export function openForAll(all: readonly PreflightFacts['hours'][], from: number): number | null {
  let at = from
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = at
    for (const hours of all) {
      if (hours === null) continue
      const next = nextOpening(hours.week, at, hours.zone)
      if (next === null) return null
      at = next
    }
    if (at === before) return at
  }
  return null
}
