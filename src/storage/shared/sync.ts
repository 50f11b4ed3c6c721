import type { BookNews } from '../../application/ports/floor-book.ts'
import { STREAM_KINDS } from '../../domain/shared/known-events.ts'

const CHANNEL = 'heard-book'

interface Message {
  readonly database: string
  /** null: a restored backup has taken the book's place. */
  readonly news: BookNews | null
}

/** What the book looks like from here. */
export interface BookLook {
  readonly seq: number
  /** It is another book than the one this window opened. */
  readonly replaced: boolean
}

type Listener = (news: BookNews) => void

/**
 * News of commits, of this window and of others. Alone listens to the channel. A message is only a hint: whoever hears it reads
 * the book again, and so does everybody when the window comes back into view, because a sleeping window may miss messages.
 */
export class BookSync {
  private readonly listeners = new Set<Listener>()
  private readonly channel = new BroadcastChannel(CHANNEL)
  private readonly replacedListeners = new Set<() => void>()
  private newest = 0
  private isClosed = false

  constructor(
    private readonly database: string,
    private readonly look: () => Promise<BookLook>
  ) {
    this.channel.onmessage = (event: MessageEvent<Message>) => {
      if (event.data.database !== this.database) return
      if (event.data.news === null) this.tellReplaced()
      else this.tell(event.data.news)
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

  /** Tells the other windows that the book is another one now. */
  postReplaced(): void {
    const message: Message = { database: this.database, news: null }
    if (!this.isClosed) this.channel.postMessage(message)
  }

  /** Another window restored a backup: nothing that this window shows holds any longer. */
  onReplaced(listener: () => void): () => void {
    this.replacedListeners.add(listener)
    return () => this.replacedListeners.delete(listener)
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    this.isClosed = true
    this.channel.close()
    this.listeners.clear()
    this.replacedListeners.clear()
    if (typeof document !== 'undefined') {
      document.removeEventListener('visibilitychange', this.lookAgain)
      window.removeEventListener('focus', this.lookAgain)
    }
  }

  private readonly lookAgain = (): void => {
    void this.look().then(({ seq, replaced }) => {
      if (replaced) this.tellReplaced()
      else if (seq > this.newest) this.tell({ seq, ordinals: null, streams: STREAM_KINDS })
    })
  }

  private tellReplaced(): void {
    for (const listener of [...this.replacedListeners]) listener()
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
