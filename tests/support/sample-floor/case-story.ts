import type { SampleCase, SampleEvent, SampleMoment } from '../../../src/application/imports/sample-story.ts'

const DAY = 1_440
/** Minutes after midnight that today's middle of the story stands for: moments of today are written as minutes from now. */
const NOON = 720

/** Minutes from the moment of loading, taken to be noon. */
export type Minute = number

export const momentOf = (minute: Minute): SampleMoment => {
  const day = Math.floor((minute + NOON) / DAY)
  if (day === 0) return `${minute < 0 ? '-' : '+'}${Math.abs(minute)}m`
  const ofDay = minute + NOON - day * DAY
  const clock = `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
  return `${day > 0 ? '+' : ''}${day} ${clock}`
}

/** The same minute in the opening hours of its day, 08:00 to 19:59; what falls behind them happens the next morning. */
export function inHours(minute: Minute): Minute {
  const ofDay = minuteOfDay(minute)
  // people do not all begin on the stroke of eight
  const begin = 480 + ((Math.abs(minute) * 7) % 50)
  if (ofDay < 480) return minute - ofDay + begin
  return ofDay < 1_200 ? minute : minute - ofDay + DAY + begin
}

/** The same, but never later: what falls behind the hours was done the evening before. */
export function inHoursBefore(minute: Minute): Minute {
  const ofDay = minuteOfDay(minute)
  const evening = 1_199 - ((Math.abs(minute) * 7) % 90)
  if (ofDay >= 1_200) return minute - ofDay + evening
  return ofDay >= 480 ? minute : minute - ofDay - DAY + evening
}

const minuteOfDay = (minute: Minute): number => (((minute + NOON) % DAY) + DAY) % DAY

export const dayAt = (daysAgo: number, minuteOfDay: number): Minute => -daysAgo * DAY - NOON + minuteOfDay

type Told = { readonly at: Minute; readonly event: SampleEvent }

/** A case while it is being told. What lies in the future has not happened. */
export class CaseStory {
  private readonly told: Told[] = []
  private promises = 0
  private contacts = 0

  constructor(private readonly ref: string) {}

  tell(at: Minute, by: string, type: SampleEvent[2], data: SampleEvent[3]): this {
    if (at < 0) this.told.push({ at, event: [momentOf(at), by, type, data] })
    return this
  }

  /** A promise made at one minute and due at another; gives its key. */
  promise(at: Minute, by: string, kind: string, due: Minute, more: Record<string, unknown> = {}): string {
    const key = `${this.ref}.${++this.promises}`
    const data = {
      promiseId: `promise:${key}`,
      kind,
      due: { at: momentOf(due) },
      channel: null,
      performerId: `person:${by}`,
      note: null
    }
    this.tell(at, by, 'promise-made', { ...data, ...more })
    return key
  }

  contact(at: Minute, by: string, channel: string, reached: boolean, promise: string | null): string {
    const key = `${this.ref}.${++this.contacts}`
    const promiseId = promise === null ? null : `promise:${promise}`
    const data = { contactId: `contact:${key}`, direction: 'out', channel, reached, promiseId, note: null }
    this.tell(at, by, 'contact-recorded', data)
    return key
  }

  keep(at: Minute, by: string, channel: string, promise: string): void {
    const contact = this.contact(at, by, channel, true, promise)
    this.tell(at, by, 'promise-kept', {
      promiseId: `promise:${promise}`,
      contactId: `contact:${contact}`,
      lateReason: null
    })
  }

  move(at: Minute, by: string, promise: string, due: Minute): string {
    const key = `${this.ref}.${++this.promises}`
    const data = { promiseId: `promise:${promise}`, nextPromiseId: `promise:${key}`, due: { at: momentOf(due) } }
    this.tell(at, by, 'promise-moved', data)
    return key
  }

  end(): SampleCase {
    const ordered = this.told.map((one, place) => ({ ...one, place })).sort((a, b) => a.at - b.at || a.place - b.place)
    return { ref: this.ref, events: ordered.map(({ event }) => event) }
  }
}
