import { pageOf } from '../cases/case-page.ts'
import type { FoundText } from '../../application/ports/floor-book.ts'
import type { Draft, DraftText } from './draft.ts'
import { groupBy } from './group-by.ts'
import type { HeardDatabase } from './heard-database.ts'
import type { StoredText, TextGroup, TextRecord } from './records.ts'

/**
 * Several texts a record, because putting a record costs the same whatever is in it: those of a page's cases together, those of a
 * kind of stream in chunks. Erasing a person rewrites the record without the row.
 */
const TEXTS_PER_CHUNK = 256

export async function addTexts(db: HeardDatabase, texts: readonly DraftText[]): Promise<void> {
  for (const [group, drafts] of groupBy(texts, (text) => text.group)) {
    const rows = drafts.map((draft) => draft.row)
    if (group === 'cases') await addCaseTexts(db, rows)
    else await addStreamTexts(db, group, rows)
  }
}

/** Rewrites the records of the draft's cases and kinds of stream that hold any of the texts it erases, without them. */
export async function removeTexts(
  db: HeardDatabase,
  { cases, streams, erasedTexts }: Pick<Draft, 'cases' | 'streams' | 'erasedTexts'>
): Promise<void> {
  const ids = new Set(erasedTexts)
  if (ids.size === 0) return
  const pages = [...new Set([...cases.keys()].map(pageOf))].map((n): [TextGroup, number] => ['cases', n])
  const records = (await db.texts.bulkGet(pages)).filter((record) => record !== undefined)
  for (const kind of new Set(streams.map((change) => change.kind)))
    records.push(...(await groupRecords(db, kind).toArray()))
  const holding = records.filter(({ rows }) => rows.some(({ id }) => ids.has(id)))
  await db.texts.bulkPut(holding.map((record) => ({ ...record, rows: record.rows.filter(({ id }) => !ids.has(id)) })))
}

/** Looks through all texts, record by record. */
export async function findTexts(
  db: HeardDatabase,
  matches: (text: FoundText) => boolean
): Promise<readonly FoundText[]> {
  const found: FoundText[] = []
  await db.texts.each(({ group, rows }) => {
    for (const row of rows) {
      const text = { ...row, group }
      if (matches(text)) found.push(text)
    }
  })
  return found
}

/** Texts of the cases on these pages. */
export async function textsOfPages(db: HeardDatabase, pages: Iterable<number>): Promise<readonly StoredText[]> {
  const keys = [...pages].map((n): [TextGroup, number] => ['cases', n])
  const records = await db.texts.bulkGet(keys)
  return records.flatMap((record) => record?.rows ?? [])
}

/** Texts of all streams of a kind. */
export async function textsOfGroup(db: HeardDatabase, group: TextGroup): Promise<readonly StoredText[]> {
  const records = await groupRecords(db, group).toArray()
  return records.flatMap((record) => record.rows)
}

const groupRecords = (db: HeardDatabase, group: TextGroup) =>
  db.texts.where('[group+n]').between([group, 0], [group, Infinity], true, true)

async function addCaseTexts(db: HeardDatabase, rows: readonly StoredText[]): Promise<void> {
  const byPage = groupBy(rows, (row) => pageOf(Number(row.owner)))
  const keys = [...byPage.keys()]
  const before = await db.texts.bulkGet(keys.map((n): [TextGroup, number] => ['cases', n]))
  const records = keys.map((n, i): TextRecord => ({
    group: 'cases',
    n,
    rows: [...(before[i]?.rows ?? []), ...(byPage.get(n) ?? [])]
  }))
  await db.texts.bulkPut(records)
}

async function addStreamTexts(db: HeardDatabase, group: TextGroup, rows: readonly StoredText[]): Promise<void> {
  const last = await groupRecords(db, group).last()
  const n = last?.n ?? 0
  const all = [...(last?.rows ?? []), ...rows]
  const records: TextRecord[] = []
  for (let i = 0; i * TEXTS_PER_CHUNK < all.length; i++)
    records.push({ group, n: n + i, rows: all.slice(i * TEXTS_PER_CHUNK, (i + 1) * TEXTS_PER_CHUNK) })
  await db.texts.bulkPut(records)
}

/** Looks through the texts of all cases, because a text's id does not say where it is. Stops when all are found. */
export async function findCaseTexts(db: HeardDatabase, ids: ReadonlySet<string>): Promise<readonly StoredText[]> {
  const found: StoredText[] = []
  if (ids.size === 0) return found
  await groupRecords(db, 'cases')
    .until(() => found.length === ids.size)
    .each((record) => {
      for (const row of record.rows) if (ids.has(row.id)) found.push(row)
    })
  return found
}
