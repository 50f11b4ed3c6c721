/** Writers of all windows hold it, so that two cannot fork the chain and none waits inside a transaction. */
const WRITER_LOCK = 'heard-writer'

/** This window's writes, one after the other. */
export class WriteLine {
  private readonly locks: LockManager | null
  private last: Promise<unknown> = Promise.resolve()

  /** `locks` is null where the origin is no secure one; the transactions alone keep the chain whole there. */
  constructor(locks: LockManager | null = globalThis.navigator.locks ?? null) {
    this.locks = locks
  }

  run<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.last.then(() => (this.locks === null ? task() : this.locks.request(WRITER_LOCK, task)))
    // the next one waits for this one's end, whichever it was; the caller hears of a failure through `mine`
    this.last = mine.catch(() => undefined)
    return mine
  }
}
