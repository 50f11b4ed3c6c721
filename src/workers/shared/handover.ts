interface Offered<T> {
  readonly value: T
  readonly taken: (isTaken: boolean) => void
}

/** Hands values from one side to the other, one at a time: whoever gives waits until the last one was taken. */
export class Handover<T> {
  private offered: Offered<T> | null = null
  private taker: { readonly take: (value: T | null) => void; readonly fail: (error: unknown) => void } | null = null
  private failure: { readonly error: unknown } | null = null
  private isOver = false

  /** @returns false where nobody takes anything any more */
  give(value: T): Promise<boolean> {
    if (this.failure !== null) return Promise.reject(this.failure.error)
    if (this.isOver) return Promise.resolve(false)
    const { taker } = this
    if (taker === null) return new Promise((taken) => (this.offered = { value, taken }))
    this.taker = null
    taker.take(value)
    return Promise.resolve(true)
  }

  /** The next value; null: there is none. Rejects with what `fail` was told. */
  take(): Promise<T | null> {
    const { offered } = this
    this.offered = null
    offered?.taken(true)
    if (offered !== null) return Promise.resolve(offered.value)
    if (this.failure !== null) return Promise.reject(this.failure.error)
    if (this.isOver) return Promise.resolve(null)
    return new Promise((take, fail) => (this.taker = { take, fail }))
  }

  /** Either side has done: what was not taken yet is dropped. */
  end(): void {
    this.isOver = true
    this.offered?.taken(false)
    this.taker?.take(null)
    this.offered = null
    this.taker = null
  }

  /** Nothing more comes, because something broke. */
  fail(error: unknown): void {
    if (this.isOver) return
    this.failure ??= { error }
    this.taker?.fail(error)
    this.taker = null
  }
}
