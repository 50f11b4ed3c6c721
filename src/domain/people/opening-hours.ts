/** A stretch of a day, 'HH:MM' to 'HH:MM' on the team's clocks; one that ends at or before its start runs into the next day. */
export interface OpenStretch {
  readonly from: string
  readonly to: string
}

/** When a team works: split shifts and nights are several stretches a day. */
export interface OpeningHours {
  /** Seven days, Monday first. */
  readonly week: readonly (readonly OpenStretch[])[]
  /** 'YYYY-MM-DD': closed, whatever the day of the week; a night that began the evening before ends at midnight. */
  readonly holidays: readonly string[]
}

export const DAYS_OF_WEEK = 7
export const MINUTES_PER_DAY = 1_440

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Minutes after midnight of 'HH:MM'; null where a clock never shows that. */
export function clockMinutes(clock: string): number | null {
  const [, hour, minute] = CLOCK.exec(clock) ?? []
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute)
}

/** A stretch in minutes after the midnight it begins on; `to` is past 1440 for one that runs into the next day. */
export function stretchMinutes({ from, to }: OpenStretch): { readonly from: number; readonly to: number } | null {
  const [start, end] = [clockMinutes(from), clockMinutes(to)]
  if (start === null || end === null) return null
  return { from: start, to: end <= start ? end + MINUTES_PER_DAY : end }
}
