import { DEFAULT_TRANSFER_LIMIT, type FloorState } from '../settings/floor-event.ts'

/** How many transfers a case of this situation may have: its own limit, else the floor's, else 2 (PRODUCT.md §4). */
export function transferLimit(limits: FloorState['transferLimits'], situation: string | null): number {
  return limits[situation ?? ''] ?? limits[''] ?? DEFAULT_TRANSFER_LIMIT
}
