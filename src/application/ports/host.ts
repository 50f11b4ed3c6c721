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
}
