import type { DecideContext, TextRef } from '../../domain/shared/event.ts'
import type { ImportState } from '../../domain/imports/import-event.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import { isThere } from '../people/taken-names.ts'
import type { FloorBook, StreamChange, TextRow } from '../ports/floor-book.ts'
import { sealText, type Desk } from '../shared/desk.ts'

/** What names and labels are compared by. */
const nameKey = (text: string): string => text.trim().normalize('NFC').toLowerCase()
const causeKey = (parentId: string | null, label: string): string => `${parentId ?? ''}\0${nameKey(label)}`

/** Ids by name. */
interface KnownNames {
  readonly teams: Map<string, string>
  readonly people: Map<string, string>
  readonly causes: Map<string, string>
  /** Names that undone imports left behind, by id: whatever a file uses of them is added again, as it was. */
  readonly left: Map<string, TextRef>
}

/** Teams, people and causes by the names a file uses. One that the floor lacks becomes a stream, brought by the import. */
export class ImportNames {
  private streams: StreamChange[] = []
  private texts: TextRow[] = []
  private readonly desk: Desk
  private readonly importId: string
  private readonly context: DecideContext
  private readonly known: KnownNames

  private constructor(desk: Desk, importId: string, context: DecideContext, known: KnownNames) {
    this.desk = desk
    this.importId = importId
    this.context = context
    this.known = known
  }

  static async load(desk: Desk, importId: string, context: DecideContext): Promise<ImportNames> {
    const { book } = desk
    const imports = await book.loadStreams('imports')
    const left = new Map<string, TextRef>()
    const [teams, people, causes] = await Promise.all([
      namesOf(book, 'teams', imports, left),
      namesOf(book, 'people', imports, left),
      causesOf(book, imports, left)
    ])
    return new ImportNames(desk, importId, context, { teams, people, causes, left })
  }

  team(name: string): string {
    return this.findOrAdd(this.known.teams, nameKey(name), name, (id, ref) => {
      const event = { ...newEvent(this.context, 'team-added', { name: ref }), importId: this.importId }
      this.streams.push({ kind: 'teams', id, events: [event] })
    })
  }

  person(name: string): string {
    return this.findOrAdd(this.known.people, nameKey(name), name, (id, ref) => {
      const data = { name: ref, role: 'agent', teamId: null } as const
      const event = { ...newEvent(this.context, 'person-added', data), importId: this.importId }
      this.streams.push({ kind: 'people', id, events: [event] })
    })
  }

  /** The cause at the end of a path from general to particular. */
  cause(path: readonly string[]): string | null {
    let parentId: string | null = null
    for (const label of path) {
      const parent: string | null = parentId
      parentId = this.findOrAdd(this.known.causes, causeKey(parent, label), label, (id, ref) => {
        const event = {
          ...newEvent(this.context, 'cause-added', { label: ref, parentId: parent }),
          importId: this.importId
        }
        this.streams.push({ kind: 'causes', id, events: [event] })
      })
    }
    return parentId
  }

  /** What was added since the last call, for the batch whose cases use it. */
  takeNew(): { readonly streams: readonly StreamChange[]; readonly texts: readonly TextRow[] } {
    const taken = { streams: this.streams, texts: this.texts }
    this.streams = []
    this.texts = []
    return taken
  }

  private findOrAdd(
    known: Map<string, string>,
    key: string,
    text: string,
    add: (id: string, ref: TextRef) => void
  ): string {
    const found = known.get(key)
    const left = this.known.left.get(found ?? '')
    if (found !== undefined && left === undefined) return found
    const id = found ?? this.context.nextId()
    add(id, left ?? this.newName(text, known === this.known.people ? id : null))
    known.set(key, id)
    this.known.left.delete(id)
    return id
  }

  private newName(text: string, personId: string | null): TextRef {
    const sealed = sealText(this.desk, text, personId)
    if (sealed === null) throw new Error('a mapped name is never blank')
    this.texts.push(sealed.row)
    return sealed.ref
  }
}

type Imports = ReadonlyMap<string, ImportState>

async function namesOf(
  book: FloorBook,
  kind: 'teams' | 'people',
  imports: Imports,
  left: Map<string, TextRef>
): Promise<Map<string, string>> {
  const [states, texts] = await Promise.all([book.loadStreams(kind), book.loadStreamTexts(kind)])
  const ids = new Map<string, string>()
  for (const [id, state] of presentFirst(states, imports, left, ({ name }) => name))
    addFirst(ids, texts.get(state.name.id), id, nameKey)
  return ids
}

async function causesOf(book: FloorBook, imports: Imports, left: Map<string, TextRef>): Promise<Map<string, string>> {
  const [states, texts] = await Promise.all([book.loadStreams('causes'), book.loadStreamTexts('causes')])
  const ids = new Map<string, string>()
  for (const [id, state] of presentFirst(states, imports, left, ({ label }) => label))
    addFirst(ids, texts.get(state.label.id), id, (text) => causeKey(state.parentId, text))
  return ids
}

/** What undone imports left behind comes last, and is noted. */
function presentFirst<T extends { readonly importId: string | null }>(
  states: ReadonlyMap<string, T>,
  imports: Imports,
  left: Map<string, TextRef>,
  nameOf: (state: T) => TextRef
): readonly [string, T][] {
  const isLeft = ({ importId }: T): boolean => !isThere(importId, imports)
  const all = [...states]
  const behind = all.filter(([, state]) => isLeft(state))
  for (const [id, state] of behind) left.set(id, nameOf(state))
  return [...all.filter(([, state]) => !isLeft(state)), ...behind]
}

/** An erased name is found by nobody; of two that are equal the first one is. */
function addFirst(
  ids: Map<string, string>,
  text: string | undefined,
  id: string,
  keyOf: (text: string) => string
): void {
  if (text === undefined) return
  const key = keyOf(text)
  if (!ids.has(key)) ids.set(key, id)
}
