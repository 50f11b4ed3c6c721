import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decideKeepPromise, decideMakePromise } from '../../../src/domain/promises/decide-promise.ts'
import { minutesLate, verdictOf } from '../../../src/domain/promises/verdict.ts'
import { instantOf, readLocal, type ZonedTime, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, MINUTE, Story } from '../../support/story.ts'
import { readingByTemporal, transitionsOf, zoned } from '../shared/temporal-oracle.ts'

const HOUR = 60 * MINUTE
const FIRST = Date.UTC(2020, 0, 1)
const LAST = Date.UTC(2036, 0, 1)

const ZONES = ['Europe/Belgrade', 'Asia/Jerusalem', 'Africa/Cairo']

/** Every change of clocks from 2020 to 2035. Egypt has summer time again since 2023. */
const CHANGES = ZONES.flatMap((zone) =>
  transitionsOf(zone)
    .filter((at) => at >= FIRST && at < LAST)
    .map((at) => ({ zone, at }))
)

/** Wall-clock times to the minute around a change, so that many do not exist or exist twice. */
const around = fc.record({
  change: fc.constantFrom(...CHANGES),
  minutes: fc.integer({ min: -180, max: 180 }),
  later: fc.boolean()
})

const wallClock = (at: number, zone: string, minutes: number): string =>
  zoned(at, zone).toPlainDateTime().add({ minutes }).toString({ smallestUnit: 'minute' })

/** The instant by Temporal alone, of what a person was shown: the wall clock and which of its readings. */
function byTemporal({ local, zone, offset }: ZonedTime): number {
  const sign = offset < 0 ? '-' : '+'
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  const text = `${local}${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}[${zone}]`
  return Temporal.ZonedDateTime.from(text, { offset: 'reject' }).epochMilliseconds
}

function chosen(local: string, zone: string, later: boolean): ZonedTime {
  const reading = readLocal(local, zone)
  if (reading.kind === 'once') return reading.time
  if (reading.kind === 'twice') return later ? reading.later : reading.earlier
  return later ? reading.after : reading.before
}

function promised(due: ZonedTime, madeAt: number): Story {
  const story = new Story()
  story.now = madeAt
  story.opened()
  const rest = { promiseId: 'p', kind: 'update' as const, channel: null, performerId: null, note: null }
  story.tell((s, c) => decideMakePromise(s, { ...rest, due }, { ...c, zone: due.zone }))
  return story
}

const verdictAt = (story: Story, at: number) => story.state.promises.map((promise) => verdictOf(promise, at))[0]

function keptAt(story: Story, occurredAt: ZonedTime): Story {
  const contact = { promiseId: 'p', contactId: 'k', channel: 'phone', note: null, lateReason: null }
  story.now = instantOf(occurredAt)
  story.tell((s, c) => decideKeepPromise(s, { ...contact, occurredAt }, c))
  return story
}

describe('a promise due near a change of clocks', () => {
  it('may fall on a time that is skipped or one that comes twice, in each of the zones', () => {
    const seen = CHANGES.flatMap(({ zone, at }) =>
      [-30, 30].map((minutes) => `${zone} ${readLocal(wallClock(at, zone, minutes), zone).kind}`)
    )
    const wanted = ZONES.flatMap((zone) => [`${zone} never`, `${zone} twice`])
    expect(seen).toEqual(expect.arrayContaining(wanted))
  })

  it('is read as Temporal reads it, and asked about where the time is skipped or repeated', () => {
    fc.assert(
      fc.property(around, ({ change: { zone, at }, minutes }) => {
        const local = wallClock(at, zone, minutes)
        expect(readLocal(local, zone)).toEqual(readingByTemporal(local, zone))
      }),
      { numRuns: 1000 }
    )
  })

  it('is judged at exactly the instant that was chosen, though it was made before the change', () => {
    fc.assert(
      fc.property(around, fc.nat(300), ({ change: { zone, at }, minutes, later }, days) => {
        const due = chosen(wallClock(at, zone, minutes), zone, later)
        const story = promised(due, at - 6 * HOUR - days * DAY)
        const instant = byTemporal(due)
        expect(verdictAt(story, instant)).toBe('open')
        expect(verdictAt(story, instant + 1)).toBe('broken')
        expect(verdictAt(keptAt(promised(due, at - 6 * HOUR), due), instant + DAY)).toBe('kept')
        const second = zonedTime(instant + 1000, zone)
        expect(verdictAt(keptAt(promised(due, at - 6 * HOUR), second), instant + DAY)).toBe('kept-late')
      }),
      { numRuns: 500 }
    )
  })

  it('keeps the reading of a repeated hour, which the clock alone would not tell', () => {
    for (const { zone, at } of CHANGES) {
      const lost = (zoned(at - 1, zone).offsetNanoseconds - zoned(at, zone).offsetNanoseconds) / 60e9
      if (lost <= 0) continue
      const local = wallClock(at, zone, lost / 2)
      const [first, second] = [chosen(local, zone, false), chosen(local, zone, true)]
      expect(first.local).toBe(second.local)
      expect(byTemporal(second) - byTemporal(first)).toBe(lost * MINUTE)
      for (const due of [first, second]) expect(zonedTime(instantOf(due), zone)).toEqual(due)
      const story = promised(first, at - DAY)
      expect(verdictAt(story, instantOf(second))).toBe('broken')
    }
  })

  it('is neither made nor broken by the change itself', () => {
    fc.assert(
      fc.property(around, fc.integer({ min: 1, max: 30 * 24 }), ({ change: { zone, at } }, hours) => {
        const ahead = promised(zonedTime(at + hours * HOUR, zone), at - DAY)
        const behind = promised(zonedTime(at - hours * HOUR, zone), at - 60 * DAY)
        for (const moment of [at - 1, at, at + 1]) {
          expect(verdictAt(ahead, moment)).toBe('open')
          expect(verdictAt(behind, moment)).toBe('broken')
          expect(ahead.state.promises).toHaveLength(1)
        }
      })
    )
  })

  it('is late by the minutes that really passed, whatever the clocks showed', () => {
    fc.assert(
      fc.property(around, fc.integer({ min: 1, max: 24 * 60 }), ({ change: { zone, at }, minutes, later }, waited) => {
        const due = chosen(wallClock(at, zone, minutes), zone, later)
        const done = zoned(byTemporal(due), zone).add({ minutes: waited })
        expect(minutesLate('kept-late', instantOf(due), done.epochMilliseconds, Infinity)).toBe(waited)
        const shown = zonedTime(done.epochMilliseconds, zone)
        expect(verdictAt(keptAt(promised(due, at - DAY), shown), at + 9 * DAY)).toBe('kept-late')
      })
    )
  })
})
