/** Agreed per customer: every second day is `{ every: 2, unit: 'day' }`. */
export interface Cadence {
  readonly every: number
  readonly unit: 'hour' | 'day' | 'week'
}

export interface WaitsFor {
  readonly kind: 'incident' | 'fix'
  readonly id: string
}
