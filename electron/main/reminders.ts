import { alarmsDue, noticesOf, type AlarmMarks, type AlarmPlan, type Notice } from '../bridge/alarms.ts'
import type { AlarmNews } from '../bridge/contract.ts'

/** A notification on the screen. */
export interface Shown {
  close(): void
}

/** The machine, as far as reminders need it. */
export interface ReminderParts {
  /** Epoch ms. */
  readonly now: () => number
  /** Whether a stranger may be reading: the screen is locked, or nobody can tell. */
  readonly isOverlooked: () => boolean
  readonly show: (title: string, body: string, onClick: () => void) => Shown
  /** Brings the window to the front. */
  readonly openWindow: () => void
  readonly memory: { load(): AlarmMarks; save(marks: AlarmMarks): void }
}

/** So many notifications are remembered, to take them back when the screen is locked. */
const KEPT_SHOWN = 50
/** News that no page has asked for yet; a page that never asks must not fill the memory. */
const KEPT_NEWS = 20
const NAME = 'Heard Desk'

/** Fires what the page has planned, also while its window is hidden. */
export class Reminders {
  private plan: AlarmPlan | null = null
  private marks: AlarmMarks
  private shown: readonly Shown[] = []
  private news: readonly AlarmNews[] = []
  private waiting: ((news: AlarmNews | null) => void) | null = null

  constructor(private readonly parts: ReminderParts) {
    this.marks = parts.memory.load()
  }

  /** Whether something that was planned would be lost if the program ended. */
  get isArmed(): boolean {
    return this.plan !== null && this.plan.on && this.plan.alarms.length > 0
  }

  arm(plan: AlarmPlan): void {
    this.plan = plan
    this.look()
  }

  /** Tells what is due by now. Called every few seconds, and whenever the machine wakes. */
  look(): void {
    const { plan, parts } = this
    if (plan === null) return
    const now = parts.now()
    const { due, marks } = alarmsDue(plan, this.marks, now)
    if (marks === this.marks) return
    // remembered first: whatever happens while it is shown, it is not told twice
    this.marks = marks
    parts.memory.save(marks)
    const notices = noticesOf(plan, due, now)
    notices.forEach((notice) => this.tell(notice))
    if (notices.length > 0) this.report({ news: 'told', notices })
  }

  test(title: string, body: string): void {
    this.keep(this.parts.show(title, body, () => this.open(null)))
  }

  /** The screen was locked: what names somebody must not stay on it. */
  takeBack(): void {
    this.shown.forEach((one) => one.close())
    this.shown = []
  }

  /** The next news, when there is one; an older question that still waits gets null. */
  nextNews(): Promise<AlarmNews | null> {
    this.waiting?.(null)
    this.waiting = null
    const [first, ...rest] = this.news
    this.news = rest
    if (first !== undefined) return Promise.resolve(first)
    return new Promise((resolve) => (this.waiting = resolve))
  }

  private tell({ title, body, plain, ref }: Notice): void {
    const { parts } = this
    const open = (): void => this.open(ref)
    if (parts.isOverlooked()) parts.show(NAME, plain, open)
    else this.keep(parts.show(title, body, open))
  }

  private keep(shown: Shown): void {
    this.shown = [...this.shown, shown].slice(-KEPT_SHOWN)
  }

  private open(ref: string | null): void {
    this.parts.openWindow()
    this.report({ news: 'open', ref })
  }

  private report(news: AlarmNews): void {
    if (this.waiting === null) this.news = [...this.news, news].slice(-KEPT_NEWS)
    else this.waiting(news)
    this.waiting = null
  }
}
