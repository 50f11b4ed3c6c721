import type { BookNews } from '../../application/ports/floor-book.ts'
import type { StreamKind } from '../../domain/shared/streams.ts'

const CHANNEL = 'heard-book'

interface Message {
  readonly database: string
  readonly news: BookNews
}

type Listener = (news: BookNews) => void

const ALL_STREAMS: readonly StreamKind[] = ['causes', 'people', 'teams', 'imports', 'settings']

/**
 * News of commits, of this window and of others. Alone listens to the channel. A message is only a hint: whoever hears it reads
 * the book again, and so does everybody when the window comes back into view, because a sleeping window may miss messages.
 */
export class BookSync {
  private readonly listeners = new Set<Listener>()
  private readonly channel = new BroadcastChannel(CHANNEL)
  private newest = 0
  private isClosed = false

  constructor(
    private readonly database: string,
    private readonly readVersion: () => Promise<number>
  ) {
    this.channel.onmessage = (event: MessageEvent<Message>) => {
      if (event.data.database === this.database) this.tell(event.data.news)
    }
    if (typeof document !== 'undefined') {
      document.addEventListener('visibilitychange', this.lookAgain)
      window.addEventListener('focus', this.lookAgain)
    }
  }

  /** Tells this window's listeners and the other windows. */
  post(news: BookNews): void {
    // closed while a commit was on its way: nobody is left to tell here, and the others look again by themselves
    if (this.isClosed) return
    const message: Message = { database: this.database, news }
    this.channel.postMessage(message)
    this.tell(news)
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    this.isClosed = true
    this.channel.close()
    this.listeners.clear()
    if (typeof document !== 'undefined') {
      document.removeEventListener('visibilitychange', this.lookAgain)
      window.removeEventListener('focus', this.lookAgain)
    }
  }

  private readonly lookAgain = (): void => {
    void this.readVersion().then((seq) => {
      if (seq > this.newest) this.tell({ seq, ordinals: null, streams: ALL_STREAMS })
    })
  }

  private tell(news: BookNews): void {
    this.newest = Math.max(this.newest, news.seq)
    for (const listener of this.listeners) {
      try {
        listener(news)
      } catch (error) {
        // what was written is written: a listener's bug must not look like a failed command
        reportError(error)
      }
    }
  }
}
