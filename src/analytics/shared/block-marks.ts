import { fillCaseMarks } from '../cases/case-marks.ts'
import { fillPromiseMarks } from '../promises/promise-marks.ts'
import { CASES_PER_BLOCK } from './block.ts'
import type { FloorBlock } from './floor-columns.ts'
import type { Scope } from './scope.ts'

/** What every case and promise of one block counts as under a question; filled block after block, allocated once. */
export class BlockMarks {
  /** By slot: bits of CASE. */
  readonly cases = new Uint32Array(CASES_PER_BLOCK)
  /** By row: bits of PROMISE. */
  promises = new Uint16Array(2 * CASES_PER_BLOCK)
  private readonly scope: Scope

  constructor(scope: Scope) {
    this.scope = scope
  }

  fill(block: FloorBlock): void {
    const rows = block.view.promises.dueAt.length
    if (rows > this.promises.length) this.promises = new Uint16Array(2 * rows)
    fillCaseMarks(this.scope, block, this.cases)
    fillPromiseMarks(this.scope, block, this.promises)
  }
}
