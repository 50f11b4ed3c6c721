import type { Import } from './imports.ts'

/** The circles that imports run in, each as the files on it in order. One circle is reported for every way back found. */
export function cyclesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, Set<string>>()
  for (const { from, to, kind } of imports) {
    if (kind === 'file') next.set(from, (next.get(from) ?? new Set()).add(to))
  }
  const cycles: string[][] = []
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): void => {
    const back = trail.indexOf(file)
    if (back >= 0) {
      cycles.push(trail.slice(back))
      return
    }
    if (done.has(file)) return
    for (const target of next.get(file) ?? []) walk(target, [...trail, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return cycles
}
