import { endUpdates, tellCase } from '../../src/domain/cases/tell-incident.ts'
import { decideFallDue } from '../../src/domain/promises/decide-fall-due.ts'
import { decideMakePromise } from '../../src/domain/promises/decide-promise.ts'
import { decideRecurrences } from '../../src/domain/promises/decide-recurrence.ts'
import { ok } from '../../src/domain/shared/result.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import { MINUTE, text, ZONE, type Story } from './story.ts'

const UNITS = ['hour', 'day', 'week'] as const
const FIXED = { kind: 'incident', id: 'outage' } as const

/** What promises with finer terms can go through: rhythms, waiting for a fix, watching a root cause; each drawn by a number. */
export function termActs(story: Story, n: number): (() => unknown)[] {
  const rest = { channel: 'phone', performerId: null, note: null }
  const due = zonedTime(story.now + (1 + (n % 40)) * 45 * MINUTE, ZONE)
  const unit = UNITS[n % UNITS.length] ?? 'day'
  // Missed hours by the hundred would make a history too long to be told event by event.
  const cadence = { every: unit === 'hour' ? 36 : 1 + (n % 4), unit }
  const overrides = n % 2 ? [{ code: 'shut-then', reason: text('o') }] : []
  const made = { ...rest, due, overrides, expectedBy: n % 3 ? null : zonedTime(story.now + MINUTE, ZONE) }
  const make = (more: object, kind: 'update' | 'tell-when-fixed' | 'no-recurrence') => () =>
    story.tell((s, c) => decideMakePromise(s, { ...made, ...more, kind, promiseId: story.nextId() }, c))
  return [
    make({ cadence, attempts: n % 2 ? 1 : null }, 'update'),
    make({ waitsFor: FIXED, attempts: n % 3 ? 1 : null }, 'tell-when-fixed'),
    make({ ...(n % 3 ? { watches: ['slow'] } : {}), due: n % 2 ? null : due }, 'no-recurrence'),
    () =>
      story.tell((s, c) => ok(decideFallDue(s, FIXED, { due: zonedTime(story.now + (n % 9) * 30 * MINUTE, ZONE) }, c))),
    () => story.tell((s, c) => ok(tellCase(s, { incidentId: FIXED.id, contactId: story.nextId(), note: null }, c))),
    () => story.tell((s, c) => endUpdates(s, FIXED.id, text('over'), c)),
    () => cameBack(story, n)
  ]
}

/** Another case of the same customer, which happened some time ago, gets the watched root cause or loses it. */
function cameBack(story: Story, n: number): void {
  story.tell((s, c) => {
    const happenedAt = story.now - (n % 300) * MINUTE
    const causeIds = n % 3 ? ['slow', 'c1'] : []
    const other = { ordinal: 1 + (n % 2), state: { ...s, ref: 'R2', happenedAt, causeIds, mergedInto: null } }
    const found = decideRecurrences([{ ordinal: 0, state: s }, other], c).find(({ ordinal }) => ordinal === 0)
    return ok(found?.events ?? [])
  })
}
