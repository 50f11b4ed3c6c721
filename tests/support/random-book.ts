import fc from 'fast-check'
import type { FloorBook, TextRow } from '../../src/application/ports/floor-book.ts'
import type { CaseEvent } from '../../src/domain/cases/case-event.ts'
import { ok } from '../../src/domain/shared/result.ts'
import {
  context,
  customer,
  imported,
  NO_COUNTS,
  nextId,
  opening,
  sealed,
  startImport,
  teamAdded,
  value
} from './book-samples.ts'
import { randomStory } from './random-story.ts'
import type { Story } from './story.ts'

/** One stretch of a floor's life, of any of the kinds that write. */
export type Episode =
  | { readonly what: 'case'; readonly story: Story; readonly words: string; readonly pieces: number }
  | {
      readonly what: 'import'
      readonly cases: number
      readonly end: 'done' | 'undone' | 'running'
      readonly words: string
    }
  | { readonly what: 'team'; readonly words: string }

/** Whatever people type: any alphabet, line ends, NUL, and halves of characters. */
const words = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', 'שלום "עולם"', '\0\r\n\u2028', '\ud800', '{"a":1}')
  )

/** A book lived through at random: cases worked on by hand, imports ended every way, teams. */
export function randomBook(): fc.Arbitrary<readonly Episode[]> {
  const hand = fc.record({
    what: fc.constant('case' as const),
    story: randomStory(),
    words: words(),
    pieces: fc.integer({ min: 1, max: 4 })
  })
  const file = fc.record({
    what: fc.constant('import' as const),
    cases: fc.integer({ min: 1, max: 40 }),
    end: fc.constantFrom('done' as const, 'undone' as const, 'running' as const),
    words: words()
  })
  const team = fc.record({ what: fc.constant('team' as const), words: words() })
  return fc.array(fc.oneof({ arbitrary: hand, weight: 4 }, file, team), { maxLength: 6 })
}

/** Writes the episodes into a book, through its one write path. */
export async function liveThrough(book: FloorBook, episodes: readonly Episode[]): Promise<void> {
  for (const episode of episodes) {
    if (episode.what === 'team') {
      const id = nextId()
      await value(book.changeStream('teams', id, () => ok(teamAdded(id, episode.words))))
    } else if (episode.what === 'import') await liveImport(book, episode)
    else await liveCase(book, episode)
  }
}

async function liveImport(book: FloorBook, { cases, end, words }: Extract<Episode, { what: 'import' }>): Promise<void> {
  const id = nextId()
  const records = Array.from({ length: cases }, (_, i) => imported(id, `${words} ${i}`, { severity: 2 }))
  await startImport(book, id, records)
  if (end === 'done') await value(book.finishImport(id, NO_COUNTS, context()))
  if (end === 'undone') await value(book.undoImport(id, 'undone', context()))
}

async function liveCase(book: FloorBook, { story, words, pieces }: Extract<Episode, { what: 'case' }>): Promise<void> {
  const who = customer(words)
  const { ordinal } = await value(book.openCase(() => ok(opening(words, { summary: words, customer: who }))))
  const later = story.events.filter((event) => event.importId === undefined && event.type !== 'case-opened')
  const size = Math.max(1, Math.ceil(later.length / pieces))
  for (let i = 0; i < later.length; i += size) {
    const texts: TextRow[] = []
    const events = later.slice(i, i + size).map((event) => resealed(event, words, texts))
    await value(book.changeCase(ordinal, () => ok({ events, texts })))
  }
}

/** The event under an id of this floor, its texts sealed for real: a story's are only names. */
function resealed(event: CaseEvent, words: string, texts: TextRow[]): CaseEvent {
  const copy: unknown = JSON.parse(JSON.stringify(event), (_key, item: unknown) => {
    const isText = item !== null && typeof item === 'object' && 'hash' in item && 'id' in item
    if (!isText) return item
    const { ref, row } = sealed(words)
    texts.push(row)
    return ref
  })
  // the same event but for what was replaced by its like
  return { ...(copy as CaseEvent), id: nextId() }
}
