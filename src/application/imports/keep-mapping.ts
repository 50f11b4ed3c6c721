import { parseMapping } from '../../csv/imports/parse-mapping.ts'
import type { MappingEvent, MappingState } from '../../domain/imports/mapping-event.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { FloorBook } from '../ports/floor-book.ts'
import type { MappingProblem } from '../ports/import-desk.ts'
import { contextOf, sealText, type Desk } from '../shared/desk.ts'

/** A mapping kept on the floor. */
export interface KeptMapping {
  readonly id: string
  readonly name: string
  /** INTERFACES.md §2, as it was saved. */
  readonly text: string
  /** Epoch milliseconds. */
  readonly savedAt: number
}

type Written = Promise<Result<{ readonly id: string; readonly wasNew: boolean }, Problem | MappingProblem>>

/** The floor's mappings, the newest first; one whose text is gone or is no mapping any more is left out. */
export async function keptMappings(book: FloorBook): Promise<readonly KeptMapping[]> {
  const states = [...(await book.loadStreams('mappings')).values()].filter(({ removed }) => !removed)
  const texts = await book.loadTexts(states.map(({ body }) => body.id))
  return states
    .flatMap((state) => kept(state, texts.get(state.body.id)))
    .sort((a, b) => b.savedAt - a.savedAt || a.name.localeCompare(b.name))
}

function kept({ id, savedAt }: MappingState, text: string | undefined): readonly KeptMapping[] {
  const mapping = text === undefined ? null : parseMapping(text)
  return text === undefined || !mapping?.ok ? [] : [{ id, name: mapping.value.name, text, savedAt }]
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/**
 * Keeps a mapping under the name inside it, in the place of an older one of that name; the same text is not written again.
 * Errors: `mapping-invalid`, and those of the book.
 */
export async function keepMapping(desk: Desk, text: string): Written {
  const mapping = parseMapping(text)
  if (!mapping.ok) return fail({ code: 'mapping-invalid', error: mapping.error })
  const older = (await keptMappings(desk.book)).find(({ name }) => sameName(name, mapping.value.name))
  if (older !== undefined && older.text.trim() === text.trim()) return ok({ id: older.id, wasNew: false })
  const sealed = sealText(desk, text, null)
  if (sealed === null) throw new Error('a mapping cannot be blank')
  const context = contextOf(desk)
  const id = older?.id ?? desk.ids.next(context.now)
  const event: MappingEvent = newEvent(context, 'mapping-saved', { body: sealed.ref })
  const written = await desk.book.changeStream('mappings', id, () =>
    ok({ events: [], texts: [sealed.row], streams: [{ kind: 'mappings', id, events: [event] }] })
  )
  return written.ok ? ok({ id, wasNew: true }) : written
}

/** Takes a mapping off the list; `keepMapping` with its text brings it back. */
export function removeMapping(desk: Desk, id: string): Promise<Result<{ readonly seq: number }, Problem>> {
  const context = contextOf(desk)
  return desk.book.changeStream('mappings', id, (state) => {
    const events: readonly MappingEvent[] =
      state === null || state.removed ? [] : [newEvent(context, 'mapping-removed', {})]
    return ok({ events: [], streams: [{ kind: 'mappings', id, events }] })
  })
}
