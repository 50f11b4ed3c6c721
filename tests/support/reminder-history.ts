import fc from 'fast-check'
import type { ReminderPlan, ToldReminder } from '../../src/application/ports/notifier.ts'
import type { Pending } from '../../src/application/promises/remind.ts'
import type { ReminderClock } from '../../src/domain/promises/reminder-clocks.ts'
import { PLANNED_AHEAD } from '../../src/domain/promises/reminder-plan.ts'
import type { QuietHours } from '../../src/domain/promises/quiet-hours.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import { planReminders } from '../../src/ui/composables/promises/plan-reminders.ts'
import type { ReminderWords } from '../../src/ui/composables/promises/reminder-words.ts'

const SECOND = 1_000
const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
/** As slow as either host ever looks while it is awake. */
const TICK = 4 * SECOND
/** The longest anybody sleeps here: over the holidays. */
const LONGEST_SLEEP = 12 * 24 * 3_600

/** One way of telling: the program's or the browser's. */
export interface TellingHost {
  /** Planned anew. */
  arm(plan: ReminderPlan): void
  /** Its timer rings. */
  tick(): void
  /** The program ends and is started again; what it remembers stays. */
  restart(): void
  /** What it told since it was last asked. */
  told(): readonly ToldReminder[]
}

export type Happening =
  | { readonly kind: 'promise' | 'safety'; readonly inSeconds: number }
  /** A day's work: so many promises, one after the other. */
  | { readonly kind: 'list'; readonly count: number; readonly everySeconds: number }
  | { readonly kind: 'move'; readonly which: number; readonly inSeconds: number }
  | { readonly kind: 'keep' | 'undo'; readonly which: number }
  | { readonly kind: 'work' | 'sleep'; readonly seconds: number }
  | { readonly kind: 'jump'; readonly seconds: number }
  | { readonly kind: 'restart' }

export interface History {
  readonly start: number
  readonly zone: string
  readonly quiet: QuietHours | null
  readonly soonMinutes: number
  readonly happenings: readonly Happening[]
}

const due = fc.oneof(
  fc.integer({ min: -600, max: 3_600 }),
  fc.integer({ min: 0, max: 30 * 3_600 }),
  fc.integer({ min: 40 * 3_600, max: 90 * 3_600 }),
  fc.integer({ min: 0, max: LONGEST_SLEEP })
)
/** A night, a weekend, the holidays. */
const asleep = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 60, max: 20 * 3_600 }) },
  { weight: 3, arbitrary: fc.integer({ min: 40 * 3_600, max: 80 * 3_600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 80 * 3_600, max: LONGEST_SLEEP }) }
)
const which = fc.nat({ max: 30 })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('promise' as const), inSeconds: due }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('safety' as const), inSeconds: fc.constant(0) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      count: fc.integer({ min: 4, max: 12 }),
      everySeconds: fc.integer({ min: 600, max: LONGEST_SLEEP / 12 })
    })
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), which, inSeconds: due }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('keep' as const, 'undo' as const), which }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('work' as const), seconds: fc.integer({ min: 1, max: 1_500 }) })
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('sleep' as const), seconds: asleep })
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('jump' as const), seconds: fc.integer({ min: -80_000, max: 300_000 }) })
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) }
)

/** Starts on the eve of a day on which clocks change, or on any. */
const start = fc
  .tuple(
    fc.constantFrom('2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2026-03-27T00:00:00Z', '2026-06-10T00:00:00Z'),
    fc.integer({ min: -DAY, max: DAY })
  )
  .map(([day, more]) => Date.parse(day) + Math.round(more / SECOND) * SECOND)

/** Boundaries that the change of clocks neither skips nor repeats: those have tests of their own. */
const quiet = fc.option(
  fc.constantFrom({ from: '22:00', to: '06:30' }, { from: '12:15', to: '13:00' }, { from: '00:30', to: '08:00' }),
  { nil: null }
)

export const arbitraryHistory: fc.Arbitrary<History> = fc.record({
  start,
  zone: fc.constantFrom('Europe/Belgrade', 'Asia/Jerusalem', 'America/New_York', 'UTC'),
  quiet,
  soonMinutes: fc.constantFrom(0, 5, 15, 60),
  happenings: fc.array(happening, { minLength: 4, maxLength: 30 })
})

type Told = `${string} ${1 | 2 | 3}`

interface Living {
  readonly clock: ReminderClock
  settled: boolean
}

/** Words by which a test knows what was told. */
const WORDS: ReminderWords = {
  what: () => '',
  tell: () => '',
  owner: () => '',
  who: () => '',
  title: ({ clock }, level) => `${clock.id}@${clock.dueAt} ${{ soon: 1, due: 2, overdue: 3 }[level]}`,
  body: () => '',
  plain: () => '',
  summary: { title: 'several', counts: ['1:#', '2:#', '3:#'] },
  host: { open: '', quit: '', stays: '', quitTitle: '', quitText: '', quitYes: '', quitNo: '' }
}

/** What a history says must be told, and what was, look by look. */
export interface Look {
  readonly at: number
  readonly expected: readonly Told[]
  readonly single: readonly Told[]
  /** How many of each rank a summary counted. */
  readonly summed: readonly number[]
  /** How many summaries came; a waking is one look. */
  readonly summaries: number
}

/** Lives a history through with one host. */
export class ReminderWorld {
  now: number
  readonly looks: Look[] = []
  private readonly living: Living[] = []
  private readonly toldSoFar = new Map<string, number>()
  private gatheredAt = -Infinity
  private gathered: readonly Pending[] = []
  private readonly host: TellingHost

