import type { ForeignFile } from './foreign-file.ts'

/** Why a file cannot be checked or imported at all. Wording: `imports.problems.<code>`. */
export type ImportProblem =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-header-only' }
  /** A picture, a spreadsheet's own format, a wrong encoding; `kind`: what it is instead, where its first bytes say so. */
  | { readonly code: 'file-not-text'; readonly encoding: string; readonly kind?: ForeignFile }
  | { readonly code: 'file-header-broken' }
  | { readonly code: 'file-unreadable' }
  | { readonly code: 'encoding-unknown'; readonly encoding: string }
  | { readonly code: 'column-missing'; readonly target: string; readonly column: string }
  | { readonly code: 'column-repeated'; readonly target: string; readonly column: string }
  /** Dates that can be read day first or month first, and the mapping does not say which. */
  | { readonly code: 'ask-date-order'; readonly column: string; readonly line: number; readonly text: string }
  /** Times without an offset, and the mapping names no zone. */
  | { readonly code: 'ask-zone'; readonly column: string; readonly line: number; readonly text: string }
  | { readonly code: 'cancelled' }
  /** No mapping was given, and it is no file of ours. */
  | { readonly code: 'mapping-missing' }
  /** Another window is importing. */
  | { readonly code: 'import-running' }
  /** What was checked is no longer what the floor holds. */
  | { readonly code: 'floor-changed' }
