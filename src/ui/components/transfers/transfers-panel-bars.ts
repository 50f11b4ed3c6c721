import type { TransferNumbers } from '../../../analytics/shared/floor-numbers.ts'

export interface TransferBar {
  /** The number of transfers, or 'unknown'. */
  readonly key: string
  /** One series: cases. */
  readonly values: readonly number[]
}

/** Above this many transfers an axis with every number on it would have no room for the bars. */
const LONGEST_AXIS = 30

/** The histogram with its empty classes, so that distance along the axis means something; `unknown` last. */
export function transferBars(histogram: TransferNumbers['histogram']): readonly TransferBar[] {
  const known = new Map(histogram.map(({ transfers, cases }) => [transfers, cases]))
  const most = Math.max(-1, ...histogram.map(({ transfers }) => transfers ?? -1))
  const classes =
    most <= LONGEST_AXIS
      ? Array.from({ length: most + 1 }, (_, n) => n)
      : histogram.flatMap(({ transfers }) => transfers ?? [])
  const unknown = known.get(null)
  return [
    ...classes.map((n) => ({ key: String(n), values: [known.get(n) ?? 0] })),
    ...(unknown === undefined ? [] : [{ key: 'unknown', values: [unknown] }])
  ]
}
