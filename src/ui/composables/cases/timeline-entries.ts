import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import { evolveCase } from '../../../domain/cases/evolve-case.ts'
import { foldCase } from '../../../domain/cases/fold-case.ts'
import { corrections, undoneEvents, type CorrectionEvent, type UndoneEvent } from '../../../domain/cases/told-events.ts'
import { importFacts } from '../../../domain/imports/evolve-import.ts'
import type { ImportsView } from '../../../domain/imports/imported-record.ts'
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
  /** false: its import was undone, or it was taken back or struck out, so it counts no more. */
  readonly counted: boolean
  /** A file's row that tells of an earlier time than a row before it: accepted, and noted. */
  readonly outOfOrder: boolean
  /** What took it back; null: nothing did. */
  readonly undoneBy: UndoneEvent | null
  /** What was put right in it and counts, in order. */
  readonly corrections: readonly CorrectionEvent[]
  /** The entry that a correction or an undo is about: of an action, its last. */
  readonly about: TimelineEntry | null
  readonly before: CaseState | null
  /** The case after it, as it was lived then; null where the event never counted. */
  readonly after: CaseState | null
  readonly effects: readonly Effect[]
}

const MINUTE = 60_000

/**
 * Every event of a case, newest first: who opens a case asks what happened last, and an imported one may have many rows. Events of an
 * import that is still running are not shown, as everywhere; those of an undone one, and what was taken back, are, and marked. Each is told as
 * it was when it happened: a promise taken back later keeps its number here.
 */
export function timelineEntries(
  events: readonly CaseEvent[],
  imports: ReadonlyMap<string, ImportState>
): readonly TimelineEntry[] {
  const view = new Map([...imports].map(([id, state]) => [id, importFacts(state)]))
  const isRunning = (event: CaseEvent): boolean => imports.get(event.importId ?? '')?.state === 'running'
  const ordered = events.filter((event) => !isRunning(event)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const [undone, right] = [undoneEvents(ordered), corrections(ordered)]
  const entries = new Map<string, TimelineEntry>()
  let state: CaseState | null = null
  let latest = -Infinity
  for (const [i, event] of ordered.entries()) {
    const isLive = event.importId === undefined || view.get(event.importId)?.live === true
    const after: CaseState | null = isLive ? livedOn(state, ordered, i, view) : null
    const told = entryOf(event, state, after, latest)
    const [undoneBy, put] = [undone.get(event.id) ?? null, right.get(event.id) ?? []]
    const isStruck = put.some(({ data }) => data.change.struck === true)
    const counted = told.counted && undoneBy === null && !isStruck
    entries.set(event.id, { ...told, counted, undoneBy, corrections: put, about: entries.get(aboutOf(event)) ?? null })
    if (!isLive) continue
    state = after
    if (isRecord(event)) latest = Math.max(latest, told.at)
  }
  return [...entries.values()].reverse()
}

/**
 * The case after the event at `i`. What takes back or puts right changes the story so far, so that is folded anew; so is the first event that
 * counts, because people may have gone on with what an undone import began.
 */
function livedOn(
  state: CaseState | null,
  ordered: readonly CaseEvent[],
  i: number,
  view: ImportsView
): CaseState | null {
  const event = ordered[i]
  if (event === undefined) return state
  const isAnew = state === null || event.type === 'action-undone' || event.type === 'entry-corrected'
  return isAnew ? foldCase(ordered.slice(0, i + 1), view) : evolveCase(state, event, view)
}

function aboutOf(event: CaseEvent): string {
  if (event.type === 'entry-corrected') return event.data.eventId
  return event.type === 'action-undone' ? (event.data.eventIds.at(-1) ?? '') : ''
}

type Told = Omit<TimelineEntry, 'undoneBy' | 'corrections' | 'about'>

function entryOf(event: CaseEvent, before: CaseState | null, after: CaseState | null, latest: number): Told {
  const at = instantOf(event.occurredAt)
  return {
    event,
    at,
    recordedAt: Math.abs(event.recordedAt - at) < MINUTE ? null : event.recordedAt,
    counted: after !== null || event.type === 'action-undone',
    outOfOrder: after !== null && isRecord(event) && at < latest,
    before,
    after,
    effects: after === null ? [] : caseEffects(before, after)
  }
}

const isRecord = (event: CaseEvent): boolean => event.type === 'record-imported'
