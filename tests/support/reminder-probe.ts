import type { ElectronApplication } from '@playwright/test'

export interface SeenNotification {
  readonly title: string
  readonly body: string
}

/** What the program's main process asks of the machine, seen from a test. Electron's own objects, whichever host runs. */
export class ReminderProbe {
  constructor(private readonly app: ElectronApplication) {}

  /** From now on every notification is kept, so that a test can read it and click on it. */
  async watch(): Promise<void> {
    await this.app.evaluate(({ Notification }) => {
      const seen: object[] = []
      Reflect.set(globalThis, 'seenNotifications', seen)
      const show = Notification.prototype.show
      Notification.prototype.show = function (this: Electron.Notification) {
        seen.push(this)
        show.call(this)
      }
    })
  }

  seen(): Promise<readonly SeenNotification[]> {
    return this.app.evaluate(() => {
      const seen: { options: SeenNotification }[] = Reflect.get(globalThis, 'seenNotifications')
      return seen.map(({ options: { title, body } }) => ({ title, body }))
    })
  }

  async click(n: number): Promise<void> {
    await this.app.evaluate((_electron, at) => {
      const seen: { emit(event: string): void }[] = Reflect.get(globalThis, 'seenNotifications')
      seen[at]?.emit('click')
    }, n)
  }

  /** The program's clock stands so much later from now on; the page's does not. */
  async later(ms: number): Promise<void> {
    await this.app.evaluate((_electron, more) => {
      const now = Date.now
      Date.now = () => now() + more
    }, ms)
  }

  /** The person closes the window, by its cross. */
  async closeWindow(): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  }

  isVisible(): Promise<boolean> {
    return this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false)
  }

  /** From now on the question before quitting is answered with this button; returns how often it was asked. */
  async answerQuit(response: number): Promise<() => Promise<number>> {
    await this.app.evaluate(({ dialog }, button) => {
      Reflect.set(globalThis, 'askedToQuit', 0)
      dialog.showMessageBox = async () => {
        Reflect.set(globalThis, 'askedToQuit', Reflect.get(globalThis, 'askedToQuit') + 1)
        return { response: button, checkboxChecked: false }
      }
    }, response)
    return () => this.app.evaluate(() => Number(Reflect.get(globalThis, 'askedToQuit')))
  }

  async askToQuit(): Promise<void> {
    await this.app.evaluate(({ app }) => void app.quit())
  }
}
