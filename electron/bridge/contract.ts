import type { AlarmPlan, Notice } from './alarms.ts'

/** What the page may learn about the program it runs in. */
export interface HostInfo {
  readonly version: string
  readonly platform: string
  readonly profilePath: string
}

/** A backup in the folder of automatic backups. */
export interface ShelvedBackup {
  readonly name: string
  readonly bytes: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly kind: BackupPurpose
}

export type BackupPurpose = 'automatic' | 'before-restore'

/** What the program says of itself, in the words of the floor. */
export interface HostWords {
  readonly open: string
  readonly quit: string
  /** Said once, when the window is closed for the first time. */
  readonly stays: string
  readonly quitTitle: string
  readonly quitText: string
  readonly quitYes: string
  readonly quitNo: string
}

export type HostPlan = AlarmPlan & { readonly host: HostWords }

/** What was told just now, or which case somebody clicked on. */
export type AlarmNews =
  | { readonly news: 'told'; readonly notices: readonly Notice[] }
  | { readonly news: 'open'; readonly ref: string | null }

/**
 * Every channel between page and main process, with its signature. Main registers exactly these, the preload exposes exactly
 * these, and payloads are checked against `payloads.ts` before anything acts on them.
 */
export interface BridgeSignatures {
  /** Asks the person where to save; null when they cancel. */
  'file-save-begin': (suggestedName: string) => Promise<{ readonly id: string } | null>
  'file-save-chunk': (id: string, chunk: Uint8Array) => Promise<void>
  /** Makes the file durable and gives it its name. */
  'file-save-end': (id: string) => Promise<void>
  'file-save-abort': (id: string) => Promise<void>
  /** A file in the backup folder; chunks go through `file-save-chunk`. */
  'backup-begin': (kind: BackupPurpose) => Promise<{ readonly id: string; readonly name: string }>
  /** Makes it durable, reads it back, and lets go of backups that are no longer needed. */
  'backup-end': (id: string) => Promise<void>
  'backup-abort': (id: string) => Promise<void>
  /** Newest first. */
  'backup-list': () => Promise<readonly ShelvedBackup[]>
  /** Bytes from `offset` on; none behind the end. */
  'backup-read': (name: string, offset: number) => Promise<Uint8Array>
  'backup-show-folder': () => Promise<void>
  /** The floor holds something: remembered outside the profile, so that the next start opens this host again. */
  'holds-data': () => Promise<void>
  /** What is to be told from now on, also while the window is hidden. */
  'reminders-arm': (plan: HostPlan) => Promise<void>
  /** Waits for the next news; null: a newer question waits in its place. */
  'reminders-news': () => Promise<AlarmNews | null>
  'reminders-test': (title: string, body: string) => Promise<void>
  'log-error': (text: string) => Promise<void>
  'host-info': () => Promise<HostInfo>
}

export type Channel = keyof BridgeSignatures
export type Payload<C extends Channel> = Parameters<BridgeSignatures[C]>
export type Reply<C extends Channel> = Awaited<ReturnType<BridgeSignatures[C]>>

type Camel<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text

/** `window.heard`: one method a channel, `file-save-begin` as `fileSaveBegin`. */
export type HeardBridge = { readonly [C in Channel as Camel<C>]: BridgeSignatures[C] }

declare global {
  interface Window {
    /** Absent in the plain browser. */
    readonly heard?: HeardBridge
  }
}
