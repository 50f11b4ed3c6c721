import { describe, expect, test } from 'vitest'
import type { Alarm, AlarmMarks, AlarmPlan } from '../../../electron/bridge/alarms.ts'
import { Reminders } from '../../../electron/main/reminders.ts'

interface Note {
  readonly title: string
  readonly body: string
  readonly click: () => void
  closed: boolean
}

const alarm: Alarm = {
  ...{ key: 'p1@1000', rank: 2, at: 1_000, urgent: false, title: 'Due now: call back · Jovana' },
  ...{ body: 'Tell Dana', plain: 'Due now: a promise', ref: 'R1' }
}
const plan: AlarmPlan = {
  ...{ on: true, alarms: [alarm], until: 9e15, quiet: [] },
  summary: { title: 'several', counts: ['#', '#', '#'] }
}

function machine({ overlooked = false, told = [] as AlarmMarks } = {}) {
  const state = { now: 0, overlooked, opened: 0, saved: told, notes: [] as Note[] }
  const reminders = new Reminders({
    now: () => state.now,
    isOverlooked: () => state.overlooked,
    show(title, body, click) {
      const note: Note = { title, body, click, closed: false }
      state.notes.push(note)
      return { close: () => void (note.closed = true) }
    },
    openWindow: () => void state.opened++,
    memory: { load: () => told, save: (marks) => void (state.saved = marks) }
  })
  return { state, reminders }
}

describe('the program', () => {
  test('tells at the instant, not before, and once', () => {
    const { state, reminders } = machine()
    reminders.arm(plan)
    expect(state.notes).toEqual([])
    state.now = 1_000
    reminders.look()
    reminders.look()
    expect(state.notes.map(({ title, body }) => [title, body])).toEqual([['Due now: call back · Jovana', 'Tell Dana']])
    expect(state.saved).toEqual([['p1@1000', 2]])
  })

  test('names nobody where a stranger may read, and takes back what it named when the screen is locked', () => {
    const { state, reminders } = machine({ overlooked: true })
    state.now = 1_000
    reminders.arm(plan)
    expect(state.notes.map(({ title, body }) => [title, body])).toEqual([['Heard Desk', 'Due now: a promise']])
    state.overlooked = false
    reminders.arm({ ...plan, alarms: [{ ...alarm, key: 'p2@1000' }] })
    reminders.takeBack()
    expect(state.notes.map(({ closed }) => closed)).toEqual([false, true])
  })

  test('remembers over a restart', () => {
    const { state, reminders } = machine({ told: [['p1@1000', 2]] })
    state.now = 1_000
    reminders.arm(plan)
    expect(state.notes).toEqual([])
  })

  test('says on the page what it told, and on a click which case is wanted', async () => {
    const { state, reminders } = machine()
    const first = reminders.nextNews()
    state.now = 1_000
    reminders.arm(plan)
    expect(await first).toMatchObject({ news: 'told', notices: [{ title: alarm.title, ref: 'R1' }] })
    state.notes[0]?.click()
    expect(state.opened).toBe(1)
    // nobody waited: it is there for whoever asks next
    expect(await reminders.nextNews()).toEqual({ news: 'open', ref: 'R1' })
  })

  test('has one page wait for news, the newest', async () => {
    const { state, reminders } = machine()
    const older = reminders.nextNews()
    const newer = reminders.nextNews()
    expect(await older).toBeNull()
    state.now = 1_000
    reminders.arm(plan)
    expect(await newer).toMatchObject({ news: 'told' })
  })

  test('has something to lose only while something is planned', () => {
    const { reminders } = machine()
    expect(reminders.isArmed).toBe(false)
    reminders.arm({ ...plan, alarms: [] })
    expect(reminders.isArmed).toBe(false)
    reminders.arm({ ...plan, on: false })
    expect(reminders.isArmed).toBe(false)
    reminders.arm(plan)
    expect(reminders.isArmed).toBe(true)
  })
})
