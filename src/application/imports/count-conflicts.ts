import type { FloorBook } from '../ports/floor-book.ts'

const CASES_AT_ONCE = 512

/** Among these cases, how many kept a person's value although a finished import changed it too. */
export async function countConflicts(book: FloorBook, importId: string, ordinals: readonly number[]): Promise<number> {
  let conflicts = 0
  for (let at = 0; at < ordinals.length; at += CASES_AT_ONCE) {
    for (const { events, state } of await book.loadCases(ordinals.slice(at, at + CASES_AT_ONCE))) {
      const brought = new Set(events.filter((event) => event.importId === importId).map(({ id }) => id))
      if (state?.conflicts.some(({ eventId }) => brought.has(eventId)) === true) conflicts++
    }
  }
  return conflicts
}
