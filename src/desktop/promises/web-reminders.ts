import type { Clock } from '../../application/ports/clock.ts'
import type { NotifyPermission, ReminderNews } from '../../application/ports/notifier.ts'
import type { BrowserParts } from './browser-notifier.ts'
import { reminderMemory } from './reminder-memory.ts'

const CHANNEL = 'heard-reminders'

/** What this browser has for reminders; where it has no notifications, they stay in the app. */
export function webReminders(clock: Clock, report: (error: unknown) => void): BrowserParts {
  const channel = new BroadcastChannel(CHANNEL)
  return {
    clock,
    report,
    lead: leadReminders,
    memory: reminderMemory(localStorage),
    others: {
      post: (news) => channel.postMessage(news),
      listen: (hear) => channel.addEventListener('message', ({ data }: MessageEvent<ReminderNews>) => hear(data))
    },
    permission,
    ask: async () => {
      if (permission() === 'ask') await Notification.requestPermission()
      return permission()
    },
    show(title, body, onClick) {
      const shown = new Notification(title, { body })
      shown.onclick = () => {
        window.focus()
        shown.close()
        onClick()
      }
    }
  }
}

/** Waits for its turn among the windows of the floor, and keeps it as long as the window lives. */
export function leadReminders(run: () => void): void {
  const forEver = (): Promise<never> => {
    run()
    return new Promise(() => undefined)
  }
  // it ends with the window only
  navigator.locks.request('heard-reminders', forEver).catch(() => undefined)
}

function permission(): NotifyPermission {
  if (!('Notification' in window)) return 'none'
  return Notification.permission === 'default' ? 'ask' : Notification.permission
}
