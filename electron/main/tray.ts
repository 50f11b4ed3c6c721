import type { HostWords } from '../bridge/contract.ts'

interface Preventable {
  preventDefault(): void
}

/** The machine, as far as staying in the tray needs it. */
export interface TrayParts {
  /** Puts the menu into the tray, or changes it there. false: there is no tray. */
  readonly put: (words: HostWords) => boolean
  /** Asks before quitting; true: quit. */
  readonly ask: (words: HostWords) => Promise<boolean>
  readonly tell: (text: string) => void
  readonly quit: () => void
  /** Whether something planned would be lost. */
  readonly isArmed: () => boolean
  readonly isGoingDown: () => boolean
  readonly log: (error: unknown) => void
  /** What was said once and is not said again. */
  readonly memory: { has(what: Said): boolean; add(what: Said): void }
}

export type Said = 'stays' | 'quit'

/** Closing the window leaves the tray, so that reminders go on; quitting says once that they stop. Without a tray closing quits, as ever. */
export class TrayStay {
  private words: HostWords | null = null
  private isHeld = false
  private isQuitting = false
  private isAsking = false

  constructor(private readonly parts: TrayParts) {}

  /** There is something to stay for, and words to say it in. */
  hold(words: HostWords): void {
    if (JSON.stringify(words) === JSON.stringify(this.words)) return
    this.words = words
    this.isHeld = this.parts.put(words)
  }

  /** The person closes the window. */
  closing(event: Preventable, window: { hide(): void }): void {
    const { parts, words } = this
    if (!this.isHeld || this.isQuitting || words === null) return
    event.preventDefault()
    window.hide()
    if (parts.memory.has('stays')) return
    parts.memory.add('stays')
    parts.tell(words.stays)
  }

  /** The program is asked to end, by the person or by the machine. */
  quitting(event: Preventable): void {
    const { parts, words } = this
    if (this.isQuitting || words === null || !parts.isArmed() || parts.isGoingDown() || parts.memory.has('quit')) {
      this.isQuitting = true
      return
    }
    event.preventDefault()
    if (this.isAsking) return
    this.isAsking = true
    void this.settle(words)
  }

  private async settle(words: HostWords): Promise<void> {
    const { parts } = this
    let goesOn = true
    try {
      goesOn = await parts.ask(words)
      parts.memory.add('quit')
    } catch (error) {
      parts.log(error) // a question that cannot be put must not keep the program from ending
    }
    this.isAsking = false
    if (!goesOn) return
    this.isQuitting = true
    parts.quit()
  }
}
