import { alarmsDue, noticesOf, type AlarmMarks, type AlarmPlan } from '../../../electron/bridge/alarms.ts'
import type { Clock } from '../../application/ports/clock.ts'
import type {
  Notifier,
  NotifyPermission,
  ReminderMemory,
  ReminderNews,
  ToldReminder
} from '../../application/ports/notifier.ts'

/** What the browser gives to reminders. */
export interface BrowserParts {
  readonly clock: Clock
  /** Calls back once this window is the one that tells. */
  readonly lead: (run: () => void) => void
  readonly memory: ReminderMemory
  /** Says something to the other windows of the floor, and hears them. */
  readonly others: { post(news: ReminderNews): void; listen(hear: (news: ReminderNews) => void): void }
  readonly permission: () => NotifyPermission
  readonly ask: () => Promise<NotifyPermission>
  /** A notification; a click on it brings this window to the front. */
  readonly show: (title: string, body: string, onClick: () => void) => void
  readonly report: (error: unknown) => void
}

/** Whose notification it is; a browser cannot tell whether its screen is locked, so what it shows names nobody. */
const NAME = 'Heard Desk'

/** Reminders by the page itself: one window of the floor tells them, as long as one is open. */
export class BrowserNotifier implements Notifier {
  private readonly listeners = new Set<(news: ReminderNews) => void>()
  private newest: AlarmPlan | null = null
  /** null: another window tells. */
  private told: AlarmMarks | null = null

  constructor(private readonly parts: BrowserParts) {
    parts.others.listen((news) => this.hear(news))
    parts.clock.subscribe(() => this.look())
    parts.lead(() => {
      // read only now: the window that told until this moment may have written the last of it just before it closed
      this.told = parts.memory.load()
      this.look()
    })
  }

  arm(plan: AlarmPlan): void {
    this.newest = plan
    this.look()
  }

  subscribe(listener: (news: ReminderNews) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  permission(): NotifyPermission {
    return this.parts.permission()
  }

  ask(): Promise<NotifyPermission> {
    return this.parts.ask()
  }

  async test(title: string, body: string): Promise<void> {
    this.parts.show(title, body, () => undefined)
  }

  private look(): void {
    const { newest, told, parts } = this
    if (told === null || newest === null) return
    const now = parts.clock.now()
    const { due, marks } = alarmsDue(newest, told, now)
    if (marks === told) return
    this.told = marks
    this.remember(marks)
    const notices = noticesOf(newest, due, now)
    if (notices.length === 0) return
    notices.forEach((notice) => this.tell(notice))
    const news: ReminderNews = { news: 'told', notices }
    parts.others.post(news)
    this.hear(news)
  }

  private tell({ plain, ref }: ToldReminder): void {
    if (this.parts.permission() === 'granted') this.parts.show(NAME, plain, () => this.hear({ news: 'open', ref }))
  }

  private hear(news: ReminderNews): void {
    this.listeners.forEach((listener) => listener(news))
  }

  /** That nothing can be remembered must not keep a reminder from being shown. */
  private remember(marks: AlarmMarks): void {
    try {
      this.parts.memory.save(marks)
    } catch (error) {
      this.parts.report(error)
    }
  }
}
