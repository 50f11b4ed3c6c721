import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import { evolveCase } from '../../../domain/cases/evolve-case.ts'
import { importFacts } from '../../../domain/imports/evolve-import.ts'
import type { ImportState } from '../../../domain/imports/import-event.ts'
import { instantOf } from '../../../domain/shared/zoned-time.ts'
import { caseEffects, type Effect } from './case-effects.ts'

/** One event of a case as the timeline shows it. */
export interface TimelineEntry {
  readonly event: CaseEvent
  /** When it happened, epoch ms. */
  readonly at: number
  /** When it was written down, where that is another minute; else null. */
  readonly recordedAt: number | null
  /** false: its import was undone, so it counts no more. */
  readonly counted: boolean
  /** A file's row that tells of an earlier time than a row before it: accepted, and noted. */
  readonly outOfOrder: boolean
  readonly before: CaseState | null
  /** The case after it; null where the event does not count. */
  readonly after: CaseState | null
  readonly effects: readonly Effect[]
}

const MINUTE = 60_000

/**
 * Every event of a case, newest first: who opens a case asks what happened last, and an imported one may have many rows. Events of an
 * import that is still running are not shown, as everywhere; those of an undone one are, and marked.
 */
export function timelineEntries(
  events: readonly CaseEvent[],
  imports: ReadonlyMap<string, ImportState>
): readonly TimelineEntry[] {
  const view = new Map([...imports].map(([id, state]) => [id, importFacts(state)]))
  const isRunning = (event: CaseEvent): boolean => imports.get(event.importId ?? '')?.state === 'running'
  const ordered = events.filter((event) => !isRunning(event)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const entries: TimelineEntry[] = []
  let state: CaseState | null = null
  let latest = -Infinity
  for (const event of ordered) {
    const counted = event.importId === undefined || view.get(event.importId)?.live === true
    const after: CaseState | null = counted ? evolveCase(state, event, view) : null
    const entry = entryOf(event, state, after, latest)
    entries.push(entry)
    if (!counted) continue
    state = after
    if (isRecord(event)) latest = Math.max(latest, entry.at)
  }
  return entries.reverse()
}

function entryOf(event: CaseEvent, before: CaseState | null, after: CaseState | null, latest: number): TimelineEntry {
  const at = instantOf(event.occurredAt)
  return {
    event,
    at,
    recordedAt: Math.abs(event.recordedAt - at) < MINUTE ? null : event.recordedAt,
    counted: after !== null,
    outOfOrder: after !== null && isRecord(event) && at < latest,
    before,
    after,
    effects: after === null ? [] : caseEffects(before, after)
  }
}

const isRecord = (event: CaseEvent): boolean => event.type === 'record-imported'
