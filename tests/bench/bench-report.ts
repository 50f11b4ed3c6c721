import { commands } from 'vitest/browser'
import { inject } from 'vitest'
import { measure, type Alternative, type Measured } from './bench-timing.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Sizes of the floors, in cases. */
    readonly benchCases: readonly number[]
    /** Counted runs of every alternative. */
    readonly benchRuns: number
    /** Names of benchmarks; empty: all. */
    readonly benchOnly: readonly string[]
  }
}

interface Entry {
  readonly benchmark: string
  readonly cases: number
  readonly unit: string
  readonly results: readonly Measured[]
}

/** Below the project's root. */
const RESULTS = 'tests/bench/results.json'
const entries: Entry[] = []

export const isWanted = (benchmark: string): boolean => {
  const only = inject('benchOnly')
  return only.length === 0 || only.includes(benchmark)
}

/** Measures and writes down; the file is rewritten after each benchmark, so that a long run called off leaves what it had. */
export async function bench(
  benchmark: string,
  cases: number,
  alternatives: readonly Alternative[],
  unit = 'ms'
): Promise<void> {
  const results = await measure(alternatives, inject('benchRuns'))
  entries.push({ benchmark, cases, unit, results })
  await commands.writeFile(RESULTS, `${JSON.stringify({ browser: navigator.userAgent, entries }, null, 2)}\n`)
}
