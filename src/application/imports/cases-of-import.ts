import type { FloorBook, StoredCase } from '../ports/floor-book.ts'

const CASES_AT_ONCE = 512

/** The cases that an import wrote to, one by one, read in pieces: there may be a hundred thousand. */
export async function* eachCaseOf(
  book: FloorBook,
  importId: string,
  onProgress: (share: number) => void = () => undefined
): AsyncGenerator<StoredCase, void, undefined> {
  const ordinals = await book.casesOfImport(importId)
  for (let at = 0; at < ordinals.length; at += CASES_AT_ONCE) {
    onProgress(at / ordinals.length)
    yield* await book.loadCases(ordinals.slice(at, at + CASES_AT_ONCE))
  }
}
