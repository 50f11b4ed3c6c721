import { handOverAll } from '../../domain/promises/decide-hand-over.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { CaseChange } from '../ports/floor-book.ts'
import { contextOf, rowsOf, sealText, type Desk } from '../shared/desk.ts'

export interface HandOverAllInput {
  /** null: what nobody was named for. */
  readonly fromPersonId: string | null
  /** null: nobody yet. */
  readonly toPersonId: string | null
  readonly note: string
}

/** One promise that somebody else performs now. */
export interface HandedPromise {
  readonly ordinal: number
  readonly promiseId: string
  /** The event that says so. */
  readonly eventId: string
}

export interface HandedOver {
  /** The book's version: the number of its newest commit. */
  readonly seq: number
  readonly promises: number
  /** The cases they belong to. */
  readonly ordinals: readonly number[]
  /** What it takes to hand them back. */
  readonly handed: readonly HandedPromise[]
}

/**
 * Every promise that this person still has to perform in these cases goes to another one: one commit, all or nothing. `ordinals`: where to look;
 * cases without such a promise are left alone. Each case gets its own copy of the note, which lives and is erased with it.
 */
export async function handOverPromises(
  desk: Desk,
  ordinals: readonly number[],
  { fromPersonId, toPersonId, note }: HandOverAllInput
): Promise<Result<HandedOver, Problem>> {
  if (fromPersonId === toPersonId) return fail(problem('hand-over-same-person'))
  const context = contextOf(desk)
  let handed: Omit<HandedOver, 'seq'> = { promises: 0, ordinals: [], handed: [] }
  const done = await desk.book.changeCases(ordinals, (cases) => {
    const changes = cases.flatMap(({ ordinal, state }) => {
      const sealed = sealText(desk, note, null)
      const events = state === null ? [] : handOverAll(state, fromPersonId, toPersonId, sealed?.ref ?? null, context)
      return events.length === 0 ? [] : [{ ordinal, events, texts: rowsOf(sealed) }]
    })
    if (changes.length === 0) return fail(problem('hand-over-nothing'))
    const all = changes.flatMap(handedIn)
    handed = { promises: all.length, ordinals: changes.map(({ ordinal }) => ordinal), handed: all }
    return ok(changes)
  })
  return done.ok ? ok({ seq: done.value.seq, ...handed }) : done
}

function handedIn({ ordinal, events }: CaseChange): readonly HandedPromise[] {
  return events.flatMap((event) =>
    event.type === 'promise-handed-over' ? [{ ordinal, promiseId: event.data.promiseId, eventId: event.id }] : []
  )
}
