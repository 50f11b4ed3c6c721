/** Beyond this many teams a matrix of all pairs would be mostly empty and slow to clear. */
const MATRIX_TEAMS = 256

interface RouteCount {
  readonly from: number
  readonly to: number
  count: number
  returns: number
}

/** Moves and returns by pair of team codes: a matrix for the usual floor, a map for one with very many teams. */
export class RouteTally {
  private readonly teams: number
  private readonly counts: Uint32Array | null
  private readonly returns: Uint32Array | null
  private readonly sparse = new Map<number, RouteCount>()

  constructor(teams: number) {
    this.teams = teams
    const fits = teams <= MATRIX_TEAMS
    this.counts = fits ? new Uint32Array(teams * teams) : null
    this.returns = fits ? new Uint32Array(teams * teams) : null
  }

  add(from: number, to: number, isReturn: number): void {
    const { counts, returns } = this
    const key = from * this.teams + to
    if (counts === null || returns === null) {
      this.addSparse(key, from, to, isReturn)
      return
    }
    counts[key] = (counts[key] ?? 0) + 1
    returns[key] = (returns[key] ?? 0) + isReturn
  }

  private addSparse(key: number, from: number, to: number, isReturn: number): void {
    const route = this.sparse.get(key) ?? { from, to, count: 0, returns: 0 }
    route.count++
    route.returns += isReturn
    this.sparse.set(key, route)
  }

  /** The pairs that occur, in no particular order. */
  all(): readonly RouteCount[] {
    const routes = [...this.sparse.values()]
    this.counts?.forEach((count, key) => {
      if (count === 0) return
      const from = Math.floor(key / this.teams)
      routes.push({ from, to: key % this.teams, count, returns: this.returns?.[key] ?? 0 })
    })
    return routes
  }
}
