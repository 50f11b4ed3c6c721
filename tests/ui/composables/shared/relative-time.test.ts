import { describe, expect, it } from 'vitest'
import { relativeTime } from '../../../../src/ui/composables/shared/relative-time.ts'

const NOW = Date.UTC(2026, 2, 1, 12)
const MINUTE = 60_000
const said = (minutes: number, locale = 'en') => relativeTime(NOW, NOW + minutes * MINUTE, locale)

describe('how far away an instant is', () => {
  it.each([
    [0, 'now'],
    [0.99, 'now'],
    [1, 'in 1 minute'],
    [-25, '25 minutes ago'],
    [119, 'in 119 minutes'],
    [-120, '2 hours ago'],
    [47 * 60 + 59, 'in 47 hours'],
    [48 * 60, 'in 2 days'],
    [-10 * 24 * 60, '10 days ago'],
    [-121 * 24 * 60, '121 days ago'],
    [-122 * 24 * 60, '4 months ago'],
    [-730 * 24 * 60, '23 months ago'],
    [-1782 * 24 * 60, '4 years ago']
  ])('%d minutes is “%s”', (minutes, words) => {
    expect(said(minutes)).toBe(words)
  })

  it('is never rounded up, so that nothing looks further away than it is', () => {
    expect(said(1.99)).toBe('in 1 minute')
    expect(said(-1.99)).toBe('1 minute ago')
  })

  it('is said in the language of the screen', () => {
    expect(said(25, 'he')).toBe('בעוד 25 דקות')
    expect(said(-3 * 60, 'sr-Latn')).toContain('3 sata')
  })

  it('does not say two twice', () => {
    expect(said(-2 * 60, 'he')).toBe('לפני שעתיים')
  })
})
