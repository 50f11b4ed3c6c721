import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AlarmMarks } from '../../../electron/bridge/alarms.ts'
import { Reminders } from '../../../electron/main/reminders.ts'
import type { ToldReminder } from '../../../src/application/ports/notifier.ts'
import { BrowserNotifier, type BrowserParts } from '../../../src/desktop/promises/browser-notifier.ts'
import { arbitraryHistory, ReminderWorld, type TellingHost } from '../../support/reminder-history.ts'

/** A memory as a file or a browser keeps it: as text. */
function memoryOf() {
  let text = '[]'
  return { load: (): AlarmMarks => JSON.parse(text), save: (marks: AlarmMarks) => void (text = JSON.stringify(marks)) }
}

/** The program around the page: what it shows is what it told. */
function programHost(now: () => number): TellingHost {
  const memory = memoryOf()
  let told: ToldReminder[] = []
  const start = () => {
    const show = (title: string, body: string) => {
      told.push({ title, body, plain: '', ref: null, urgent: false })
      return { close: () => undefined }
    }
    return new Reminders({ now, isOverlooked: () => false, show, openWindow: () => undefined, memory })
  }
  let program = start()
  return {
    arm: (plan) => program.arm(plan),
    tick: () => program.look(),
    restart: () => void (program = start()),
    told() {
      const all = told
      told = []
      return all
    }
  }
}

/** The page itself, in a browser that shows notifications. */
function browserHost(now: () => number): TellingHost {
  const memory = memoryOf()
  let told: ToldReminder[] = []
  let ticks: (() => void)[] = []
  const start = () => {
    ticks = []
    const parts: BrowserParts = {
      clock: { now, subscribe: (listener) => (ticks.push(() => listener(now())), () => undefined) },
      lead: (run) => run(),
      memory,
      others: { post: () => undefined, listen: () => undefined },
      permission: () => 'granted',
      ask: async () => 'granted',
      show: () => undefined,
      report: (error) => {
        throw error
      }
    }
    const notifier = new BrowserNotifier(parts)
    notifier.subscribe((news) => {
      if (news.news === 'told') told.push(...news.notices)
    })
    return notifier
  }
  let page = start()
  return {
    arm: (plan) => page.arm(plan),
    tick: () => ticks.forEach((tick) => tick()),
    restart: () => void (page = start()),
    told() {
      const all = told
      told = []
      return all
    }
  }
}

const HOSTS = [
  ['the program', programHost],
  ['the browser', browserHost]
] as const

describe.each(HOSTS)(
  '%s, through 500 histories of promises, sleep, jumping clocks and summer time',
  (_name, makeHost) => {
    test('misses no reminder, tells none twice, and tells each within five seconds of waking', () => {
      fc.assert(
        fc.property(arbitraryHistory, (history) => {
          for (const { expected, single, summed, summaries } of new ReminderWorld(history, makeHost).live()) {
            if (expected.length === 0 && single.length === 0 && summed.every((n) => n === 0)) continue
            // what is not told by name is in the summary, which counts it under its rank
            expect(expected).toEqual(expect.arrayContaining([...single]))
            const rest = expected.filter((one) => !single.includes(one))
            expect(summed).toEqual([1, 2, 3].map((rank) => rest.filter((one) => one.endsWith(` ${rank}`)).length))
            expect(new Set(single).size).toBe(single.length)
            expect(summaries, 'one summary after sleep, however long it was').toBeLessThanOrEqual(1)
          }
        }),
        { numRuns: 500 }
      )
    }, 120_000)
  }
)
