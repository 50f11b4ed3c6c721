import type { TypedRecord } from '../../domain/imports/imported-record.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import type { CaseIndex } from '../ports/case-index.ts'
import type { CustomerRow } from '../ports/floor-book.ts'
import type { Desk } from '../shared/desk.ts'

/** Customers of one source by their id in the file, else by their exact name. */
export class ImportCustomers {
  private rows: CustomerRow[] = []
  private readonly desk: Desk
  private readonly context: DecideContext
  private readonly source: string
  private readonly known: Map<string, string>
  /** Customers of no case that is shown. */
  private readonly left: Map<string, CustomerRow>

  private constructor(
    desk: Desk,
    context: DecideContext,
    source: string,
    known: Map<string, string>,
    left: Map<string, CustomerRow>
  ) {
    this.desk = desk
    this.context = context
    this.source = source
    this.known = known
    this.left = left
  }

  static async load(desk: Desk, index: CaseIndex, context: DecideContext, source: string): Promise<ImportCustomers> {
    const known = new Map(await desk.book.customersBySourceKey())
    const shown = new Set(await index.customersShown())
    const left = [...new Set(known.values())].filter((id) => !shown.has(id))
    const rows = left.length === 0 ? new Map<string, CustomerRow>() : await desk.book.loadCustomers(left)
    return new ImportCustomers(desk, context, source, known, new Map(rows))
  }

  /** null: the record names no customer. A customer of whom the file has only an id is shown by that. */
  customer({ customerId, customerName }: TypedRecord): string | null {
    const sourceKey = this.keyOf(customerId, customerName)
    if (sourceKey === null) return null
    const name = customerName ?? customerId ?? ''
    const found = this.known.get(sourceKey)
    if (found !== undefined) return this.foundAgain(found, sourceKey, name)
    const id = this.context.nextId()
    this.rows.push({ id, salt: this.desk.seal.salt(), name, contact: reachedBy(customerId), sourceKey })
    this.known.set(sourceKey, id)
    return id
  }

  /** Whom only an undone import knew is told anew: their name may have been what was wrong with it. */
  private foundAgain(id: string, sourceKey: string, name: string): string {
    const row = this.left.get(id)
    if (row?.sourceKey !== sourceKey) return id
    this.left.delete(id)
    if (row.name !== name) this.rows.push({ ...row, name })
    return id
  }

  /** Those added since the last call, for the batch whose cases use them. */
  takeNew(): readonly CustomerRow[] {
    const taken = this.rows
    this.rows = []
    return taken
  }

  private keyOf(customerId: string | undefined, customerName: string | undefined): string | null {
    if (customerId !== undefined) return `${this.source}\0${customerId}`
    // An id is never empty, so that a name cannot be taken for one.
    return customerName === undefined ? null : `${this.source}\0\0${customerName}`
  }
}

/** With its country or its leading zero, 8 to 15 digits (ITU-T E.164 allows no more); digits alone may be any number. */
const TELEPHONE = /^(\+|0)(?=(?:\D*\d){7,15}\D*$)[\d\s().\-/]+$/
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Telephony exports tell customers apart by what reaches them: such an id is a contact too, to be called and to be found by. */
function reachedBy(customerId: string | undefined): string {
  return customerId !== undefined && (TELEPHONE.test(customerId) || MAIL.test(customerId)) ? customerId : ''
}
