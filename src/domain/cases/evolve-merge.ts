import { withoutRecurrence } from '../promises/evolve-promises.ts'
import { NO_TERMS } from '../promises/promise-state.ts'
import { instantOf } from '../shared/zoned-time.ts'
import type { CaseAbsorbed, CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { better } from './evolve-contacts.ts'
import { newCase } from './new-case.ts'

/** A duplicate: what it had is counted in the other case from now on. */
export function mergedInto(state: CaseState, event: Extract<CaseEvent, { type: 'merged-into' }>): CaseState {
  const closed = { status: 'closed' as const, closedAt: instantOf(event.occurredAt), mergedInto: event.data }
  return emptied({ ...state, ...closed })
}

function emptied(state: CaseState): CaseState {
  const { transferFacts } = newCase(state.id, state.ref)
  return { ...state, promises: [], transfers: [], contacts: [], transferFacts }
}

/** A newer file may speak of a duplicate as if nothing had happened: it stays merged, and nothing of it is counted a second time. */
export function stayingMerged(before: CaseState | null, after: CaseState): CaseState {
  if (before === null || before.mergedInto === null) return after
  const { status, closedAt, asOf } = before
  return emptied({ ...after, status, closedAt, asOf, imported: after.imported && { ...after.imported, promiseAt: -1 } })
}

/** What came with a duplicate goes before the case's own moves, whose last one says where the case is. */
export function absorbed(state: CaseState, data: CaseAbsorbed): CaseState {
  const { teamsSeen, absorbed: sofar } = state.transferFacts
  const escalations = (sofar?.escalations ?? 0) + (data.escalations ?? 0)
  return {
    ...state,
    promises: [
      ...withoutRecurrence(state.promises, data.ordinal),
      ...data.promises.map((promise) => ({ ...NO_TERMS, ...promise }))
    ],
    transfers: [...data.transfers, ...state.transfers],
    contacts: [...(data.contacts ?? []), ...state.contacts],
    incidentId: state.incidentId ?? data.incidentId ?? null,
    acknowledgement:
      data.acknowledgement === undefined ? state.acknowledgement : better(state.acknowledgement, data.acknowledgement),
    ...(state.acknowledgeBy === null ? data.clock : {}),
    transferFacts: {
      ...state.transferFacts,
      teamsSeen: [...new Set([...teamsSeen, ...data.teams])],
      absorbed: {
        moves: (sofar?.moves ?? 0) + data.transfers.length,
        teams: [...(sofar?.teams ?? []), ...data.teams],
        undocumented: sumKnown(sofar?.undocumented ?? null, data.undocumented),
        ...(escalations === 0 ? {} : { escalations })
      }
    }
  }
}

const sumKnown = (a: number | null, b: number | null): number | null => (a === null ? b : a + (b ?? 0))
