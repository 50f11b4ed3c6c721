import type { Instant } from '../../domain/shared/instant.ts'
import { resolveLocal, zonedTime, type ZonedTime } from '../../domain/shared/zoned-time.ts'
import type { SampleMoment } from './sample-story.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** A moment of the sample's story at `now` (epoch ms) on the clocks of `zone`. Throws where the text is none. */
export function readMoment(text: SampleMoment, now: Instant, zone: string): ZonedTime {
  const minutes = /^([+-]\d+)m$/.exec(text)
  if (minutes !== null) return zonedTime(Math.floor(now / MINUTE) * MINUTE + Number(minutes[1]) * MINUTE, zone)
  const day = /^([+-]?\d+) (\d\d:\d\d)$/.exec(text)
  if (day === null) throw new Error(`no moment: ${text}`)
  const today = zonedTime(now, zone).local.slice(0, 10)
  const date = new Date(Date.parse(`${today}T00:00:00Z`) + Number(day[1]) * DAY).toISOString().slice(0, 10)
  return resolveLocal(`${date}T${day[2] ?? ''}`, zone)
}
