import { allCustomers } from '../people/customer-store.ts'
import type { HeardDatabase } from '../shared/heard-database.ts'
import type { VerifyNotes } from './verify-notes.ts'

/** Of a customer nothing may be left exactly where the cases tell that they were erased; all events must have been noted before. */
export async function checkCustomers(db: HeardDatabase, notes: VerifyNotes): Promise<void> {
  for (const { id, name, contact, erased } of (await allCustomers(db)).values()) {
    const isGone = erased === true && name === '' && contact === ''
    if (notes.erasedCustomers.has(id) && !isGone) notes.find('customer-not-erased', id)
    if (!notes.erasedCustomers.has(id) && erased === true) notes.find('customer-missing', id)
  }
}
