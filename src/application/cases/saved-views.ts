import { newEvent } from '../../domain/shared/new-event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { ViewState } from '../../domain/cases/view-event.ts'
import { contextOf, rowsOf, sealText, type Desk, type SealedText } from '../shared/desk.ts'
import type { Change } from '../ports/floor-book.ts'

type Saved = Promise<Result<{ readonly id: string }, Problem>>
type Done = Promise<Result<{ readonly seq: number }, Problem>>

/** A view as the screen shows it. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** JSON of filter, figure and order. */
  readonly shows: string
}

/** The floor's views that were not removed, in the order in which they were first saved. */
export async function loadViews(desk: Pick<Desk, 'book'>): Promise<readonly SavedView[]> {
  const [states, texts] = await Promise.all([desk.book.loadStreams('views'), desk.book.loadStreamTexts('views')])
  return [...states.values()]
    .filter(({ removed }) => !removed)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, name, shows }) => {
      const [named, what] = [texts.get(name.id), texts.get(shows.id)]
      return named === undefined || what === undefined ? [] : [{ id, name: named, shows: what }]
    })
}

/** Keeps a view under a name. Errors: no name, a name that another view has. */
export async function saveView(desk: Desk, name: string, shows: string): Saved {
  const id = desk.ids.next(desk.clock.now())
  const checked = await checkName(desk, id, name)
  if (!checked.ok) return checked
  const what = sealText(desk, shows, null)
  if (what === null) throw new Error('a view that shows nothing')
  const written = await desk.book.changeStream('views', id, () =>
    ok(saved(desk, id, { name: checked.value.ref, shows: what.ref }, [checked.value, what]))
  )
  return written.ok ? ok({ id }) : written
}

/** Gives a view another name. Errors: no name, a name that another view has, a view that is gone. */
export async function renameView(desk: Desk, id: string, name: string): Done {
  const checked = await checkName(desk, id, name)
  if (!checked.ok) return checked
  return changeView(desk, id, ({ shows }) => saved(desk, id, { name: checked.value.ref, shows }, [checked.value]))
}

/** Keeps what the view shows from now on. Errors: a view that is gone. */
export function changeViewContent(desk: Desk, id: string, shows: string): Done {
  const what = sealText(desk, shows, null)
  if (what === null) throw new Error('a view that shows nothing')
  return changeView(desk, id, ({ name }) => saved(desk, id, { name, shows: what.ref }, [what]))
}

/** Removes a view; `restoreView` brings it back. Errors: a view that is gone. */
export function removeView(desk: Desk, id: string): Done {
  return changeView(desk, id, () => ({
    events: [],
    streams: [{ kind: 'views', id, events: [newEvent(contextOf(desk), 'view-removed', {})] }]
  }))
}

/** Errors: a view that never was. */
export function restoreView(desk: Desk, id: string): Done {
  return desk.book.changeStream('views', id, (state) => {
    if (state === null) return fail(problem('view-not-found'))
    return ok(state.removed ? saved(desk, id, { name: state.name, shows: state.shows }, []) : { events: [] })
  })
}

function changeView(desk: Desk, id: string, change: (state: ViewState) => Change): Done {
  return desk.book.changeStream('views', id, (state) =>
    state === null || state.removed ? fail(problem('view-not-found')) : ok(change(state))
  )
}

function saved(desk: Desk, id: string, data: Pick<ViewState, 'name' | 'shows'>, texts: readonly SealedText[]): Change {
  const events = [newEvent(contextOf(desk), 'view-saved', data)]
  return { events: [], texts: rowsOf(...texts), streams: [{ kind: 'views', id, events }] }
}

async function checkName(desk: Desk, id: string, name: string): Promise<Result<SealedText, Problem>> {
  const sealed = sealText(desk, name, null)
  if (sealed === null) return fail(problem('name-missing'))
  const wanted = sealed.row.text.toLowerCase()
  const taken = (await loadViews(desk)).find((view) => view.id !== id && view.name.toLowerCase() === wanted)
  return taken === undefined ? ok(sealed) : fail(problem('name-taken', { name: taken.name }))
}
