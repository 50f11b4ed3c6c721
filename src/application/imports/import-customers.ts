import type { TypedRecord } from '../../domain/imports/imported-record.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import type { CustomerRow } from '../ports/floor-book.ts'
import type { Desk } from '../shared/desk.ts'

/** Customers of one source by their id in the file, else by their exact name. */
export class ImportCustomers {
  private rows: CustomerRow[] = []
  private readonly desk: Desk
  private readonly context: DecideContext
  private readonly source: string
  private readonly known: Map<string, string>

  private constructor(desk: Desk, context: DecideContext, source: string, known: Map<string, string>) {
    this.desk = desk
    this.context = context
    this.source = source
    this.known = known
  }

  static async load(desk: Desk, context: DecideContext, source: string): Promise<ImportCustomers> {
    return new ImportCustomers(desk, context, source, new Map(await desk.book.customersBySourceKey()))
  }

  /** null: the record names no customer. A customer of whom the file has only an id is shown by that. */
  customer({ customerId, customerName }: TypedRecord): string | null {
    const sourceKey = this.keyOf(customerId, customerName)
    if (sourceKey === null) return null
    const found = this.known.get(sourceKey)
    if (found !== undefined) return found
    const id = this.context.nextId()
    const name = customerName ?? customerId ?? ''
    this.rows.push({ id, salt: this.desk.seal.salt(), name, contact: '', sourceKey })
    this.known.set(sourceKey, id)
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
