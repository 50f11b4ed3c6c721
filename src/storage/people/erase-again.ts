import type { HeardDatabase } from '../shared/heard-database.ts'
import { allCustomers } from './customer-store.ts'

/**
 * Notes who is erased on the floor that a backup is about to take the place of: the backup may be older than that. Needs the transaction that empties
 * the floor, so that whatever happens next, they are erased again.
 */
export async function keepErased(db: HeardDatabase): Promise<void> {
  const erased = [...(await allCustomers(db)).values()].filter((row) => row.erased === true).map(({ id }) => id)
  const customerIds = [...new Set([...(await customersToErase(db)), ...erased])]
  if (customerIds.length > 0) await db.meta.put({ key: 'erase-again', customerIds })
}

export async function customersToErase(db: HeardDatabase): Promise<readonly string[]> {
  const noted = await db.meta.get('erase-again')
  return noted?.key === 'erase-again' ? noted.customerIds : []
}

export function forgetToErase(db: HeardDatabase): Promise<void> {
  return db.meta.delete('erase-again')
}
