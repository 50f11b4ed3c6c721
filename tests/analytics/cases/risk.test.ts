import { describe, expect, test } from 'vitest'
import { countFloor } from '../../../src/analytics/shared/count-floor.ts'
import type { CaseRow } from '../../../src/analytics/shared/floor-numbers.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import type { ContactFact } from '../../../src/domain/cases/contact-fact.ts'
import { NO_ANSWERS } from '../../../src/domain/cases/heard-answers.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { NOW, ZONE } from '../../support/arbitrary-case.ts'
import { columnsOf } from '../../support/columns-of.ts'
import { plainPromise } from '../../support/plain-promise.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const query: FloorQuery = { filter: EMPTY_FILTER, now: NOW, zone: ZONE, transferLimits: {} }

const contact = (at: number, direction: 'in' | 'out', channel = 'phone'): ContactFact => ({
  id: 'contact',
  at,
  direction,
  channel,
  reached: true,
  hostile: false,
  chase: false,
  promiseId: null,
  by: null
})
/** Owed something in five hours, so that nothing but `part` tells one from the other. */
const held = (ref: string, part: Partial<CaseState>): CaseState => ({
  ...newCase(ref, ref),
  openedAt: NOW - DAY,
  channel: 'email',
  promises: [plainPromise(NOW + 5 * HOUR)],
  ...part
})
const move = {
  at: NOW,
  fromTeamId: 'a',
  toTeamId: 'b',
  reason: null,
  warm: null,
  accepted: null,
  customerRepeated: null,
  isReturn: false,
  told: true,
  by: null,
  fromImport: false
}
const safety = {
  raisedId: 'raised',
  kind: 'violence',
  by: null,
  raisedAt: NOW - HOUR,
  done: {},
  endedAt: null
} as const
const deadline = (at: number): Pick<CaseState, 'heard'> => ({
  heard: { ...NO_ANSWERS, empathize: { ownDeadline: zonedTime(at, ZONE) } }
})
const automatic = { how: 'automatic', at: NOW - 9 * HOUR, by: null } as const

const openRows = (cases: readonly CaseState[]): readonly CaseRow[] => countFloor(columnsOf(cases), query).openCases.rows
const reasonsOf = (part: Partial<CaseState>): CaseRow['reasons'] => openRows([held('one', part)])[0]?.reasons ?? []

describe('the order of risk', () => {
  test('is that of PRODUCT.md §9: safety, what we owe, parked, their deadline, unacknowledged, passed on, unanswered, and the loud last', () => {
    const answered = { contacts: [contact(NOW - HOUR, 'out')] }
    const inOrder = [
      held('safety', { safety, temperatureLast: 1 }),
      held('overdue', { promises: [plainPromise(NOW - HOUR)] }),
      held('follow-up overdue', { status: 'resolved', promises: [], followUpDue: zonedTime(NOW - 2 * HOUR, ZONE) }),
      held('parked', { promises: [] }),
      held('deadline passed', deadline(NOW - HOUR)),
      held('deadline in a week', deadline(NOW + 7 * DAY)),
      held('unacknowledged', { acknowledgeBy: NOW - HOUR }),
      held('passed on', { transfers: [move, move, move] }),
      held('they wrote', {
        contacts: [contact(NOW - 3 * HOUR, 'out'), contact(NOW - 2 * HOUR, 'in')],
        temperatureLast: 3
      }),
      held('they wrote, calmer', { contacts: [contact(NOW - 2 * HOUR, 'in')], temperatureLast: 2 }),
      held('loud', { ...answered, temperatureLast: 5 }),
      held('deadline far off', { ...answered, ...deadline(NOW + 8 * DAY), temperatureLast: 2 }),
      held('calm', { ...answered, temperatureLast: 1 })
    ]
    for (const cases of [inOrder, inOrder.toReversed()])
      expect(openRows(cases).map(({ ref }) => ref)).toEqual(inOrder.map(({ ref }) => ref))
  })

  test('lets a deadline press no more once the case is resolved', () => {
    const resolved = { status: 'resolved', ...deadline(NOW - HOUR) } as const
    expect(reasonsOf(resolved).map(({ kind }) => kind)).not.toContain('own-deadline')
  })

  test('takes a threat that is over for none', () => {
    expect(reasonsOf({ safety }).at(0)).toEqual({ kind: 'safety' })
    expect(reasonsOf({ safety: { ...safety, endedAt: NOW - 1 } }).map(({ kind }) => kind)).not.toContain('safety')
  })
})

