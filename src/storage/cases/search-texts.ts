import type { CaseTexts } from '../../analytics/shared/search-text.ts'
import { columnState, pagesOfBlock } from './case-block.ts'
import { customersOf } from '../people/customer-store.ts'
import { type BookCore, readSnapshot } from '../shared/book-core.ts'
import { textsOfPages } from '../shared/text-store.ts'

/**
 * What the search reads of the cases of one block beside their references, by slot: customer and summary. Never stored a second
 * time: the caller keeps it in memory only.
 */
export async function searchTexts(core: BookCore, block: number): Promise<readonly CaseTexts[]> {
  const { db, dictionaries } = core
  const tables = [db.commits, db.streams, db.pages, db.texts, db.customers, db.dictionaries]
  return db.transaction('r', tables, async () => {
    const { head, views } = await readSnapshot(core)
    await dictionaries.catchUp(db, head.totals.dictionaries)
    const pages = await pagesOfBlock(db, block)
    const states = [...pages.values()].flatMap((cases) => cases.map((events) => columnState(events, views)))
    const texts = new Map((await textsOfPages(db, pages.keys())).map((row) => [row.id, row.text]))
    const codes = states.flatMap((state) => dictionaries.codeOf('customer', state?.customerId ?? '') ?? [])
    const customers = new Map((await customersOf(db, codes)).map((row) => [row.id, row]))
    return states.map((state) => {
      const customer = customers.get(state?.customerId ?? '')
      const summary = texts.get(state?.summary?.id ?? '') ?? ''
      return { name: customer?.name ?? '', contact: customer?.contact ?? '', summary }
    })
  })
}
