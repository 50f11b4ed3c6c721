export interface Route {
  readonly from: string
  readonly to: string
  readonly count: number
}

/** One row or column of the matrix: a single team, or all the smaller ones together. */
export interface Stop {
  readonly key: string
  readonly teams: readonly string[]
  readonly total: number
}

export interface RouteCell {
  readonly from: Stop
  readonly to: Stop
  readonly count: number
  /** 0 to 5: how much of the largest cell it is, for the shade. */
  readonly level: number
}

export interface RouteLayout {
  readonly from: readonly Stop[]
  readonly to: readonly Stop[]
  readonly rows: readonly (readonly RouteCell[])[]
  readonly total: number
}

/** The key of the row and column that gather what is beyond the top; no team has an empty key. */
export const OTHERS = ''

/**
 * Routes as a table of the `top` busiest senders by the `top` busiest receivers, the rest gathered in one row and one
 * column, so that every cell, and every sum, adds up to all routes.
 */
export function layOutRoutes(routes: readonly Route[], top: number): RouteLayout {
  const from = stops(routes, (route) => route.from, top)
  const to = stops(routes, (route) => route.to, top)
  const stopOf = (all: readonly Stop[], team: string) => (all.some(({ key }) => key === team) ? team : OTHERS)
  const counts = new Map<string, Map<string, number>>()
  for (const route of routes) {
    const row = stopOf(from, route.from)
    const column = stopOf(to, route.to)
    const cells = counts.get(row) ?? new Map<string, number>()
    counts.set(row, cells.set(column, (cells.get(column) ?? 0) + route.count))
  }
  const count = (row: Stop, column: Stop) => counts.get(row.key)?.get(column.key) ?? 0
  const largest = Math.max(1, ...from.flatMap((row) => to.map((column) => count(row, column))))
  const rows = from.map((row) =>
    to.map((column) => ({
      from: row,
      to: column,
      count: count(row, column),
      level: Math.ceil((5 * count(row, column)) / largest)
    }))
  )
  return { from, to, rows, total: routes.reduce((sum, route) => sum + route.count, 0) }
}

function stops(routes: readonly Route[], teamOf: (route: Route) => string, top: number): Stop[] {
  const totals = new Map<string, number>()
  for (const route of routes) totals.set(teamOf(route), (totals.get(teamOf(route)) ?? 0) + route.count)
  const ranked = [...totals].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const named = ranked.slice(0, top).map(([key, total]) => ({ key, teams: [key], total }))
  const rest = ranked.slice(top)
  if (rest.length === 0) return named
  const total = rest.reduce((sum, [, count]) => sum + count, 0)
  return [...named, { key: OTHERS, teams: rest.map(([team]) => team), total }]
}
