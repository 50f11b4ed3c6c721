import { civilMillis, civilText, MS_PER_DAY, MS_PER_MINUTE } from '../../../domain/shared/civil-time.ts'
import { zonedTime } from '../../../domain/shared/zoned-time.ts'
import { momentOf, type Moment } from './read-moment.ts'

export interface QuickDue {
  readonly key: 'halfHour' | 'hour' | 'twoHours' | 'tomorrow'
  /** As the field takes it. */
  readonly moment: Moment
}

/**
 * The times that are promised most, from now (epoch ms) on: whole minutes, never earlier than said. A span is an instant, so it knows which of
 * two equal clock times it means. Tomorrow is the same wall-clock time: where the clocks skip or repeat that, the field asks.
 */
export function quickDues(now: number, zone: string): readonly QuickDue[] {
  const minute = Math.ceil(now / MS_PER_MINUTE) * MS_PER_MINUTE
  const after = (minutes: number): Moment => momentOf(zonedTime(minute + minutes * MS_PER_MINUTE, zone))
  const tomorrow = civilText(civilMillis(zonedTime(minute, zone).local) + MS_PER_DAY).slice(0, -3)
  return [
    { key: 'halfHour', moment: after(30) },
    { key: 'hour', moment: after(60) },
    { key: 'twoHours', moment: after(120) },
    { key: 'tomorrow', moment: { local: tomorrow, choice: null } }
  ]
}
