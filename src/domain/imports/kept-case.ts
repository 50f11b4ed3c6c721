import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import { newCase } from '../cases/new-case.ts'
import type { ImportsView } from './imported-record.ts'
import { sourceStory } from './source-story.ts'

/**
 * What is left of a case that people worked on when the import that had opened it is undone: whose it is and what it was about, so that their work
 * keeps its place. No status, promises, transfers or causes: those the file alone had told. null: nothing had opened it.
 * @param skipped records of imports that are not live
 * @param before id of the first event that counts, a person's
 */
export function keptCase(skipped: readonly CaseEvent[], before: string, imports: ImportsView): CaseState | null {
  const told = sourceStory(skipped, before, imports)
  if (told === null || told.imported === null) return null
  const { ref, source, importId, openedAt, customerId, channel, teamId, handlerId, summary } = told
  const start = newCase(told.id, ref)
  return {
    ...start,
    ...{ source, importId, openedAt, customerId, channel, teamId, handlerId, summary },
    transferFacts: { ...start.transferFacts, teamsSeen: teamId === null ? [] : [teamId] },
    imported: { ...told.imported, byHand: [], promiseAt: -1, withheld: true },
    keptAfterUndo: true
  }
}

/** The case with the promise that a person's event is about, where only an undone import knew of it: what people did about it must not vanish. */
export function withKeptPromise(
  state: CaseState | null,
  event: CaseEvent,
  counted: readonly CaseEvent[],
  skipped: readonly CaseEvent[],
  imports: ImportsView
): CaseState | null {
  const id = 'promiseId' in event.data ? event.data.promiseId : null
  if (state === null || id === null || state.promises.some((promise) => promise.id === id)) return state
  const brought = skipped.find((other) => other.id === id)
  if (brought === undefined) return state
  const ofImport = skipped.filter(({ importId }) => importId === brought.importId)
  const told = sourceStory([...counted, ...ofImport], event.id, imports)?.promises.find((promise) => promise.id === id)
  if (told === undefined) return state
  const promiseAt = state.imported?.promiseAt === -1 ? state.promises.length : undefined
  const imported = state.imported && { ...state.imported, ...(promiseAt === undefined ? {} : { promiseAt }) }
  return { ...state, promises: [...state.promises, told], imported }
}
