import { civilMillis, civilText, MS_PER_DAY, MS_PER_MINUTE } from '../../../domain/shared/civil-time.ts'
import { zonedTime } from '../../../domain/shared/zoned-time.ts'

export interface QuickDue {
  readonly key: 'halfHour' | 'hour' | 'twoHours' | 'tomorrow'
  /** As a native date-and-time control takes it. */
  readonly local: string
}

const minuteText = (local: string): string => local.slice(0, -3)

/** The times that are promised most, from now (epoch ms) on: whole minutes, never earlier than said. Tomorrow is the same wall-clock time. */
export function quickDues(now: number, zone: string): readonly QuickDue[] {
  const minute = Math.ceil(now / MS_PER_MINUTE) * MS_PER_MINUTE
  const after = (minutes: number): string => minuteText(zonedTime(minute + minutes * MS_PER_MINUTE, zone).local)
  return [
    { key: 'halfHour', local: after(30) },
    { key: 'hour', local: after(60) },
    { key: 'twoHours', local: after(120) },
    { key: 'tomorrow', local: minuteText(civilText(civilMillis(zonedTime(minute, zone).local) + MS_PER_DAY)) }
  ]
}
