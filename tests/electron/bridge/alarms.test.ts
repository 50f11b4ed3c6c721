import { describe, expect, test } from 'vitest'
import { alarmsDue, noticesOf, type Alarm, type AlarmMarks, type AlarmPlan } from '../../../electron/bridge/alarms.ts'

const MINUTE = 60_000
const NOW = 1_000_000_000

const alarm = (key: string, more: Partial<Alarm> = {}): Alarm => ({
  ...{ key, rank: 2, at: NOW, urgent: false, title: `due ${key}`, body: 'tell Dana', plain: 'a promise', ref: key },
  ...more
})
const plan = (alarms: readonly Alarm[], more: Partial<AlarmPlan> = {}): AlarmPlan => ({
  ...{ on: true, alarms, until: NOW + 60 * MINUTE, quiet: [] },
  summary: { title: 'several', counts: ['soon: #', 'due: #', 'overdue: #'] },
  ...more
})
const keys = (due: readonly Alarm[]): readonly string[] => due.map(({ key, rank }) => `${key} ${rank}`)
const titles = (alarms: readonly Alarm[], now = NOW) => noticesOf(plan(alarms), alarms, now).map(({ title }) => title)

describe('what is due', () => {
  test('is told once, however often one asks', () => {
    const first = alarmsDue(plan([alarm('a')]), [], NOW)
    expect(keys(first.due)).toEqual(['a 2'])
    const again = alarmsDue(plan([alarm('a')]), first.marks, NOW + MINUTE)
    expect(again.due).toEqual([])
    expect(again.marks).toBe(first.marks)
  })

  test('slept through, is told at its highest rank alone', () => {
    const all = [
      alarm('a', { rank: 1, at: NOW - 3 }),
      alarm('a', { rank: 3, at: NOW - 1 }),
      alarm('a', { at: NOW - 2 })
    ]
    expect(keys(alarmsDue(plan(all), [], NOW).due)).toEqual(['a 3'])
  })

  test('waits for the end of quiet hours, safety excepted', () => {
    const held = plan([alarm('a'), alarm('s', { urgent: true })], { quiet: [{ from: NOW - 1, until: NOW + MINUTE }] })
    const night = alarmsDue(held, [], NOW)
    expect(keys(night.due)).toEqual(['s 2'])
    expect(keys(alarmsDue(held, night.marks, NOW + MINUTE).due)).toEqual(['a 2'])
  })

  test('waits for the next plan where the present one was slept through to its end, safety excepted', () => {
    const old = plan([alarm('a'), alarm('s', { urgent: true })], { until: NOW - 1 })
    const woken = alarmsDue(old, [], NOW)
    expect(keys(woken.due)).toEqual(['s 2'])
    const next = alarmsDue(plan([alarm('a'), alarm('b')], { until: NOW }), woken.marks, NOW)
    expect(keys(next.due)).toEqual(['a 2', 'b 2'])
  })

  test('switched off, passes in silence and is not made up for', () => {
    const off = alarmsDue(plan([alarm('a')], { on: false }), [], NOW)
    expect(off.due).toEqual([])
    expect(alarmsDue(plan([alarm('a')]), off.marks, NOW).due).toEqual([])
  })

  test('is remembered also while it is out of the plan, up to some thousands', () => {
    const many = Array.from({ length: 2_500 }, (_, i): AlarmMarks[number] => [`old ${i}`, 3])
    const { marks } = alarmsDue(plan([alarm('a'), alarm('old 0')]), many, NOW)
    const kept = new Map(marks)
    expect(kept.size).toBe(2_002)
    expect(kept.has('old 0') && kept.has('old 2499') && kept.has('a')).toBe(true)
    expect(kept.has('old 1')).toBe(false)
  })
})

describe('notifications', () => {
  test('are one each while they come in time, and a summary where more than three come at once', () => {
    const in3 = ['a', 'b', 'c'].map((key) => alarm(key))
    expect(titles(in3)).toEqual(['due a', 'due b', 'due c'])
    expect(titles([...in3, alarm('d')])).toEqual(['several'])
  })

  test('of what was slept through are one summary with its counts, which names nobody', () => {
    const missed = [alarm('a', { rank: 3 }), alarm('b', { rank: 3 }), alarm('c', { rank: 1 })]
    const [summary, ...more] = noticesOf(plan(missed), missed, NOW + 2 * MINUTE)
    expect(more).toEqual([])
    expect(summary).toMatchObject({ title: 'several', body: 'overdue: 2 · soon: 1', ref: null })
    expect(summary?.plain).toBe('several: overdue: 2 · soon: 1')
  })

  test('name a single one that was slept through, and safety always by itself', () => {
    expect(titles([alarm('a')], NOW + 2 * MINUTE)).toEqual(['due a'])
    const safety = alarm('s', { urgent: true })
    expect(titles([alarm('a'), alarm('b'), safety], NOW + 2 * MINUTE)).toEqual(['due s', 'several'])
  })
})
