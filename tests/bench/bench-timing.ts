/** One way of doing the same work. `run` answers how long the part that counts took, in ms (or whatever the benchmark's unit is). */
export interface Alternative {
  readonly name: string
  readonly run: () => Promise<number>
}

export interface Measured {
  readonly name: string
  readonly median: number
  readonly fastest: number
  readonly slowest: number
  /** Median beside that of the first alternative. */
  readonly ratio: number
  readonly runs: readonly number[]
}

/**
 * Runs every alternative once to warm up and then `runs` times, taking turns and starting each round with another one, so that
 * whatever else the machine does meets all of them alike.
 */
export async function measure(alternatives: readonly Alternative[], runs: number): Promise<readonly Measured[]> {
  const times = alternatives.map((): number[] => [])
  for (const alternative of alternatives) await alternative.run()
  for (let round = 0; round < runs; round++)
    for (let turn = 0; turn < alternatives.length; turn++) {
      const at = (round + turn) % alternatives.length
      const took = await alternatives[at]?.run()
      if (took !== undefined) times[at]?.push(took)
    }
  const first = median(times[0] ?? [])
  return alternatives.map(({ name }, i) => {
    const taken = times[i] ?? []
    const middle = median(taken)
    return {
      name,
      median: middle,
      fastest: Math.min(...taken),
      slowest: Math.max(...taken),
      ratio: middle / first,
      runs: taken
    }
  })
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** Milliseconds that some work takes. */
export async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
