import { describe, expect, test } from 'vitest'
import type { AlarmNews } from '../../../electron/bridge/contract.ts'
import type { NotifyPermission, ReminderNews, ReminderPlan } from '../../../src/application/ports/notifier.ts'
import { bridgeNotifier } from '../../../src/desktop/promises/bridge-notifier.ts'
import { BrowserNotifier } from '../../../src/desktop/promises/browser-notifier.ts'
import { reminderMemory } from '../../../src/desktop/promises/reminder-memory.ts'
import { testBridge } from '../../support/test-bridge.ts'

const unexpected = (error: unknown): never => expect.unreachable(String(error))
const host = { open: '', quit: '', stays: '', quitTitle: '', quitText: '', quitYes: '', quitNo: '' }
const alarm = {
  rank: 2 as const,
  at: 1_000,
  urgent: false,
  title: 'Due: Jovana',
  body: 'Tell Dana',
  plain: 'a promise',
  ref: 'R1'
}
const planOf = (...keys: string[]): ReminderPlan => ({
  ...{ on: true, alarms: keys.map((key) => ({ ...alarm, key })), until: 9e15, quiet: [], host },
  summary: { title: 'several', counts: ['#', '#', '#'] }
})

describe('over the bridge', () => {
  test('only the window that leads plans, and it hands on what was planned meanwhile', () => {
    const armed: ReminderPlan[] = []
    let lead = () => undefined as void
    const waiting = new Promise<null>(() => undefined)
    const bridge = testBridge({ remindersArm: async (plan) => void armed.push(plan), remindersNews: () => waiting })
    const notifier = bridgeNotifier(bridge, (run) => (lead = run), unexpected)
    notifier.arm(planOf('a'))
    notifier.arm(planOf('b'))
    expect(armed).toEqual([])
    lead()
    expect(armed).toEqual([planOf('b')])
    notifier.arm(planOf('c'))
    expect(armed).toHaveLength(2)
  })

  test('hears one piece of news after the other, until another window hears them', async () => {
    const news: (AlarmNews | null)[] = [{ news: 'open', ref: 'R1' }, { news: 'told', notices: [] }, null]
    let asked = 0
    const bridge = testBridge({ remindersNews: async () => (asked++, news.shift() ?? null) })
    const heard: ReminderNews[] = []
    let lead = () => undefined as void
    const notifier = bridgeNotifier(bridge, (run) => (lead = run), unexpected)
    notifier.subscribe((one) => heard.push(one))
    lead()
    await expect.poll(() => asked).toBe(3)
    expect(heard.map((one) => one.news)).toEqual(['open', 'told'])
  })
})

/** Windows of one browser, on one memory; the first in line leads. */
function browser(permission: NotifyPermission = 'granted') {
  const held = new Map<string, string>()
  const store = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text)
  }
  const state = { now: 0, shown: [] as string[][], clicks: [] as (() => void)[], failing: false }
  const hearers: { of: number; hear: (news: ReminderNews) => void }[] = []
  const turns: (() => void)[] = []
  const open = (n: number) => {
    const ticks: (() => void)[] = []
    const heard: ReminderNews[] = []
    const memory = reminderMemory(store)
    const notifier = new BrowserNotifier({
      clock: { now: () => state.now, subscribe: (run) => (ticks.push(() => run(state.now)), () => undefined) },
      lead: (run) => void turns.push(run),
      memory: { load: memory.load, save: (marks) => (state.failing ? fail() : memory.save(marks)) },
      others: {
        post: (news) => hearers.filter(({ of }) => of !== n).forEach(({ hear }) => hear(news)),
        listen: (hear) => void hearers.push({ of: n, hear })
      },
      permission: () => permission,
      ask: async () => permission,
      show: (title, body, click) => void (state.shown.push([title, body]), state.clicks.push(click)),
      report: (error) => void state.shown.push([String(error)])
    })
    notifier.subscribe((news) => heard.push(news))
    notifier.arm(planOf('a', 'b'))
    return { tick: () => ticks.forEach((tick) => tick()), heard }
  }
  return { state, open, nextLeads: () => turns.shift()?.() }
}

function fail(): never {
  throw new Error('the disk is full')
}

describe('in the browser', () => {
  test('one window tells, the others say it too, and whoever leads next tells nothing again', () => {
    const { state, open, nextLeads } = browser()
    const [one, other] = [open(1), open(2)]
    nextLeads()
    state.now = 1_000
    other.tick()
    expect(other.heard).toEqual([])
    one.tick()
    // its screen may be locked, which a page cannot know
    expect(state.shown).toEqual([
      ['Heard Desk', 'a promise'],
      ['Heard Desk', 'a promise']
    ])
    expect(one.heard).toHaveLength(1)
    expect(other.heard).toEqual(one.heard)
    nextLeads()
    other.tick()
    expect(state.shown).toHaveLength(2)
  })

  test('a click brings the case, in the window that told', () => {
    const { state, open, nextLeads } = browser()
    const one = open(1)
    nextLeads()
    state.now = 1_000
    one.tick()
    state.clicks[0]?.()
    expect(one.heard.at(-1)).toEqual({ news: 'open', ref: 'R1' })
  })

  test('without permission it is said in the app alone', () => {
    const { state, open, nextLeads } = browser('denied')
    const one = open(1)
    nextLeads()
    state.now = 1_000
    one.tick()
    expect(state.shown).toEqual([])
    expect(one.heard).toHaveLength(1)
  })

  test('that nothing can be remembered is reported, and what was told is not told again while the window lives', () => {
    const { state, open, nextLeads } = browser('denied')
    const one = open(1)
    nextLeads()
    state.failing = true
    state.now = 1_000
    one.tick()
    one.tick()
    expect(state.shown).toEqual([['Error: the disk is full']])
    expect(one.heard).toHaveLength(1)
  })
})

test.each(['{', '7', '[["a",9],["b"],3,null]'])('a memory that says %s is as good as none', (text) => {
  expect(reminderMemory({ getItem: () => text, setItem: () => undefined }).load()).toEqual([])
})
