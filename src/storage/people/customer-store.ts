import type { Encode } from '../../analytics/cases/case-facts.ts'
import type { CustomerRow } from '../../application/ports/floor-book.ts'
import type { HeardDatabase } from '../shared/heard-database.ts'
import type { CustomerRecord } from '../shared/records.ts'

/** Customers a record, by their number in the dictionary. */
const CUSTOMERS_PER_RECORD = 64

export const customerRecordOf = (code: number): number => Math.floor(code / CUSTOMERS_PER_RECORD)

/** Adds customers, or replaces those already known by id; one who was erased stays so. */
export async function putCustomers(
  db: HeardDatabase,
  customers: readonly CustomerRow[],
  encode: Encode
): Promise<void> {
  const byRecord = new Map<number, Map<string, CustomerRow>>()
  for (const customer of customers) {
    const n = customerRecordOf(encode('customer', customer.id))
    const rows = byRecord.get(n) ?? new Map<string, CustomerRow>()
    byRecord.set(n, rows.set(customer.id, customer))
  }
  const keys = [...byRecord.keys()]
  const before = await db.customers.bulkGet(keys)
  const records = keys.map((n, i): CustomerRecord => {
    const rows = new Map((before[i]?.rows ?? []).map((row) => [row.id, row]))
    // whoever still holds what was erased, for an undo or an import, does not bring it back
    for (const [id, row] of byRecord.get(n) ?? []) if (rows.get(id)?.erased !== true) rows.set(id, row)
    return { n, rows: [...rows.values()] }
  })
  await db.customers.bulkPut(records)
}

/** The customers behind some numbers; more may come along, because they share records. */
export async function customersOf(db: HeardDatabase, codes: Iterable<number>): Promise<readonly CustomerRow[]> {
  const records = await db.customers.bulkGet([...new Set([...codes].map(customerRecordOf))])
  return records.flatMap((record) => record?.rows ?? [])
}

/** Every customer by id. */
export async function allCustomers(db: HeardDatabase): Promise<ReadonlyMap<string, CustomerRow>> {
  const customers = new Map<string, CustomerRow>()
  await db.customers.each((record) => {
    for (const row of record.rows) customers.set(row.id, row)
  })
  return customers
}
