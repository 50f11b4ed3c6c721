import type * as Ical from 'ical.js'
import type { CalendarEntry, CalendarTime } from '../../domain/people/holidays-of.ts'
import { civilMillis, epochDayOf } from '../../domain/shared/civil-time.ts'
import { isZone } from '../../domain/shared/zoned-time.ts'
import { isCalm, type RepeatRule } from './calm-rule.ts'

type Library = typeof Ical.default
type Component = Ical.default.Component
type Time = Ical.default.Time

/** What stands in an iCalendar file; null: it is none. */
export interface CalendarFile {
  readonly entries: readonly CalendarEntry[]
  /** Entries that could not be understood. */
  readonly unreadable: number
  /** There was more than anybody would call a list of holidays: reading stopped. */
  readonly tooMuch: boolean
}

export const MOST_ENTRIES = 5_000
/** So often one repeating entry is followed: every day for ten years. */
const MOST_REPEATS = 4_000
/** … and all of them together, which takes a second or two. */
const MOST_STEPS = 20_000

/**
 * The entries of an iCalendar file (RFC 5545) that begin before `to` and end after `from` (dates), repeating ones as often as they occur; cancelled
 * ones are left out. The only file that knows the library, which is loaded when the first calendar is read.
 */
export async function calendarEntries(text: string, from: string, to: string): Promise<CalendarFile | null> {
  const { default: library } = await import('ical.js')
  const events = eventsIn(library, text)
  if (events === null) return null
  if (events.length > MOST_ENTRIES) return { entries: [], unreadable: 0, tooMuch: true }
  const entries: CalendarEntry[] = []
  const window = { from, to, steps: MOST_STEPS }
  let unreadable = 0
  for (const event of groupedByUid(library, events)) {
    try {
      entries.push(...[...occurrences(event, window)].map((occurrence) => entryOf(event, occurrence)))
    } catch {
      // Whatever the library makes of a broken entry, the others are read.
      unreadable++
    }
    if (window.steps <= 0) return { entries, unreadable, tooMuch: true }
  }
  return { entries, unreadable, tooMuch: false }
}

function eventsIn(library: Library, text: string): readonly Component[] | null {
  try {
    const parsed: unknown = library.parse(text.replace(/^\uFEFF/, ''))
    if (!Array.isArray(parsed) || parsed.length === 0) return null
    // Several calendars in one file come as a list of them.
    const roots: unknown[] = typeof parsed[0] === 'string' ? [parsed] : parsed
    const calendars = roots.map((root) => new library.Component(root as ConstructorParameters<Library['Component']>[0]))
    return calendars.some(({ name }) => name === 'vcalendar')
      ? calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
      : null
  } catch {
    return null
  }
}

/** An entry that replaces one repetition of another is told to that other. */
function groupedByUid(library: Library, components: readonly Component[]): readonly Ical.default.Event[] {
  const events = components
    .filter((component) => String(component.getFirstPropertyValue('status') ?? '').toUpperCase() !== 'CANCELLED')
    .map((component) => new library.Event(component))
  const replacing = events.filter((event) => event.isRecurrenceException())
  const byUid = new Map(events.filter((event) => !event.isRecurrenceException()).map((event) => [event.uid, event]))
  const alone = replacing.filter((event) => {
    const whole = byUid.get(event.uid)
    whole?.relateException(event)
    return whole === undefined
  })
  return [...events.filter((event) => !event.isRecurrenceException()), ...alone]
}

interface Occurrence {
  readonly start: Time
  readonly end: Time
  readonly name: string
}

function* occurrences(
  event: Ical.default.Event,
  window: { readonly from: string; readonly to: string; steps: number }
): Generator<Occurrence> {
  checkDates(event)
  if (!event.isRecurring()) {
    window.steps--
    yield { start: event.startDate, end: event.endDate, name: nameOf(event) }
    return
  }
  checkRules(event)
  const all = event.iterator()
  for (let n = 0; window.steps-- > 0; n++) {
    if (n === MOST_REPEATS) throw new RangeError('an entry that repeats too often to be a holiday')
    const next = all.next()
    // A day either side, whatever the zones are.
    if (next === undefined || next === null || dateOf(next) > window.to) return
    const { startDate, endDate, item } = event.getOccurrenceDetails(next)
    if (dateOf(endDate) >= window.from) yield { start: startDate, end: endDate, name: nameOf(item) }
  }
}

/** Throws RangeError for a rule that no holiday has. */
function checkRules({ component }: Ical.default.Event): void {
  for (const property of component.getAllProperties('rrule')) {
    const rule: unknown = property.getFirstValue()
    const isRule = typeof rule === 'object' && rule !== null && 'freq' in rule && 'parts' in rule
    if (!isRule || !isCalm(rule as RepeatRule)) throw new RangeError('a repetition that no holiday has')
  }
}

const nameOf = (event: Ical.default.Event): string => String(event.summary ?? '').trim()
const dateOf = (time: Time): string => time.toString().slice(0, 10)

/** The library turns the 40th of a month into a day of the next one; a calendar does not. Throws RangeError. */
function checkDates({ component }: Ical.default.Event): void {
  const start = component.getFirstProperty('dtstart')
  if (start === null || start === undefined) throw new RangeError('an entry without a beginning')
  for (const property of [start, component.getFirstProperty('dtend')]) {
    if (property === null || property === undefined) continue
    const said = String(property.toJSON()[3])
    if (said.includes('T')) civilMillis(said.replace(/Z$/, ''))
    else epochDayOf(said)
  }
}

function entryOf({ component }: Ical.default.Event, { start, end, name }: Occurrence): CalendarEntry {
  const said = component.getFirstProperty('dtstart')?.getParameter('tzid')
  const zone = typeof said === 'string' ? said : null
  return { name, start: timeOf(start, zone), end: timeOf(end, zone) }
}

/** A zone by its known name; by the file's own rules where it has another; else the reader's. */
function timeOf(time: Time, said: string | null): CalendarTime {
  const local = time.toString().slice(0, 19)
  if (time.isDate) return { kind: 'date', date: local.slice(0, 10) }
  if (said !== null && isZone(said)) return { kind: 'clock', local, zone: said }
  const known = time.zone?.tzid ?? 'floating'
  return known === 'floating'
    ? { kind: 'clock', local, zone: null }
    : { kind: 'instant', at: time.toUnixTime() * 1_000 }
}
