import type { CaseState } from '../../domain/cases/case-state.ts'
import { clocksOf, type ReminderClock } from '../../domain/promises/reminder-clocks.ts'
import { PLANNED_AHEAD } from '../../domain/promises/reminder-plan.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import type { Analytics } from '../ports/analytics.ts'
import type { Clock } from '../ports/clock.ts'
import type { BookNews, FloorBook } from '../ports/floor-book.ts'

/** A clock with the first name of whom it is about; '' where not known or erased. */
export interface Pending {
  readonly clock: ReminderClock
  readonly firstName: string
}

/** So long what was gathered holds, while nothing is written and the clock goes as it should, ms. */
const HOLDS_FOR = 3_600_000

export interface ReminderDesk {
  readonly book: Pick<FloorBook, 'loadCases' | 'loadCustomers' | 'loadStreams' | 'subscribe'>
  readonly analytics: Pick<Analytics, 'pending' | 'subscribe'>
  readonly clock: Clock
  readonly report: (error: unknown) => void
}

/** Every clock that runs on the floor within the next days, passed ones too, kept up with the book. */
export class Reminders {
  private held: readonly Pending[] = []
  private gatheredAt: Instant | null = null
  private reach: Instant = 0
  private running: Promise<void> | null = null
  private isStale = false
  private states = new Map<number, CaseState | null>()
  private readonly listeners = new Set<(pending: readonly Pending[]) => void>()

  constructor(private readonly desk: ReminderDesk) {}

  /** Soonest due first. */
  get pending(): readonly Pending[] {
    return this.held
  }

  /** What is due until then is among the pending; 0 while nothing was gathered. */
  get until(): Instant {
    return this.reach
  }

  subscribe(listener: (pending: readonly Pending[]) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Gathers now and whenever something changes. Returns what ends it. */
  start(): () => void {
    const { book, analytics, clock } = this.desk
    const stops = [
      book.subscribe((news) => this.hear(news)),
      analytics.subscribe(() => this.refresh()),
      clock.subscribe((now) => {
        if (this.gatheredAt === null || Math.abs(now - this.gatheredAt) > HOLDS_FOR) this.refresh()
      })
    ]
    this.refresh()
    return () => stops.forEach((stop) => stop())
  }

  private hear({ ordinals, streams }: BookNews): void {
    // another map, so that what is being read right now does not stay as it was
    this.states = new Map(ordinals === null ? [] : [...this.states].filter(([ordinal]) => !ordinals.includes(ordinal)))
    if (streams.includes('debriefs')) this.refresh()
  }

  /** Asked again meanwhile, it looks once more. */
  private refresh(): void {
    this.isStale = true
    this.running ??= this.gather()
      .catch((error: unknown) => this.desk.report(error))
      .finally(() => {
        this.running = null
        if (this.isStale) this.refresh()
      })
  }

  private async gather(): Promise<void> {
    this.isStale = false
    const { book, analytics, clock } = this.desk
    const now = clock.now()
    this.gatheredAt = now
    const until = now + PLANNED_AHEAD
    const ordinals = await analytics.pending(until)
    const states = await this.statesOf(ordinals)
    const clocks = [...states, ...(await debriefClocks(book))].filter(({ dueAt }) => dueAt <= until)
    const ids = new Set(clocks.flatMap(({ about }) => about?.customerId ?? []))
    const customers = await book.loadCustomers([...ids])
    this.held = clocks
      .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1))
      .map((one) => {
        const customer = customers.get(one.about?.customerId ?? '')
        return { clock: one, firstName: customer?.firstName ?? customer?.name ?? '' }
      })
    this.reach = until
    for (const listener of this.listeners) listener(this.held)
  }

  /** A case is read once, until it changes. */
  private async statesOf(ordinals: readonly number[]): Promise<readonly ReminderClock[]> {
    const read = this.states
    const missing = ordinals.filter((ordinal) => !read.has(ordinal))
    const loaded = await this.desk.book.loadCases(missing)
    for (const { ordinal, state } of loaded) read.set(ordinal, state)
    const wanted = new Set(ordinals)
    for (const ordinal of read.keys()) if (!wanted.has(ordinal)) read.delete(ordinal)
    const now = this.desk.clock.now()
    return ordinals.flatMap((ordinal) => {
      const state = read.get(ordinal) ?? null
      return state === null ? [] : clocksOf(state, ordinal, now)
    })
  }
}

/** A debrief says that it is due, and nothing else: neither whose nor of which case. */
async function debriefClocks(book: ReminderDesk['book']): Promise<readonly ReminderClock[]> {
  const unnamed = {
    since: null,
    what: null,
    channel: null,
    about: null,
    performerId: null,
    teamId: null,
    tellsDuty: true,
    ownerId: null,
    tellsOwner: false
  }
  return [...(await book.loadStreams('debriefs'))].flatMap(([id, { due }]) =>
    due === null ? [] : [{ ...unnamed, id: `debrief:${id}`, kind: 'debrief' as const, dueAt: due, urgent: false }]
  )
}
