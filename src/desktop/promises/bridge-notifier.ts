import type { HeardBridge } from '../../../electron/bridge/contract.ts'
import type { Notifier, ReminderNews, ReminderPlan } from '../../application/ports/notifier.ts'

type ReminderBridge = Pick<HeardBridge, 'remindersArm' | 'remindersNews' | 'remindersTest'>

/**
 * Reminders by the program around the page, which fires them also while the window is hidden.
 * @param lead calls back once this window is the one that plans
 */
export function bridgeNotifier(
  bridge: ReminderBridge,
  lead: (run: () => void) => void,
  report: (error: unknown) => void
): Notifier {
  const listeners = new Set<(news: ReminderNews) => void>()
  let newest: ReminderPlan | null = null
  let leads = false
  const hand = (): void => {
    if (leads && newest !== null) bridge.remindersArm(newest).catch(report)
  }
  const listen = async (): Promise<void> => {
    for (;;) {
      const news = await bridge.remindersNews()
      if (news === null) return // another window listens now
      for (const listener of listeners) listener(news)
    }
  }
  lead(() => {
    leads = true
    hand()
    listen().catch(report)
  })
  return {
    arm(plan) {
      newest = plan
      hand()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    permission: () => 'granted',
    ask: async () => 'granted',
    test: (title, body) => bridge.remindersTest(title, body)
  }
}
