import { computed, onScopeDispose, shallowReactive, shallowRef, watch, type Ref } from 'vue'
import type { Figure, RowBehind } from '../../../analytics/shared/figure.ts'
import type { CaseRow, CaseSort, FloorNumbers } from '../../../analytics/shared/floor-numbers.ts'
import type { FloorQuery } from '../../../domain/shared/floor-query.ts'
import type { Analytics } from '../../../application/ports/analytics.ts'
import { useServices } from '../../shared/services.ts'
import { useFilterStore } from '../../stores/filter-store.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { isRate } from '../shared/figure-names.ts'
import { currentQuery } from '../shared/feed-numbers.ts'

/** Rows asked for at once. */
const PAGE = 100

/** A list that reorders itself under the eye cannot be read, and sorting a large floor costs a while: not more often than this, ms. */
const PAUSE = 5_000

/** What the rows behind a number add up to. */
export interface FigureSum {
  /** The number itself; undefined where it is not defined, a rate of nothing. */
  readonly value: number | undefined
  readonly weight: number
  readonly of: number
  /** Whether some row counts for other than one. */
  readonly isWeighted: boolean
  readonly rowOf: ReadonlyMap<number, RowBehind>
}

/** Σ of the weights; for a rate Σ weight ÷ Σ of. */
export function sumOf(figure: Figure, rows: readonly RowBehind[]): FigureSum {
  // Thirds of a case leave dust behind the ninth digit.
  const weight = Math.round(rows.reduce((sum, row) => sum + row.weight, 0) * 1e9) / 1e9
  const of = rows.reduce((sum, row) => sum + row.of, 0)
  const isFraction = isRate(figure)
  return {
    value: !isFraction ? weight : of === 0 ? undefined : weight / of,
    weight,
    of,
    isWeighted: isFraction || rows.some((row) => row.weight !== 1),
    rowOf: new Map(rows.map((row) => [row.ordinal, row]))
  }
}

/** One answer of the columns: every page of it is of the same instant, filter and order. */
class CaseListing {
  readonly pages = shallowReactive(new Map<number, readonly CaseRow[]>())
  readonly total = shallowRef(0)
  readonly sum = shallowRef<FigureSum | null>(null)
  private readonly asked = new Set<number>()
  private readonly analytics: Analytics
  private readonly query: FloorQuery
  private readonly figure: Figure | null
  private readonly sort: CaseSort

  constructor(analytics: Analytics, query: FloorQuery, figure: Figure | null, sort: CaseSort) {
    this.analytics = analytics
    this.query = query
    this.figure = figure
    this.sort = sort
  }

  async open(first: number, end: number): Promise<void> {
    const { analytics, query, figure } = this
    const behind = figure === null ? null : analytics.rowsBehind(query, figure)
    await this.see(first, end)
    this.sum.value = figure === null || behind === null ? null : sumOf(figure, await behind)
  }

  /** Asks for what is missing of the rows [first, end). */
  async see(first: number, end: number): Promise<void> {
    const wanted: number[] = []
    for (let page = Math.floor(first / PAGE); page === 0 || page * PAGE < end; page++)
      if (!this.asked.has(page)) wanted.push(page)
    wanted.forEach((page) => this.asked.add(page))
    await Promise.all(wanted.map((page) => this.ask(page)))
  }

  rowAt(index: number): CaseRow | undefined {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE]
  }

  private async ask(page: number): Promise<void> {
    const { total, rows } = await this.analytics.caseRows(this.query, this.figure, this.sort, page * PAGE, PAGE)
    this.total.value = total
    this.pages.set(page, rows)
  }
}

/** Whether only the moment of asking differs. */
function isSameQuestion(one: FloorNumbers | null, other: FloorNumbers | null): boolean {
  const question = (numbers: FloorNumbers | null) => JSON.stringify(numbers && { ...numbers.query, now: 0 })
  return question(one) === question(other)
}

/** Does something now, or as soon as the pause since the last time is over. */
function atMostEvery(pause: number, run: () => void) {
  let last = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const now = (): void => {
    stop()
    last = performance.now()
    run()
  }
  const soon = (): void => {
    timer ??= setTimeout(now, Math.max(0, last + pause - performance.now()))
  }
  return { now, soon, stop }
}

/**
 * The list of cases under the filter, or of those behind a number, as far as it is on the screen. Asked anew when the filter, the order or
 * the book changes, and when time alone has changed a number; the old rows stay until the new ones are there.
 */
export function useCaseRows(figure: Ref<Figure | null>, sort: Ref<CaseSort>) {
  const { analytics, desk } = useServices()
  const [filter, floor] = [useFilterStore(), useFloorStore()]
  const shown = shallowRef<CaseListing | null>(null)
  let newest: CaseListing | null = null
  let [first, end] = [0, 0]

  const refresh = async (): Promise<void> => {
    const query = currentQuery(filter, floor, desk.clock.now())
    const listing = (newest = new CaseListing(analytics, query, figure.value, sort.value))
    await listing.open(first, end)
    if (newest === listing) shown.value = listing
  }
  const anew = atMostEvery(PAUSE, () => void refresh())
  const see = (from: number, to: number): void => {
    ;[first, end] = [from, to]
    void shown.value?.see(from, to)
  }
  watch([figure, sort], () => anew.now(), { immediate: true })
  // The numbers follow the filter and change with time: when they do, so does the list.
  watch(
    () => floor.numbers,
    (numbers, before) => (isSameQuestion(numbers, before) ? anew.soon() : anew.now())
  )
  onScopeDispose(analytics.subscribe(() => anew.soon()))
  onScopeDispose(anew.stop)

  return {
    see,
    /** Rows in all; null until the first answer. */
    total: computed(() => shown.value?.total.value ?? null),
    sum: computed(() => shown.value?.sum.value ?? null),
    rowAt: (index: number) => shown.value?.rowAt(index)
  }
}
