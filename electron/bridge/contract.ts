/** What the page may learn about the program it runs in. */
export interface HostInfo {
  readonly version: string
  readonly platform: string
  readonly profilePath: string
}

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
