/** One threshold of one clock with its words: see `Alarm` of the bridge. */
export interface PlannedReminder {
  readonly key: string
  /** 1 due soon, 2 due, 3 overdue. */
  readonly rank: 1 | 2 | 3
  /** Epoch ms. */
  readonly at: number
  /** Told in quiet hours too. */
  readonly urgent: boolean
  readonly title: string
  readonly body: string
  /** Names nobody: for a screen that a stranger may read. */
  readonly plain: string
  readonly ref: string | null
}

export interface ReminderPlan {
  readonly on: boolean
  readonly alarms: readonly PlannedReminder[]
  /** Nothing that comes up before then is missing, epoch ms; later, one waits for the next plan. */
  readonly until: number
  /** [from, until), epoch ms. */
  readonly quiet: readonly { readonly from: number; readonly until: number }[]
  readonly summary: { readonly title: string; readonly counts: readonly [soon: string, due: string, overdue: string] }
  /** What the host says of itself: its menu and its question before it quits. */
  readonly host: HostWords
}

export interface HostWords {
  readonly open: string
  readonly quit: string
  readonly stays: string
  readonly quitTitle: string
  readonly quitText: string
  readonly quitYes: string
  readonly quitNo: string
}

/** What was told just now. */
export interface ToldReminder {
  readonly title: string
  readonly body: string
  readonly plain: string
  readonly ref: string | null
  readonly urgent: boolean
}

export type ReminderNews =
  | { readonly news: 'told'; readonly notices: readonly ToldReminder[] }
  | { readonly news: 'open'; readonly ref: string | null }

/** Whether notifications outside the window are allowed; `none`: this host has none. */
export type NotifyPermission = 'granted' | 'denied' | 'ask' | 'none'

/**
 * Tells the floor what is due: once per clock, threshold and due instant, whatever the machine's clock and sleep did, by one window of the floor only.
 * Implemented over the bridge, where it goes on while the window is hidden, and in the plain browser; one acceptance suite proves both.
 */
export interface Notifier {
  /** What is to be told from now on; takes the place of what was planned before. */
  arm(plan: ReminderPlan): void
  /** Hears what was told, in every window, and that somebody wants to see a case. Returns the unsubscriber. */
  subscribe(listener: (news: ReminderNews) => void): () => void
  permission(): NotifyPermission
  /** Asks the person; only on a click of theirs. */
  ask(): Promise<NotifyPermission>
  /** Shows one, as a trial. */
  test(title: string, body: string): Promise<void>
}

/** What was told already, beside the floor's data: a restored floor must not bring another machine's memory along. */
export interface ReminderMemory {
  load(): readonly (readonly [key: string, rank: 1 | 2 | 3])[]
  save(marks: readonly (readonly [key: string, rank: 1 | 2 | 3])[]): void
}
