import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideCorrectEntry } from '../../../src/domain/cases/correct-entry.ts'
import type { EntryCorrected } from '../../../src/domain/cases/case-event.ts'
import { decideAddNote, decideCloseCase, decideReopenCase } from '../../../src/domain/cases/decide-case.ts'
import { decideRecordContact } from '../../../src/domain/cases/decide-contact.ts'
import { asTold } from '../../../src/domain/cases/told-events.ts'
import { decideUndo } from '../../../src/domain/cases/undo-action.ts'
import { decideKeepPromise, decideMakePromise } from '../../../src/domain/promises/decide-promise.ts'
import { isFollowUpOwed } from '../../../src/domain/promises/owed.ts'
import { judgedAt, verdictOf } from '../../../src/domain/promises/verdict.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { correct, randomStory } from '../../support/random-story.ts'
import { DAY, importOf, local, MINUTE, Story, text, ZONE } from '../../support/story.ts'

type Change = EntryCorrected['change']

const correctLast = (story: Story, change: Change, reason = 'mistyped') =>
  put(story, story.events.length - 1, change, reason)
const put = (story: Story, at: number, change: Change, reason = 'mistyped') => {
  const eventId = story.events[at]?.id ?? 'none'
  const command = { eventId, reason: reason === '' ? null : text(reason), change }
  return story.tell((s, c) => decideCorrectEntry(story.events, command, c, s))
}
const story = () => new Story().opened('A').after(MINUTE)
const noted = () => {
  const told = story()
  told.tell((_s, c) => decideAddNote(text('n'), c))
  return told
}
const moved = (told: Story, toTeamId: string, note: string | null = null) => {
  const rest = { toHandlerId: 'ana', reason: 'other' as const, warm: null, customerRepeated: null }
  told.tell((s, c) => decideTransfer(s, { ...rest, toTeamId, note: note === null ? null : text(note) }, c))
  return told
}
const promised = () => {
  const told = story()
  const due = zonedTime(told.now + 60 * MINUTE, ZONE)
  const rest = { channel: 'phone', performerId: null, note: text('n') }
  told.tell((s, c) => decideMakePromise(s, { ...rest, promiseId: 'p', kind: 'update', due }, c))
  return told
}

describe('a correction', () => {
  it('tells the entry as it should have been written; the entry itself stays', () => {
    const told = noted()
    expect(correctLast(told, { text: text('right') })).toBeNull()
    expect(told.events.map(({ type }) => type)).toEqual(['case-opened', 'note-added', 'entry-corrected'])
    expect(told.events[1]?.data).toEqual({ text: text('n') })
    expect(asTold(told.events)[1]?.data).toEqual({ text: text('right') })
  })

  it('needs a reason, and writes nothing where nothing differs', () => {
    const told = promised()
    expect(correctLast(told, { channel: 'email' }, '')?.code).toBe('correction-needs-reason')
    expect(correctLast(told, { channel: 'phone' }, '')).toBeNull()
    expect(told.events).toHaveLength(2)
  })

  it('of a promise changes its kind, channel and words, never when it was made or due', () => {
    const told = promised()
    const before = told.state.promises[0]
    correctLast(told, { promiseKind: 'call-back', channel: 'email', text: text('right') })
    expect(told.state.promises[0]).toEqual({ ...before, kind: 'call-back', channel: 'email' })
  })

  it('of a transfer changes its reason and whether it was warm', () => {
    const told = moved(story(), 'B')
    correctLast(told, { transferReason: 'needs-authority', warm: true })
    expect(told.state.transfers).toMatchObject([{ reason: 'needs-authority', warm: true, toTeamId: 'B' }])
  })

  it('strikes a transfer that never happened: the case is where it was, and later moves are told anew', () => {
    const told = moved(moved(story(), 'B').after(DAY), 'C')
    put(told, 1, { struck: true })
    expect(told.state.transfers).toMatchObject([{ fromTeamId: 'A', toTeamId: 'C' }])
    put(told, 2, { struck: true })
    expect(transferCounts(told.state).total).toBe(0)
    expect(told.state).toMatchObject({ teamId: 'A', handlerId: null })
  })

  it('can itself be corrected and, soon after, taken back', () => {
    const told = noted()
    correctLast(told, { text: text('right') })
    put(told.after(MINUTE), 1, { text: text('better') })
    expect(asTold(told.events)[1]?.data).toEqual({ text: text('better') })
    told.tell((s, c) => decideUndo(told.events, s, c))
    expect(asTold(told.events)[1]?.data).toEqual({ text: text('right') })
  })
})

