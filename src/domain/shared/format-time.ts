import { civilText, MS_PER_MINUTE, twoDigits } from './civil-time.ts'
import type { Instant } from './instant.ts'
import { stretchAt } from './zone-table.ts'

/**
 * ISO 8601 with offset, '2016-02-29T01:16:00+02:00'; milliseconds are dropped. ISO 8601 knows no seconds in an offset:
 * before standard time the nearest whole minute is written and the clock follows it, so that the text always names the
 * exact second. Throws RangeError for an unknown zone.
 */
export function isoWithOffset(instant: Instant, zone: string): string {
  const minutes = Math.round(stretchAt(zone, instant).offset / MS_PER_MINUTE)
  const size = Math.abs(minutes)
  const offset = `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
  return civilText(instant + minutes * MS_PER_MINUTE) + offset
}
