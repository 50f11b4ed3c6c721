import { beforeEach, describe, expect, it } from 'vitest'
import { createClock } from '../../../src/desktop/shared/system-clock.ts'

let now = 0
let timers: { at: number; run: () => void }[] = []
let wakers: (() => void)[] = []

const clock = () =>
  createClock({
    now: () => now,
    setTimer(run, ms) {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return timer
    },
    clearTimer: (timer) => void (timers = timers.filter((one) => one !== timer)),
    onWake(run) {
      wakers.push(run)
      return () => void (wakers = wakers.filter((one) => one !== run))
    }
  })

function passUntil(instant: number): void {
  for (let due = timers[0]; due !== undefined && due.at <= instant; due = timers[0]) {
    timers.shift()
    now = due.at
    due.run()
  }
  now = instant
}

beforeEach(() => {
  now = 10_400
  timers = []
  wakers = []
})

describe('the clock', () => {
  it('ticks on the full second', () => {
    const ticks: number[] = []
    clock().subscribe((tick) => ticks.push(tick))
    passUntil(13_500)
    expect(ticks).toEqual([11_000, 12_000, 13_000])
  })

  it('ticks at once when the page is looked at again', () => {
    const ticks: number[] = []
    clock().subscribe((tick) => ticks.push(tick))
    now = 99_999
    for (const wake of wakers) wake()
    expect(ticks).toEqual([99_999])
  })

  it('has one timer for all listeners, and none when the last has gone', () => {
    const shared = clock()
    const leaveFirst = shared.subscribe(() => undefined)
    const leaveSecond = shared.subscribe(() => undefined)
    expect(timers).toHaveLength(1)
    leaveFirst()
    leaveFirst()
    expect(timers).toHaveLength(1)
    leaveSecond()
    expect([timers, wakers]).toEqual([[], []])
    shared.subscribe(() => undefined)
    expect(timers).toHaveLength(1)
  })

  it('survives a listener that leaves while it is told', () => {
    const shared = clock()
    const told: string[] = []
    const leave = shared.subscribe(() => {
      told.push('a')
      leave()
    })
    shared.subscribe(() => told.push('b'))
    passUntil(12_000)
    expect(told).toEqual(['a', 'b', 'b'])
  })
})