describe('a correction is not possible', () => {
  const refused = (told: Story, at: number, change: Change) => put(told, at, change)?.code

  it('of what proves or settles a promise, nor of what a file says', () => {
    const told = promised()
    const contact = { contactId: 'k', channel: 'phone', occurredAt: null, note: text('k'), lateReason: null }
    told.tell((s, c) => decideKeepPromise(s, { ...contact, promiseId: 'p' }, c))
    expect(refused(told, 1, { struck: true })).toBe('correction-not-possible')
    expect(refused(told, 2, { struck: true })).toBe('correction-not-possible')
    expect(refused(told, 3, { text: text('x') })).toBe('correction-not-possible')
    expect(put(told, 2, { channel: 'email' })).toBeNull()
    const file = new Story().record(importOf(), { eventAt: local('2026-02-01T10:00') })
    expect(refused(file, 0, { text: text('x') })).toBe('correction-not-possible')
  })

  it('of a text that was never written: adding one is a note', () => {
    expect(refused(moved(story(), 'B'), 1, { text: text('x') })).toBe('correction-not-possible')
    expect(put(moved(story(), 'B', 'n'), 1, { text: text('x') })).toBeNull()
  })

  it('of what was struck or undone, nor of an entry that is not there', () => {
    const struck = noted()
    put(struck, 1, { struck: true })
    expect(refused(struck, 1, { text: text('x') })).toBe('correction-not-possible')
    const undone = noted()
    undone.tell((s, c) => decideUndo(undone.events, s, c))
    expect(refused(undone, 1, { text: text('x') })).toBe('correction-not-possible')
    expect(refused(noted(), 9, { text: text('x') })).toBe('correction-not-possible')
  })
})

describe('a follow-up contact that never happened', () => {
  const followed = () => {
    const told = story()
    told.answered({ part: 'resolve', answers: {} })
    told.after(DAY).answered({ part: 'after', answers: {} }, { followUp: { ...reachedBy, contactId: 'other' } })
    const followUp = { ...reachedBy, contactId: 'f', reached: true }
    told.after(MINUTE).answered({ part: 'after', answers: { relation: 'saved' } }, { followUp })
    return told
  }
  const reachedBy = { channel: 'phone', reached: false }

  it('is owed again once it was struck, by whomever and whenever', () => {
    const told = followed()
    expect(told.state.steps.after).toBe('done')
    put(told.after(DAY), 2, { struck: true })
    expect(told.state.steps.after).toBe('done')
    put(told, 3, { struck: true })
    expect([told.state.steps.after, isFollowUpOwed(told.state)]).toEqual([undefined, true])
    expect(told.state.heard.after).toEqual({ relation: 'saved' })
    expect(told.tell((s, c) => decideCloseCase(s, c))?.code).toBe('case-needs-follow-up')
    told.tell((s, c) => decideUndo(told.events, s, c))
    expect(told.state.steps.after).toBe('done')
  })

  it('is not struck where the case was closed on it, until that is taken up again', () => {
    const told = followed()
    told.tell((s, c) => decideCloseCase(s, c))
    expect(put(told, 3, { struck: true })?.code).toBe('follow-up-closed-the-case')
    expect(put(told, 2, { struck: true })).toBeNull()
    told.tell((s, c) => decideReopenCase(s, null, c))
    expect(put(told, 3, { struck: true })).toBeNull()
  })
})

describe('no correction', () => {
  it('changes the verdict of any promise, whenever one asks', () => {
    fc.assert(
      fc.property(randomStory(), fc.nat(1000), fc.integer({ min: -60 * 24, max: 60 * 24 }), (told, n, hours) => {
        const verdicts = () => {
          const { promises, asOf } = told.state
          const at = judgedAt(told.now + hours * 60 * MINUTE, asOf)
          return promises.map((promise) => [promise.id, verdictOf(promise, at), promise.fulfilledAt, promise.due])
        }
        const before = verdicts()
        correct(told, n)
        expect(verdicts()).toEqual(before)
      })
    )
  })

  it('makes an imported case look untouched, or touched again after a newer file', () => {
    const asOf = Date.UTC(2026, 1, 5)
    const facts = importOf({ targets: ['ref', 'promiseDueAt'], grain: 'case', asOf })
    const told = new Story().record(facts, { promiseDueAt: local('2026-02-06T10:00') })
    told.tell((s, c) => decideRecordContact(s, contact, c))
    correctLast(told, { struck: true })
    expect(told.state).toMatchObject({ asOf: null, workedOn: true })
    const newer = { ...facts, importId: 'i2', asOf: asOf + DAY }
    told.record(newer, { promiseDueAt: local('2026-02-08T10:00') })
    told.tell((_s, c) => decideAddNote(text('n'), c))
    told.record({ ...newer, importId: 'i3', asOf: asOf + 2 * DAY }, { promiseDueAt: local('2026-02-09T10:00') })
    put(told, 4, { text: text('right') })
    expect(told.state.asOf).toBe(asOf + 2 * DAY)
  })
})

const contact = {
  contactId: 'k',
  direction: 'in' as const,
  channel: 'phone',
  reached: true,
  note: null,
  chase: true,
  occurredAt: null
}
