import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTimeLeft, leftInWords } from '../../../../src/ui/composables/imports/time-left.ts'

/** Feeds an even pace, ten times a second, up to a share. */
function even(total: number, share: number) {
  const left = createTimeLeft()
  let told: number | null = null
  for (let now = 0; now <= total * share; now += 100) told = left.at(now, now / total)
  return told
}

describe('the time that is left', () => {
  it('is not told before two seconds of work were seen, nor where nobody knows how much there is', () => {
    const left = createTimeLeft()
    expect(left.at(0, 0)).toBeNull()
    expect(left.at(1_900, 0.5)).toBeNull()
    expect(left.at(2_100, 0.55)).not.toBeNull()
    expect(left.at(2_200, null)).toBeNull()
  })

  it('is right at an even pace', () => {
    expect(even(60_000, 0.5)).toBeGreaterThan(28_000)
    expect(even(60_000, 0.5)).toBeLessThan(32_000)
  })

  it('follows within seconds where a quick beginning had promised too much', () => {
    const left = createTimeLeft()
    // a quarter in the first second, the rest in forty more
    let told: number | null = null
    for (let now = 0; now <= 16_000; now += 200) {
      told = left.at(now, now <= 1_000 ? now / 4_000 : 0.25 + ((now - 1_000) / 40_000) * 0.75)
    }
    expect(told).toBeGreaterThan(20_000)
    expect(told).toBeLessThan(30_000)
  })

  it('starts anew where the share falls back', () => {
    const left = createTimeLeft()
    for (let now = 0; now <= 10_000; now += 100) left.at(now, now / 10_000)
    expect(left.at(10_100, 0)).toBeNull()
  })

  it('never grows by more than one and a half of the time that has passed, however uneven the pace', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 0.1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const left = createTimeLeft()
        let [now, share] = [0, 0]
        let before: { now: number; left: number } | null = null
        for (const [pause, more] of steps) {
          now += pause
          share = Math.min(1, share + more)
          const told = left.at(now, share)
          if (told === null) continue
          expect(told).toBeGreaterThanOrEqual(0)
          if (before) expect(told).toBeLessThanOrEqual(before.left + (now - before.now) * 1.5 + 1e-6)
          before = { now, left: told }
        }
      })
    )
  })

  it('is told as coarsely as an estimate deserves', () => {
    expect(leftInWords(3_000)).toEqual({ unit: 'moments' })
    expect(leftInWords(23_000)).toEqual({ unit: 'seconds', count: 20 })
    expect(leftInWords(8_500)).toEqual({ unit: 'seconds', count: 10 })
    expect(leftInWords(100_000)).toEqual({ unit: 'minutes', count: 2 })
    expect(leftInWords(59 * 60_000)).toEqual({ unit: 'minutes', count: 59 })
    expect(leftInWords(2 * 3_600_000)).toEqual({ unit: 'hours', count: 2 })
  })
})
