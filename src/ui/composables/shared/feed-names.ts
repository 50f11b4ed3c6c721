import type { FloorBook } from '../../../application/ports/floor-book.ts'
import { textsOfChoices } from '../../../domain/settings/floor-choices.ts'
import { EMPTY_FLOOR } from '../../../domain/settings/floor-event.ts'
import { FLOOR_STREAM_ID } from '../../../domain/shared/streams.ts'
import { teamLimitsOf } from '../../../domain/transfers/transfer-limit.ts'
import type { useFloorStore } from '../../stores/floor-store.ts'
import type { useNamesStore } from '../../stores/names-store.ts'

/** Keeps the names and the floor's settings equal to the book. Returns what stops it. */
export function feedNames(
  book: FloorBook,
  names: ReturnType<typeof useNamesStore>,
  floor: ReturnType<typeof useFloorStore>
): { readonly stop: () => void; readonly refresh: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const refresh = (): Promise<void> => (running = running.then(() => read(book, names, floor)))
  const stop = book.subscribe((news) => {
    if (news.streams.length > 0) void refresh()
  })
  return { stop, refresh }
}

async function read(
  book: FloorBook,
  names: ReturnType<typeof useNamesStore>,
  floor: ReturnType<typeof useFloorStore>
): Promise<void> {
  const [teams, people, causes, imports, settings, incidents] = await Promise.all([
    book.loadStreams('teams'),
    book.loadStreams('people'),
    book.loadStreams('causes'),
    book.loadStreams('imports'),
    book.loadStreams('settings'),
    book.loadStreams('incidents')
  ])
  const state = settings.get(FLOOR_STREAM_ID) ?? EMPTY_FLOOR
  const refs = [...[...teams.values(), ...people.values()].map(({ name }) => name), ...textsOfChoices(state.choices)]
  const ofIncidents = [...incidents.values()].flatMap(({ name, workaround }) => [
    name,
    ...(workaround ? [workaround] : [])
  ])
  const labels = [...causes.values()].map((cause) => cause.label)
  const texts = await book.loadTexts([...refs, ...labels, ...ofIncidents].map((ref) => ref.id))
  names.$patch((store) => {
    Object.assign(store, { teams, people, causes, imports, incidents, texts })
  })
  floor.settings = state
  const limits = teamLimitsOf(teams.values())
  // an equal one in a new object would have everything counted anew
  if (JSON.stringify(limits) !== JSON.stringify(floor.teamLimits)) floor.teamLimits = limits
}