describe('why a case stands where it does', () => {
  const found = (part: Partial<CaseState>, kind: string) => reasonsOf(part).find((reason) => reason.kind === kind)

  test('says what the acknowledgement lacks: a word, a personal one, or a name', () => {
    const by = { acknowledgeBy: NOW - HOUR }
    const lacks = (part: Partial<CaseState>) => found({ ...by, ...part }, 'unacknowledged')
    expect(lacks({})).toEqual({ kind: 'unacknowledged', since: NOW - HOUR, lacks: 'word' })
    expect(lacks({ acknowledgement: automatic })).toBeUndefined()
    expect(lacks({ acknowledgement: automatic, severity: 4 })).toMatchObject({ lacks: 'personal' })
    expect(lacks({ acknowledgement: automatic, ...deadline(NOW + DAY) })).toMatchObject({ lacks: 'personal' })
    expect(lacks({ acknowledgement: automatic, ...deadline(NOW + DAY + 1000) })).toBeUndefined()
    const personal = { ...automatic, how: 'personal' } as const
    expect(lacks({ acknowledgement: personal, severity: 5 })).toMatchObject({ lacks: 'owner' })
    expect(lacks({ acknowledgement: personal, severity: 5, ownerId: 'ana' })).toBeUndefined()
    expect(found({ acknowledgeBy: NOW }, 'unacknowledged')).toBeUndefined()
  })

  test('says since when and on which channel a customer has been silent, from three days on', () => {
    const out = contact(NOW - 4 * DAY - HOUR, 'out', 'letter')
    const silent = (...contacts: readonly ContactFact[]) => found({ openedAt: NOW - 10 * DAY, contacts }, 'silent')
    const said = { kind: 'silent', since: out.at, days: 4, channel: 'letter' }
    expect(silent(contact(NOW - 9 * DAY, 'out'), out)).toEqual(said)
    expect(silent(contact(NOW - 3 * DAY + 1, 'out'))).toBeUndefined()
    expect(silent(out, contact(NOW - DAY, 'in'))).toBeUndefined()
    // tried in vain it is a word of ours all the same, but no answer
    expect(silent({ ...out, reached: false })).toEqual(said)
    expect(found({ contacts: [{ ...out, reached: false }] }, 'unanswered')).toBeDefined()
    // the opening is a word of theirs
    expect(found({ openedAt: NOW - 4 * DAY, contacts: [out] }, 'silent')).toBeUndefined()
  })

  test('counts the time without an answer from their last word, else from the opening', () => {
    expect(found({}, 'unanswered')).toEqual({ kind: 'unanswered', since: NOW - DAY })
    expect(found({ contacts: [contact(NOW - HOUR, 'in')] }, 'unanswered')).toMatchObject({ since: NOW - HOUR })
    expect(
      found({ contacts: [contact(NOW - 2 * HOUR, 'in'), contact(NOW - HOUR, 'out')] }, 'unanswered')
    ).toBeUndefined()
  })

  test('names a follow-up as what comes next, and counts it as a contact that we owe', () => {
    const part = { status: 'resolved', promises: [], followUpDue: zonedTime(NOW + 5 * HOUR, ZONE) } as const
    expect(reasonsOf(part)).toContainEqual({ kind: 'follow-up', dueAt: NOW + 5 * HOUR })
    expect(found(part, 'parked')).toBeUndefined()
    expect(found({ ...part, steps: { after: 'waived' } }, 'parked')).toEqual({ kind: 'parked' })
  })

  test('says what would be cheap to give, what hurts inside the agreement, and who waits for help', () => {
    const heard = { ...NO_ANSWERS, resolve: { cost: 'cheap', waitBearable: false } } as const
    const early = plainPromise(NOW + 2 * HOUR, { expectedBy: zonedTime(NOW + HOUR, ZONE) })
    expect(reasonsOf({ heard, promises: [early], temperatureLast: 4 }).map(({ kind }) => kind)).toEqual([
      'unanswered',
      'inside-agreement',
      'cheap',
      'unbearable-wait',
      'next-contact',
      'temperature'
    ])
    expect(found({ promises: [early], temperatureLast: 3 }, 'inside-agreement')).toBeUndefined()
    const late = plainPromise(NOW - HOUR, { expectedBy: zonedTime(NOW - 2 * HOUR, ZONE) })
    expect(found({ promises: [late], temperatureLast: 4 }, 'inside-agreement')).toBeUndefined()
  })
})

describe('the follow-ups among the next contacts', () => {
  const due = (ref: string, at: number, part: Partial<CaseState> = {}): CaseState =>
    held(ref, { status: 'resolved', promises: [], followUpDue: zonedTime(at, ZONE), ownerId: 'ana', ...part })

  test('stand in one order with the promises, and are in no figure of theirs', () => {
    const cases = [
      due('soon', NOW + HOUR),
      held('promised', { promises: [plainPromise(NOW + HOUR - 60_000)] }),
      due('late', NOW - HOUR),
      due('tomorrow', NOW + DAY),
      due('made', NOW - HOUR, { steps: { after: 'done' } })
    ]
    const { nextContacts, tiles, lists } = countFloor(columnsOf(cases), query)
    expect(nextContacts.rows.map(({ ref, promise: n, kind, overdue }) => [ref, n, kind, overdue])).toEqual([
      ['late', null, 'follow-up', true],
      ['promised', 1, 'call-back', false],
      ['soon', null, 'follow-up', false]
    ])
    expect(nextContacts).toMatchObject({ overdue: 0, dueNextHour: 1, followUps: 2 })
    expect([tiles['overdue-now'], tiles['due-next-hour'], lists['follow-ups-due']]).toEqual([0, 1, 2])
  })

  test('say how to reach the customer and who does it: the channel of the case, its owner', () => {
    const rows = countFloor(columnsOf([due('soon', NOW)]), query).nextContacts.rows
    expect(rows).toMatchObject([{ channel: 'email', performerId: 'ana' }])
  })

  test('a promise without a channel is shown with the channel of its case', () => {
    const cases = [
      held('none', { promises: [plainPromise(NOW, { channel: null })] }),
      held('own', { promises: [plainPromise(NOW + 60_000, { channel: 'letter' })] })
    ]
    expect(countFloor(columnsOf(cases), query).nextContacts.rows.map(({ channel }) => channel)).toEqual([
      'email',
      'letter'
    ])
  })
})
