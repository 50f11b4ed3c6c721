const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * How far an instant lies from now, in a locale's words ('in 25 minutes', '3 days ago'). Both in epoch milliseconds.
 * Counts whole units already or still to go, never rounded up: what is due in 59 seconds must not read 'in 1 minute'.
 * Minutes up to two hours and hours up to two days, because 'in 1 hour' for 119 minutes helps nobody.
 */
export function relativeTime(
  now: number,
  instant: number,
  locale: string,
  style: Intl.RelativeTimeFormatStyle = 'long'
): string {
  const distance = instant - now
  const size = Math.abs(distance)
  const format = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' })
  if (size < MINUTE) return format.format(0, 'second')
  const plain = new Intl.RelativeTimeFormat(locale, { style, numeric: 'always' })
  if (size < 2 * HOUR) return plain.format(Math.trunc(distance / MINUTE), 'minute')
  if (size < 2 * DAY) return plain.format(Math.trunc(distance / HOUR), 'hour')
  return plain.format(Math.trunc(distance / DAY), 'day')
}
