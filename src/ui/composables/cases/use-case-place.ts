import type { Figure } from '../../../analytics/shared/figure.ts'
import type { CaseSort } from '../../../analytics/shared/floor-numbers.ts'
import type { FloorFilter } from '../../../domain/shared/floor-query.ts'

/** Which list somebody was reading, and how far they had come. */
export interface CasePlace {
  readonly figure: Figure | null
  readonly filter: FloorFilter
  readonly sort: CaseSort
  readonly index: number
}

let left: CasePlace | null = null

/** From a case back to the list one comes to where one left it, as long as it is the same list. */
export function useCasePlace(): {
  readonly leaveAt: (place: CasePlace) => void
  readonly backTo: (figure: Figure | null, filter: FloorFilter) => CasePlace | null
} {
  return {
    leaveAt: (place) => {
      left = place
    },
    backTo: (figure, filter) => (left !== null && left.figure === figure && left.filter === filter ? left : null)
  }
}
