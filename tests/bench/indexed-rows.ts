import { Dexie, type Collection, type Table } from 'dexie'
import { CASES_PER_BLOCK } from '../../src/analytics/shared/block.ts'
import { CASE_FLAG, STATUS_CLOSED } from '../../src/analytics/cases/case-columns.ts'
import type { FloorColumns } from '../../src/analytics/shared/floor-columns.ts'
import { verdictAt } from '../../src/analytics/promises/promise-facts.ts'
import { TALLY_OF } from '../../src/domain/promises/promise-counts.ts'
import type { FloorFilter } from '../../src/domain/shared/floor-query.ts'
import { dayRange } from '../../src/domain/shared/calendar.ts'
import { BENCH_NOW, BENCH_ZONE } from './bench-csv.ts'

interface Shared {
  readonly id: number
  readonly at: number
  readonly team: number
  readonly channel: number
  readonly severity: number
  readonly causes: readonly number[]
}

interface IndexedCase extends Shared {
  readonly open: boolean
  readonly history: boolean
  readonly transfers: number
  readonly returns: number
}

interface IndexedPromise extends Shared {
  readonly caseId: number
  readonly tally: string
}

export interface IndexedNumbers {
  readonly cases: number
  readonly open: number
  readonly broken: number
  readonly transfers: number
}

/** The same floor as one row a case and one a promise, each under indexes of everything the filter asks for. */
export class IndexedRows extends Dexie {
  private readonly cases: Table<IndexedCase, number> = this.rows('cases')
  private readonly promises: Table<IndexedPromise, number> = this.rows('promises')

  private rows<Row>(name: string): Table<Row, number> {
    if (this.verno === 0) {
      const indexes = 'id, team, channel, severity, at, *causes'
      this.version(1).stores({ cases: indexes, promises: indexes })
    }
    return this.table<Row, number>(name)
  }

  async fill(floor: FloorColumns): Promise<void> {
    for (const { view, first } of floor.blocks) {
      const cases: IndexedCase[] = []
      const promises: IndexedPromise[] = []
      for (let slot = 0; slot < Math.min(view.slots, CASES_PER_BLOCK); slot++) {
        const { starts } = view
        const c = view.cases
        const shared = {
          team: c.team[slot] ?? -1,
          channel: c.channel[slot] ?? -1,
          severity: c.severity[slot] ?? 0,
          causes: [...view.links.cause.subarray(starts.link[slot], starts.link[slot + 1])]
        }
        cases.push({
          ...shared,
          id: first + slot,
          at: c.openedAt[slot] ?? NaN,
          open: c.status[slot] !== STATUS_CLOSED,
          history: ((c.flags[slot] ?? 0) & CASE_FLAG.history) !== 0,
          transfers: c.transfers[slot] ?? -1,
          returns: c.returns[slot] ?? 0
        })
        for (let row = starts.promise[slot] ?? 0; row < (starts.promise[slot + 1] ?? 0); row++)
          promises.push({
            ...shared,
            id: (first + slot) * 16 + row - (starts.promise[slot] ?? 0),
            caseId: first + slot,
            at: view.promises.dueAt[row] ?? NaN,
            tally: TALLY_OF[verdictAt(view, slot, row, BENCH_NOW)]
          })
      }
      await this.transaction('rw', [this.cases, this.promises], async () => {
        await this.cases.bulkAdd(cases)
        await this.promises.bulkAdd(promises)
      })
    }
  }

  /** The main figures of the panels under one filter: the rows by its index, the rest counted from them. */
  async numbers(filter: FloorFilter, floor: FloorColumns): Promise<IndexedNumbers> {
    const cases = await under(this.cases, filter, floor).toArray()
    const promises = await under(this.promises, filter, floor).toArray()
    const perCause = new Map<number, number>()
    const histogram = new Map<number, number>()
    const brokenByTeam = new Map<number, number>()
    let open = 0
    let transfers = 0
    for (const row of cases) {
      if (row.open) open++
      if (row.transfers > 0) transfers += row.transfers
      add(histogram, row.transfers)
      for (const cause of row.causes) add(perCause, cause)
    }
    let broken = 0
    for (const row of promises) {
      if (row.tally !== 'broken') continue
      broken++
      add(brokenByTeam, row.team)
    }
    return { cases: cases.length, open, broken, transfers }
  }
}

function under<Row extends Shared>(
  table: Table<Row, number>,
  filter: FloorFilter,
  { dictionaries }: FloorColumns
): Collection<Row, number> {
  const { teamId, channel, causeId, severity, from, to } = filter
  if (teamId !== null) return table.where('team').equals(dictionaries.team.codeOf(teamId))
  if (channel !== null) return table.where('channel').equals(dictionaries.channel.codeOf(channel))
  if (causeId !== null) return table.where('causes').equals(dictionaries.cause.codeOf(causeId))
  if (severity !== null) return table.where('severity').equals(severity)
  const { start, end } = dayRange(from, to, BENCH_ZONE)
  if (from !== null || to !== null) return table.where('at').between(start, end, true, false)
  return table.toCollection()
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
