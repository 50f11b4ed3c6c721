const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Mean Gregorian month and year. */
const MONTH = 30.436875 * DAY
const YEAR = 12 * MONTH

/**
 * How far an instant lies from now, in a locale's words ('in 25 minutes', '3 days ago'). Both in epoch milliseconds.
 * Counts whole units already or still to go, never rounded up: what is due in 59 seconds must not read 'in 1 minute'.
 * Minutes up to two hours and hours up to two days, because 'in 1 hour' for 119 minutes helps nobody; days up to four months, months up to
 * two years.
 */
export function relativeTime(
  now: number,
  instant: number,
  locale: string,
  style: Intl.RelativeTimeFormatStyle = 'long'
): string {
  const distance = instant - now
  const size = Math.abs(distance)
  if (size < MINUTE) return new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' }).format(0, 'second')
  const plain = new Intl.RelativeTimeFormat(locale, { style, numeric: 'always' })
  const [unit, length] = unitFor(size)
  // some locale data repeat a dual's number in brackets: "two hours (2)"
  return plain.format(Math.trunc(distance / length), unit).replace(/ \(\d+\)/, '')
}

function unitFor(size: number): readonly [Intl.RelativeTimeFormatUnit, number] {
  if (size < 2 * HOUR) return ['minute', MINUTE]
  if (size < 2 * DAY) return ['hour', HOUR]
  if (size < 4 * MONTH) return ['day', DAY]
  return size < 2 * YEAR ? ['month', MONTH] : ['year', YEAR]
}
