import type { FloorQuery } from '../../domain/shared/floor-query.ts'
import type { FileSink } from './file-exchange.ts'

export const EXPORT_FILES = ['cases', 'promises', 'transfers', 'causes'] as const
export type ExportFile = (typeof EXPORT_FILES)[number]

export interface ExportWish {
  readonly file: ExportFile
  /** The same selection as the screen. */
  readonly query: FloorQuery
  /** `machine`: for programs; `excel`: for a spreadsheet in `language`, with these headers by column name. */
  readonly profile: 'machine' | 'excel'
  readonly language: string
  readonly headers: Readonly<Record<string, string>>
  /** Adds customer_name and customer_contact at the end. */
  readonly personalData: boolean
}

export interface ExportProgress {
  readonly rows: number
  /** From 0 to 1; null: unknown. */
  readonly share: number | null
}

/** Writes CSV from the columns, off the page, piece by piece. */
export interface ExportDesk {
  /** Returns the number of rows written; null: cancelled, and the sink was aborted. Closing the sink is part of it. */
  write(wish: ExportWish, sink: FileSink, onProgress: (progress: ExportProgress) => void): Promise<number | null>
  cancel(): void
}
