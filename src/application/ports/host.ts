/** The program around the page; null where this host does not tell. */
export interface HostFacts {
  readonly kind: 'desktop' | 'browser'
  readonly version: string | null
  readonly platform: string | null
  /** The folder that holds the data. */
  readonly profilePath: string | null
}

export interface Host {
  facts(): Promise<HostFacts>
  /** The floor of this host holds something: the next start opens this host again. Told as often as one likes. */
  holdsData(): Promise<void>
}
