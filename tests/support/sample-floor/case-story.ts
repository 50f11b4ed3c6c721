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
  private moves = 0
  private asks = 0

  constructor(private readonly ref: string) {}

  tell(at: Minute, by: string, type: SampleEvent[2], data: SampleEvent[3], key?: string): this {
    const moment = momentOf(at)
    if (at < 0)
      this.told.push({ at, event: key === undefined ? [moment, by, type, data] : [moment, by, type, data, key] })
    return this
  }

  /** One save of one step of the conversation. */
  answers(at: Minute, by: string, part: string, answers: SampleEvent[3], more: SampleEvent[3] = {}): this {
    return this.tell(at, by, 'answers-recorded', { part, answers, ...more })
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

  contact(
    at: Minute,
    by: string,
    channel: string,
    reached: boolean,
    promise: string | null,
    more: SampleEvent[3] = {}
  ): string {
    const key = `${this.ref}.${++this.contacts}`
    const promiseId = promise === null ? null : `promise:${promise}`
    const data = { contactId: `contact:${key}`, direction: 'out', channel, reached, promiseId, note: null }
    this.tell(at, by, 'contact-recorded', { ...data, ...more })
    return key
  }

  /** The customer gets in touch; with `chase: true` in vain. */
  heardFrom(at: Minute, by: string, channel: string, more: SampleEvent[3] = {}): string {
    return this.contact(at, by, channel, true, null, { direction: 'in', ...more })
  }

  transfer(at: Minute, by: string, team: string, reason: string, more: SampleEvent[3] = {}): string {
    const key = `${this.ref}.${++this.moves}`
    const data = { toTeamId: `team:${team}`, toHandlerId: null, reason, note: null, warm: null, customerRepeated: null }
    this.tell(at, by, 'transferred', { ...data, ...more }, key)
    return key
  }

  answerTransfer(at: Minute, by: string, move: string, accepted: boolean, customerRepeated: boolean): void {
    this.tell(at, by, 'transfer-answered', { eventId: `event:${move}`, accepted, customerRepeated, note: null })
  }

  /** A call for help with the clock on its answer. */
  ask(
    at: Minute,
    by: string,
    kind: string,
    question: string | null,
    answerBy: Minute,
    more: SampleEvent[3] = {}
  ): string {
    const key = `${this.ref}.${++this.asks}`
    this.tell(at, by, 'help-asked', {
      askId: `ask:${key}`,
      kind,
      question: question === null ? null : { text: question },
      tried: null,
      options: [],
      authorityLimit: null,
      toTeamId: null,
      toPersonId: null,
      answerBy: { at: momentOf(answerBy) },
      ...more
    })
    return key
  }

  answerAsk(at: Minute, by: string, ask: string, outcome: string, answer: string, chosen: number | null = null): void {
    const data = { askId: `ask:${ask}`, outcome, answer: { text: answer }, chosen, byPersonId: `person:${by}` }
    this.tell(at, by, 'help-answered', data)
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
