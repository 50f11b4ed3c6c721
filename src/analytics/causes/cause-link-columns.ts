import type { TableSchema } from '../shared/table.ts'

/** One row per root cause of a case, the primary one first. */
export const CAUSE_LINK_COLUMNS = { cause: 'i32' } as const satisfies TableSchema
