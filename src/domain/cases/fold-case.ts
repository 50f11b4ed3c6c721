import type { ImportsView } from '../imports/imported-record.ts'
import { keptCase, withKeptPromise } from '../imports/kept-case.ts'
import { newestRows } from '../imports/newest-rows.ts'
import { weighRetold } from '../imports/weigh-retold.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { evolveCase } from './evolve-case.ts'
import { asTold } from './told-events.ts'

const NOTHING: readonly CaseEvent[] = []

/**
 * Folds in the order of ids, never of arrival; events of imports that are not live are skipped, so is what was undone,
 * and what was corrected counts as corrected. null: nothing is left.
 */
export function foldCase(events: readonly CaseEvent[], imports: ImportsView): CaseState | null {
  const isLive = ({ importId }: CaseEvent): boolean => importId === undefined || imports.get(importId)?.live === true
  const live = events.filter(isLive)
  const skipped = live.length === events.length ? NOTHING : events.filter((event) => !isLive(event))
  const counted = asTold(isOrdered(live) ? live : live.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)))
  const told = newestRows(counted, skipped)
  const evolve = (state: CaseState | null, event: CaseEvent, place?: string): CaseState | null => {
    const ready = skipped.length === 0 ? state : withKeptPromise(state, event, counted, skipped, imports)
    return evolveCase(ready, event, imports, place)
  }
  if (told === null) {
    let state = opening(counted.find(isStory), skipped, imports)
    for (const event of counted) state = evolve(state, event)
    return state
  }
  const last = new Map(told.flatMap((telling) => (telling.arrived ? [[telling.event.importId, telling]] : [])))
  let state = opening(told.find(({ event }) => isStory(event))?.event, skipped, imports)
  for (const telling of told) {
    const { event, place, arrived } = telling
    if (arrived !== true) state = evolve(state, event, place)
    else if (last.get(event.importId) === telling) state = weighRetold(state, event, counted, imports)
  }
  return state
}

/** Erasing somebody keeps no case on the floor that an undone import had brought. */
const isStory = ({ type }: CaseEvent): boolean => type !== 'person-erased'

/** null: the first event opens the case itself. */
function opening(first: CaseEvent | undefined, skipped: readonly CaseEvent[], imports: ImportsView): CaseState | null {
  const opens = first === undefined || first.type === 'record-imported' || first.type === 'case-opened'
  return opens || skipped.length === 0 ? null : keptCase(skipped, first.id, imports)
}

function isOrdered(events: readonly CaseEvent[]): boolean {
  for (let i = 1; i < events.length; i++) if ((events[i - 1]?.id ?? '') > (events[i]?.id ?? '')) return false
  return true
}
