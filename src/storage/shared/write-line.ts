/** Writers of all windows hold it, so that two cannot fork the chain and none waits inside a transaction. */
const WRITER_LOCK = 'heard-writer'

/** This window's writes, one after the other. */
export class WriteLine {
  private last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.last.then(() => underLock(task))
    // the next one waits for this one's end, whichever it was; the caller hears of a failure through `mine`
    this.last = mine.catch(() => undefined)
    return mine
  }
}

function underLock<T>(task: () => Promise<T>): Promise<T> {
  // absent where the origin is no secure one; the transactions alone keep the chain whole there
  const locks: LockManager | undefined = globalThis.navigator?.locks
  return locks === undefined ? task() : locks.request(WRITER_LOCK, task)
}
