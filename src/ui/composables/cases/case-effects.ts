import type { CaseState } from '../../../domain/cases/case-state.ts'
import type { SharedField } from '../../../domain/cases/shared-field.ts'
import { newCase } from '../../../domain/cases/new-case.ts'
import type { CaseStatus, Scale } from '../../../domain/cases/vocabulary.ts'
import { ownMoves } from '../../../domain/transfers/own-moves.ts'
import type { TransferRecord } from '../../../domain/transfers/transfer-record.ts'
import { promiseEffects, type PromiseEffect } from '../promises/promise-effects.ts'

/** One thing that an event changed on its case, found by folding before and after it: the timeline repeats no rule. */
export type Effect =
  | { readonly kind: 'status'; readonly to: CaseStatus; readonly at: number | null }
  | {
      readonly kind: 'team'
      readonly from: string | null
      readonly to: string
      /** `taken-back`: a slip undone, which is no transfer. */
      readonly move: 'routed' | 'transfer' | 'return' | 'taken-back'
    }
  | {
      readonly kind: 'hands'
      /** Somebody of the same team; null: the team as a whole. */
      readonly from: string | null
      readonly to: string | null
      readonly move: 'transfer' | 'taken-back'
    }
  | { readonly kind: 'person'; readonly field: 'handlerId' | 'ownerId'; readonly to: string | null }
  | { readonly kind: 'word'; readonly field: 'channel' | 'situation'; readonly to: string | null }
  | {
      readonly kind: 'scale'
      readonly field: 'severity' | 'temperatureLast'
      readonly from: Scale | null
      readonly to: Scale | null
    }
  | { readonly kind: 'text'; readonly field: 'summary' | 'desiredOutcome'; readonly textId: string | null }
  | { readonly kind: 'customer' }
  | { readonly kind: 'causes'; readonly causeIds: readonly string[] }
  | { readonly kind: 'happened'; readonly at: number | null }
  | { readonly kind: 'count'; readonly field: 'transfers' | 'reopened'; readonly to: number | null }
  | { readonly kind: 'conflict'; readonly field: SharedField }
  | PromiseEffect

/** What differs between the case before and after one event; `before` null: the event is its first. */
export function caseEffects(before: CaseState | null, after: CaseState): readonly Effect[] {
  const start = before ?? newCase(after.id, after.ref)
  return [
    ...statusEffect(start, after),
    ...moveEffects(start, after),
    ...fieldEffects(start, after),
    ...promiseEffects(start.promises, after.promises),
    ...sourceCounts(start, after),
    ...after.conflicts
      .filter((conflict) => !start.conflicts.includes(conflict))
      .map(({ field }) => ({ kind: 'conflict' as const, field }))
  ]
}

function statusEffect(before: CaseState, after: CaseState): readonly Effect[] {
  if (before.status === after.status && before.closedAt === after.closedAt) return []
  return [{ kind: 'status', to: after.status, at: after.closedAt }]
}

/** Between teams and inside one; taking a slip back may leave one move inside the team. */
function moveEffects(before: CaseState, after: CaseState): readonly Effect[] {
  if (after.teamId === null || after.mergedInto !== before.mergedInto) return []
  const [was, is] = [ownMoves(before), ownMoves(after)]
  const added = isNew(is.at(-1), was, is) ? is.at(-1) : undefined
  const isInside = added !== undefined && added.fromTeamId === added.toTeamId
  const { fromHandlerId: from = null, toHandlerId: to = null } = added ?? {}
  const hands: readonly Effect[] = isInside ? [{ kind: 'hands', from, to, move: 'transfer' }] : []
  const isBack = is.length < was.length || (isInside && after.teamId !== before.teamId)
  if (after.teamId === before.teamId)
    return isBack
      ? [...hands, { kind: 'hands', from: before.handlerId, to: after.handlerId, move: 'taken-back' }]
      : hands
  const base = { kind: 'team' as const, from: before.teamId, to: after.teamId }
  if (isBack) return [{ ...base, move: 'taken-back' }, ...hands]
  if (added === undefined) return [{ ...base, move: 'routed' }]
  return [{ ...base, from: added.fromTeamId, move: added.isReturn ? 'return' : 'transfer' }]
}

function isNew(
  move: TransferRecord | undefined,
  was: readonly TransferRecord[],
  is: readonly TransferRecord[]
): boolean {
  if (move?.eventId === undefined) return is.length > was.length
  return !was.some(({ eventId }) => eventId === move.eventId)
}

function fieldEffects(before: CaseState, after: CaseState): readonly Effect[] {
  const effects: Effect[] = []
  for (const field of ['ownerId', 'handlerId'] as const)
    if (before[field] !== after[field]) effects.push({ kind: 'person', field, to: after[field] })
  for (const field of ['channel', 'situation'] as const)
    if (before[field] !== after[field]) effects.push({ kind: 'word', field, to: after[field] })
  for (const field of ['severity', 'temperatureLast'] as const)
    if (before[field] !== after[field]) effects.push({ kind: 'scale', field, from: before[field], to: after[field] })
  for (const field of ['summary', 'desiredOutcome'] as const)
    if (before[field]?.id !== after[field]?.id) effects.push({ kind: 'text', field, textId: after[field]?.id ?? null })
  if (before.customerId !== after.customerId) effects.push({ kind: 'customer' })
  if (before.causeIds.join() !== after.causeIds.join()) effects.push({ kind: 'causes', causeIds: after.causeIds })
  if (before.happenedAt !== after.happenedAt) effects.push({ kind: 'happened', at: after.happenedAt })
  return effects
}

/** Counters that the file itself keeps. */
function sourceCounts(before: CaseState, after: CaseState): readonly Effect[] {
  const effects: Effect[] = []
  const transfers = after.transferFacts.countInSource
  if (transfers !== before.transferFacts.countInSource && transfers !== null)
    effects.push({ kind: 'count', field: 'transfers', to: transfers })
  if (after.reopenedInSource !== before.reopenedInSource && (after.reopenedInSource ?? 0) > 0)
    effects.push({ kind: 'count', field: 'reopened', to: after.reopenedInSource })
  return effects
}
