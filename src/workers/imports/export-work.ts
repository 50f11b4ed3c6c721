import { hasExportTexts } from '../../analytics/cases/case-export.ts'
import { exportRows, type ExportFile, type ExportRows } from '../../analytics/shared/export-rows.ts'
import type { Scope } from '../../analytics/shared/scope.ts'
import type { ExportWish } from '../../application/ports/export-desk.ts'
import type { FloorBook } from '../../application/ports/floor-book.ts'
import { exportFloor, type ExportPage } from '../../application/shared/export-floor.ts'
import type { ExportPiece } from './file-work-api.ts'

/** Pieces smaller than this are gathered, so that a message is worth its while. */
const PIECE = 65_536

/** One file being written, piece by piece as the page asks for them. */
export class ExportWork {
  private readonly pages: AsyncGenerator<ExportPage, void, undefined>
  private readonly encoder = new TextEncoder()
  private readonly cases: number
  private readonly file: ExportFile

  constructor(book: FloorBook, scope: Scope, wish: ExportWish) {
    this.file = wish.file
    this.cases = scope.floor.caseCount
    this.pages = open(book, scope, wish.file, wish)
  }

  async next(): Promise<ExportPiece | null> {
    let text = ''
    let rows = 0
    while (text.length < PIECE) {
      const page = await this.pages.next()
      if (page.done === true) break
      text += page.value.text
      rows = page.value.rows
    }
    if (text === '') return null
    // Only cases are counted beforehand, and a filter leaves some out.
    const share = this.file === 'cases' && this.cases > 0 ? Math.min(1, rows / this.cases) : null
    return { bytes: this.encoder.encode(text), progress: { rows, share } }
  }
}

function open<F extends ExportFile>(
  book: FloorBook,
  scope: Scope,
  file: F,
  wish: ExportWish
): AsyncGenerator<ExportPage, void, undefined> {
  const rows: Iterable<ExportRows[F]> = exportRows(scope, file)
  const hasTexts = (ordinal: number): boolean => hasExportTexts(scope.floor, ordinal)
  return exportFloor(book, file, rows, wish, hasTexts)
}
