import { describe, expect, it } from 'vitest'
import { createFormats } from '../../../../src/ui/composables/shared/formats.ts'
import { LANGUAGES } from '../../../../src/words/catalogues.ts'

const english = createFormats('en-GB-u-nu-latn')
const INSTANT = Date.UTC(2016, 1, 28, 22, 53)

describe('numbers and times on the screen', () => {
  it('are grouped, with a dash for what is not known', () => {
    expect(english.number(12345)).toBe('12,345')
    expect(english.number(0)).toBe('0')
    expect(english.number(undefined)).toBe('–')
    expect(english.percent(0.55617)).toBe('55.6%')
    expect(english.percent(undefined)).toBe('–')
  })

  it('are in the zone asked for, by a 24-hour clock', () => {
    expect(english.dateTime(INSTANT, 'Asia/Jerusalem')).toBe('29 Feb 2016, 00:53')
    expect(english.dateTime(INSTANT, 'UTC')).toBe('28 Feb 2016, 22:53')
    expect(english.date(undefined, 'UTC')).toBe('–')
  })

  it("are listed with the language's own commas", () => {
    expect(english.list(['a', 'b', 'c'])).toBe('a, b, c')
    expect(createFormats('ar-u-nu-latn').list(['a', 'b'])).not.toContain(',')
  })

  it('say minutes as hours and minutes', () => {
    expect(english.minutes(135)).toBe('2 hrs 15 mins')
    expect(english.minutes(45)).toBe('45 mins')
    expect(english.minutes(120)).toBe('2 hrs')
  })

  it('say the size of a file', () => {
    expect(english.bytes(0)).toBe('0 bytes')
    expect(english.bytes(1)).toBe('1 byte')
    expect(english.bytes(1_250_000)).toBe('1.3 MB')
  })

  it.each(LANGUAGES.map(({ locale }) => locale))('use Latin digits in %s', (locale) => {
    const formats = createFormats(locale)
    const all = [formats.number(1234567), formats.percent(0.5), formats.dateTime(INSTANT, 'UTC'), formats.minutes(90)]
    expect(all.join(' ')).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/)
    expect(formats.number(7)).toBe('7')
  })
})
