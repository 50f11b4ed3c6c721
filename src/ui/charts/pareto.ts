/** Running share of `total` after each value; 0 throughout where there is no total. Values are taken in the order given. */
export function cumulativeShares(values: readonly number[], total: number): number[] {
  let running = 0
  return values.map((value) => {
    running += value
    return total === 0 ? 0 : running / total
  })
}
