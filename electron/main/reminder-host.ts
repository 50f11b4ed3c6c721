import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, nativeImage, Notification, powerMonitor, Tray } from 'electron'
import type { HostPlan, HostWords } from '../bridge/contract.ts'
import { describeError, type Log } from './log-file.ts'
import { watchPower } from './power.ts'
import { ReminderFile } from './reminder-memory.ts'
import { Reminders, type Shown } from './reminders.ts'
import { TrayStay } from './tray.ts'

/** Often enough to be in time, and cheap: mostly it finds nothing. */
const TICK_MS = 2_000

export interface ReminderHost {
  readonly reminders: Reminders
  readonly arm: (plan: HostPlan) => void
}

/**
 * Reminders on this machine: notifications, tray, sleep and locks. Runs once the app is ready.
 * @param icons the folder of the tray's icon
 * @param showWindow brings the window to the front, or opens one
 */
export function hostReminders(icons: string, log: Log, showWindow: () => void): ReminderHost {
  const memory = new ReminderFile(join(app.getPath('userData'), 'reminders.json'), log)
  const power = watchPower(
    powerMonitor,
    process.platform,
    () => reminders.look(),
    () => reminders.takeBack()
  )
  const reminders = new Reminders({
    now: () => Date.now(),
    isOverlooked: power.isOverlooked,
    show: notify,
    openWindow: showWindow,
    memory
  })
  const stay = new TrayStay({
    put: trayIn(join(icons, 'tray.png'), showWindow, log),
    ask,
    tell: (text) => void notify('Heard Desk', text, showWindow),
    quit: () => app.quit(),
    isArmed: () => reminders.isArmed,
    isGoingDown: power.isGoingDown,
    log: (error) => log('main', describeError(error)),
    memory
  })
  setInterval(() => reminders.look(), TICK_MS)
  app.on('before-quit', (event) => stay.quitting(event))
  app.on('browser-window-created', (_event, window) => window.on('close', (event) => stay.closing(event, window)))
  const arm = (plan: HostPlan): void => {
    reminders.arm(plan)
    stay.hold(plan.host)
  }
  return { reminders, arm }
}

/** Held until they are gone: one that nobody holds forgets what a click on it means. */
const onScreen = new Set<Notification>()

function notify(title: string, body: string, onClick: () => void): Shown {
  const shown = new Notification({ title, body })
  const forget = (): void => void onScreen.delete(shown)
  onScreen.add(shown)
  shown.on('click', () => {
    forget()
    onClick()
  })
  shown.on('close', forget)
  shown.show()
  return shown
}

/** Makes the tray the first time, and from then on only changes its menu. */
function trayIn(icon: string, showWindow: () => void, log: Log): (words: HostWords) => boolean {
  let tray: Tray | null = null
  return (words) => {
    try {
      tray ??= newTray(icon, showWindow)
    } catch (error) {
      log('main', describeError(error)) // a desktop without a tray
      return false
    }
    if (tray === null) return false
    const menu = [
      { label: words.open, click: showWindow },
      { label: words.quit, click: () => app.quit() }
    ]
    tray.setContextMenu(Menu.buildFromTemplate(menu))
    return true
  }
}

function newTray(icon: string, showWindow: () => void): Tray | null {
  const image = nativeImage.createFromPath(icon)
  // an icon that nobody can see would leave a program that nobody can end
  if (image.isEmpty()) return null
  const tray = new Tray(image)
  tray.setToolTip('Heard Desk')
  tray.on('click', showWindow)
  return tray
}

async function ask({ quitTitle, quitText, quitYes, quitNo }: HostWords): Promise<boolean> {
  const options = {
    type: 'question' as const,
    message: quitTitle,
    detail: quitText,
    buttons: [quitYes, quitNo],
    defaultId: 1,
    cancelId: 1,
    noLink: true
  }
  const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible())
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
  return response === 0
}