  constructor(
    private readonly history: History,
    makeHost: (now: () => number) => TellingHost
  ) {
    this.now = history.start
    this.host = makeHost(() => this.now)
  }

  live(): readonly Look[] {
    this.arm()
    this.look()
    for (const one of this.history.happenings) this.happen(one)
    return this.looks
  }

  private happen(one: Happening): void {
    switch (one.kind) {
      case 'promise':
      case 'safety':
        return this.add(one.kind, this.now + one.inSeconds * SECOND, `${one.kind}${this.living.length}`)
      case 'list':
        for (let n = 1; n <= one.count; n++)
          this.add('promise', this.now + n * one.everySeconds * SECOND, `promise${this.living.length}`)
        return
      case 'move': {
        const old = this.pick(one.which)
        if (old === undefined || old.clock.kind === 'safety') return
        old.settled = true
        // the same clock with another due, as a file's correction has it; by hand it would be another clock
        return this.add('promise', this.now + one.inSeconds * SECOND, old.clock.id, old.clock.since)
      }
      case 'keep':
      case 'undo':
        return this.settle(this.pick(one.which), one.kind === 'keep')
      case 'work':
        return this.work(one.seconds)
      case 'sleep':
        this.now += one.seconds * SECOND
        // woken, the timer rings before five seconds are over
        return this.work(TICK / SECOND)
      case 'jump':
        this.now += one.seconds * SECOND
        return this.work(TICK / SECOND)
      case 'restart':
        this.host.restart()
        this.arm()
        return this.look()
    }
  }

  private pick(n: number): Living | undefined {
    return this.living[n % Math.max(1, this.living.length)]
  }

  private add(kind: 'promise' | 'safety', dueAt: number, id: string, since: number | null = this.now): void {
    if (this.living.some(({ clock, settled }) => clock.id === id && (clock.dueAt === dueAt || !settled))) return
    const unknown = { performerId: null, teamId: null, ownerId: null }
    const nobody = { ...unknown, what: null, channel: null, about: null, tellsOwner: false, tellsDuty: false }
    this.living.push({ clock: { ...nobody, id, kind, dueAt, since, urgent: kind === 'safety' }, settled: false })
    this.arm()
    this.look()
  }

  private settle(one: Living | undefined, settled: boolean): void {
    if (one === undefined) return
    const isReplaced = this.living.some((other) => other !== one && other.clock.id === one.clock.id && !other.settled)
    if (!settled && isReplaced) return
    one.settled = settled
    this.arm()
    this.look()
  }

  private work(seconds: number): void {
    const end = this.now + seconds * SECOND
    while (this.now < end) {
      this.now = Math.min(end, this.now + TICK)
      this.host.tick()
      if (Math.abs(this.now - this.gatheredAt) > HOUR) this.notice()
      this.look()
    }
  }

  /** The page notices that its plan is of another time: it hands on what it has, and what it has gathered anew a moment later. */
  private notice(): void {
    this.handOn()
    this.arm()
  }

  /** What the page does when something changed. */
  private arm(): void {
    this.gatheredAt = this.now
    this.gathered = this.living
      .filter(({ clock, settled }) => !settled && clock.dueAt <= this.now + PLANNED_AHEAD)
      .map(({ clock }) => ({ clock, firstName: '' }))
    this.handOn()
  }

  private handOn(): void {
    const { zone, quiet: quietHours, soonMinutes: dueSoonMinutes } = this.history
    const rules = { notifications: true, quietHours, dueSoonMinutes, zone }
    const until = this.gatheredAt + PLANNED_AHEAD
    this.host.arm(planReminders(this.gathered, until, WORDS, rules, this.now))
  }

  private look(): void {
    const notices = this.host.told()
    const single = notices.filter(({ title }) => title !== 'several').map(({ title }) => title as Told)
    const summaries = notices.filter(({ title }) => title === 'several')
    const bodies = summaries.flatMap(({ body }) => body.split(' · '))
    const summed = [1, 2, 3].map((rank) =>
      bodies.reduce((sum, body) => (body.startsWith(`${rank}:`) ? sum + Number(body.slice(2)) : sum), 0)
    )
    this.looks.push({ at: this.now, expected: this.expected(), single, summed, summaries: summaries.length })
  }

  /** Naively: whatever lives, has got further than it was told, and may be told at this moment. */
  private expected(): readonly Told[] {
    return this.living.flatMap(({ clock, settled }) => {
      const key = `${clock.id}@${clock.dueAt}`
      const rank = this.rankOf(clock)
      if (settled || rank === 0 || rank <= (this.toldSoFar.get(key) ?? 0)) return []
      if (!clock.urgent && this.isQuiet()) return []
      this.toldSoFar.set(key, rank)
      return [`${key} ${rank}` as const]
    })
  }

  private rankOf({ dueAt, kind, since }: ReminderClock): 0 | 1 | 2 | 3 {
    const { soonMinutes } = this.history
    if (this.now >= dueAt + 15 * MINUTE) return 3
    if (this.now >= dueAt) return 2
    const soonAt = dueAt - soonMinutes * MINUTE
    // agreed when it was due soon already: whoever agreed it knows
    const wasSoon = since !== null && since >= soonAt
    return kind === 'promise' && soonMinutes > 0 && this.now >= soonAt && !wasSoon ? 1 : 0
  }

  /** By what the clock on the wall shows. */
  private isQuiet(): boolean {
    const { quiet, zone } = this.history
    if (quiet === null) return false
    const shows = zonedTime(this.now, zone).local.slice(-8, -3)
    return quiet.from < quiet.to ? quiet.from <= shows && shows < quiet.to : quiet.from <= shows || shows < quiet.to
  }
}
