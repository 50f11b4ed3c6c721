/** A column's storage: unsigned or signed integers of so many bits, or a 64-bit float (instants; NaN: unknown). */
export type ColumnType = 'u8' | 'i8' | 'u16' | 'i32' | 'u32' | 'f64'
export type TableSchema = Readonly<Record<string, ColumnType>>

interface ArrayOf {
  u8: Uint8Array
  i8: Int8Array
  u16: Uint16Array
  i32: Int32Array
  u32: Uint32Array
  f64: Float64Array
}

/** One row of a table as plain numbers. */
export type RowOf<S extends TableSchema> = { readonly [K in keyof S]: number }
/** A table as typed arrays over one buffer. */
export type ColumnsOf<S extends TableSchema> = { readonly [K in keyof S]: ArrayOf[S[K]] }

const BYTES: Readonly<Record<ColumnType, number>> = { u8: 1, i8: 1, u16: 2, i32: 4, u32: 4, f64: 8 }

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Bytes that a table of so many rows takes; every column starts at a multiple of eight. */
export function tableBytes(schema: TableSchema, rows: number): number {
  let bytes = 0
  for (const type of Object.values(schema)) bytes += aligned(BYTES[type] * rows)
  return bytes
}

/** The table that starts at `offset` of a buffer, without copying. */
export function tableAt<S extends TableSchema>(
  schema: S,
  buffer: ArrayBuffer,
  offset: number,
  rows: number
): ColumnsOf<S> {
  const columns: Record<string, ArrayOf[ColumnType]> = {}
  let at = offset
  for (const [name, type] of Object.entries(schema)) {
    columns[name] = columnAt(type, buffer, at, rows)
    at += aligned(BYTES[type] * rows)
  }
  // The loop has just built exactly the columns that the schema names.
  return columns as ColumnsOf<S>
}

function columnAt(type: ColumnType, buffer: ArrayBuffer, at: number, rows: number): ArrayOf[ColumnType] {
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, at, rows)
    case 'i8':
      return new Int8Array(buffer, at, rows)
    case 'u16':
      return new Uint16Array(buffer, at, rows)
    case 'i32':
      return new Int32Array(buffer, at, rows)
    case 'u32':
      return new Uint32Array(buffer, at, rows)
    case 'f64':
      return new Float64Array(buffer, at, rows)
  }
}

/** Copies `count` rows from one table to another of the same schema. */
export function copyRows<S extends TableSchema>(
  from: ColumnsOf<S>,
  start: number,
  count: number,
  to: ColumnsOf<S>,
  at: number
): void {
  if (count === 0) return
  for (const name in to) to[name].set(from[name].subarray(start, start + count), at)
}
