import type { Column } from './write-csv.ts'

/** The extra columns of a file with personal data, at its end. */
export function personalColumns<Row extends { readonly customerId: string | null }>(): readonly Column<Row>[] {
  const customer = (part: 'name' | 'contact'): Column<Row> => ({
    name: `customer_${part}`,
    kind: 'text',
    of: (row, labels) => (row.customerId === null ? null : (labels.customer(row.customerId)?.[part] ?? null))
  })
  return [customer('name'), customer('contact')]
}
