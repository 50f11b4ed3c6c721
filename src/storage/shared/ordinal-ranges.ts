/** Ordinals of cases as first,last,first,last …, ascending: an import batch of 2,048 new cases is two numbers. */
export type OrdinalRanges = readonly number[]

export function rangesOf(ordinals: Iterable<number>): OrdinalRanges {
  const sorted = [...new Set(ordinals)].sort((a, b) => a - b)
  const ranges: number[] = []
  for (const ordinal of sorted) {
    if (ranges.length > 0 && ranges[ranges.length - 1] === ordinal - 1) ranges[ranges.length - 1] = ordinal
    else ranges.push(ordinal, ordinal)
  }
  return ranges
}

export function* ordinalsOf(ranges: OrdinalRanges): Generator<number> {
  for (let i = 0; i < ranges.length; i += 2) {
    const last = ranges[i + 1] ?? -1
    for (let ordinal = ranges[i] ?? 0; ordinal <= last; ordinal++) yield ordinal
  }
}

export function rangesCount(ranges: OrdinalRanges): number {
  let count = 0
  for (let i = 0; i < ranges.length; i += 2) count += (ranges[i + 1] ?? -1) - (ranges[i] ?? 0) + 1
  return count
}

/** The numbers of the groups of `size` that the ordinals fall into: pages, blocks. */
export function groupsOf(ranges: OrdinalRanges, size: number): Set<number> {
  const groups = new Set<number>()
  for (let i = 0; i < ranges.length; i += 2) {
    const last = Math.floor((ranges[i + 1] ?? -1) / size)
    for (let group = Math.floor((ranges[i] ?? 0) / size); group <= last; group++) groups.add(group)
  }
  return groups
}
