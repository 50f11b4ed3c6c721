import { Temporal } from 'temporal-polyfill'
import { civilMillis, civilText, MS_PER_MINUTE } from './civil-time.ts'
import type { Instant } from './instant.ts'
import { matchLocal, stretchAt } from './zone-table.ts'

/**
 * A wall-clock time as said or typed: `local` is 'YYYY-MM-DDTHH:MM:SS' (seconds always present), `zone` an IANA name,
 * `offset` minutes east of UTC (fractional before standard time), which settles the repeated hour.
 */
export interface ZonedTime {
  readonly local: string
  readonly zone: string
  readonly offset: number
}

/** What a typed wall-clock time can mean where clocks go back (twice) or forward (never; `after` is what Temporal calls compatible). */
export type LocalReading =
  | { readonly kind: 'once'; readonly time: ZonedTime }
  | { readonly kind: 'twice'; readonly earlier: ZonedTime; readonly later: ZonedTime }
  | { readonly kind: 'never'; readonly before: ZonedTime; readonly after: ZonedTime }

// Temporal takes more than names: an offset, a whole annotated time and, where it is built in, 'T12+02'.
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]*$/

/** The instant of a zoned time, from local and offset alone. Throws RangeError where `local` is no time of the calendar. */
export function instantOf(time: ZonedTime): Instant {
  return civilMillis(time.local) - Math.round(time.offset * MS_PER_MINUTE)
}

/** What the clocks of a zone show at an instant; parts of a second are dropped. Throws RangeError for an unknown zone. */
export function zonedTime(instant: Instant, zone: string): ZonedTime {
  const { offset } = stretchAt(zone, instant)
  return { local: civilText(instant + offset), zone, offset: offset / MS_PER_MINUTE }
}

/** Whether a name is a known IANA zone ('UTC' too), in any case; an offset such as '+02:00' is none. */
export function isZone(name: string): boolean {
  if (!ZONE_NAME.test(name)) return false
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return timeZoneId.toLowerCase() === name.toLowerCase()
  } catch {
    return false
  }
}

/**
 * Every meaning of 'YYYY-MM-DDTHH:MM' (second 0) or 'YYYY-MM-DDTHH:MM:SS' in a zone. Throws RangeError for an unknown
 * zone or where the text is no time of the calendar.
 */
export function readLocal(local: string, zone: string): LocalReading {
  const civil = civilMillis(local)
  const match = matchLocal(civil, zone)
  switch (match.kind) {
    case 'once':
      return { kind: 'once', time: shownAs(local, civil - match.instant, zone) }
    case 'twice':
      return {
        kind: 'twice',
        earlier: shownAs(local, civil - match.earlier, zone),
        later: shownAs(local, civil - match.later, zone)
      }
    case 'never':
      return { kind: 'never', before: zonedTime(match.before, zone), after: zonedTime(match.after, zone) }
  }
}

/**
 * One meaning without asking, by Temporal's 'compatible' rule: the earlier of a repeated time, a skipped time moved on
 * by the length of the gap. For bulk import. Throws as `readLocal` does.
 */
export function resolveLocal(local: string, zone: string): ZonedTime {
  const civil = civilMillis(local)
  const match = matchLocal(civil, zone)
  if (match.kind === 'never') return zonedTime(match.after, zone)
  return shownAs(local, civil - (match.kind === 'once' ? match.instant : match.earlier), zone)
}

// The text stays as it was read, which saves an import from writing it anew.
function shownAs(local: string, offset: number, zone: string): ZonedTime {
  const withSeconds = local.at(-6) === ':' ? local : `${local}:00`
  return { local: withSeconds, zone, offset: offset / MS_PER_MINUTE }
}
