import type { CauseCount } from '../../../analytics/shared/floor-numbers.ts'
import { causeChain } from '../../../domain/causes/cause-path.ts'
import type { CauseState } from '../../../domain/causes/cause-event.ts'

/** One cause of the tree as a line: branches before what is below them, each level in the order of its labels. */
export interface CauseRow {
  readonly id: string
  readonly label: string
  /** 0 for a branch of the tree. */
  readonly depth: number
  /** Cases of the four weeks with exactly this cause; undefined: none. */
  readonly count: CauseCount | undefined
}

/**
 * The tree as lines. `offered`: the causes that may be shown; what stands above one of them is shown too, because a leaf in the air says nothing.
 */
export function causeRows(
  causes: ReadonlyMap<string, CauseState>,
  offered: readonly string[],
  labels: ReadonlyMap<string, string>,
  counts: readonly CauseCount[]
): readonly CauseRow[] {
  const visible = new Set(offered.flatMap((id) => causeChain(id, causes).map((cause) => cause.id)))
  const counted = new Map(counts.map((count) => [count.causeId, count]))
  const rows = [...visible].map((id) => {
    const path = causeChain(id, causes).map((cause) => labels.get(cause.label.id) ?? '')
    return { id, path, row: { id, label: path.at(-1) ?? '', depth: path.length - 1, count: counted.get(id) } }
  })
  return rows.sort((a, b) => comparePaths(a.path, b.path)).map(({ row }) => row)
}

/** Label by label, so that a branch is followed by its own children and by nothing else. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (const [i, label] of a.entries()) {
    const other = b[i]
    if (other === undefined) return 1
    const order = label.localeCompare(other, undefined, { numeric: true })
    if (order !== 0) return order
  }
  return a.length - b.length
}
