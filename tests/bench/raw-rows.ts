import { Dexie } from 'dexie'

const ROWS_PER_BATCH = 16_384

/** The cells of a generated file; no cell of it holds a comma or a quote. */
export async function rawRows(file: File): Promise<readonly Readonly<Record<string, string>>[]> {
  const [header = '', ...lines] = (await file.text()).trimEnd().split('\n')
  const names = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}

/** Writes rows as they are, one record each, without an index, a check or a chain, and as durably as the book does. Gives ms. */
export async function writeRawRows(rows: readonly object[]): Promise<number> {
  const db = new Dexie(`bench-raw-${crypto.randomUUID()}`, { chromeTransactionDurability: 'strict' })
  db.version(1).stores({ rows: '++' })
  await db.open()
  const start = performance.now()
  for (let at = 0; at < rows.length; at += ROWS_PER_BATCH)
    await db.table('rows').bulkAdd(rows.slice(at, at + ROWS_PER_BATCH))
  const ms = performance.now() - start
  await db.delete()
  return ms
}
