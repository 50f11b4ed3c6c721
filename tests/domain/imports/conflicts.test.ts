import { describe, expect, it } from 'vitest'
import { decideChangeDetails } from '../../../src/domain/cases/decide-case.ts'
import type { RecordFields } from '../../../src/domain/imports/imported-record.ts'
import { decideSettleConflict } from '../../../src/domain/imports/settle-conflict.ts'
import { decideMovePromise } from '../../../src/domain/promises/decide-promise.ts'
import { decideEndSafety, decideRaiseSafety } from '../../../src/domain/safety/decide-safety.ts'
import { instantOf, type ZonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { importOf, local, Story, text } from '../../support/story.ts'

const TARGETS = ['ref', 'team', 'severity', 'channel', 'status', 'promiseDueAt', 'promiseFulfilledAt'] as const
const FIRST: RecordFields = { teamId: 'A', severity: 2, channel: 'phone', status: 'open' }
const file = (story: Story, importId: string, fields: RecordFields): Story =>
  story.record(importOf({ importId, grain: 'case', targets: [...TARGETS] }), fields)
const open = (story: Story) => story.state.conflicts.map(({ field }) => field)

/** Rows of a log, each with the identity by which a newer log tells it anew. */
function log(story: Story, importId: string, fields: RecordFields, rows: number): Story {
  for (let row = 0; row < rows; row++) {
    const eventAt = local(`2026-03-01T10:0${row}`)
    story.record(importOf({ importId, targets: [...TARGETS, 'eventAt'] }), { teamId: 'A', ...fields, eventAt })
    const event = story.events.at(-1)
    if (event?.type === 'record-imported')
      story.events[story.events.length - 1] = { ...event, data: { ...event.data, row: `r${row}` } }
  }
  return story
}

function differing(): Story {
  const story = file(new Story(), 'i1', FIRST)
  story.tell((s, c) => decideChangeDetails(s, { severity: 5 }, c))
  return file(story, 'i2', { ...FIRST, severity: 3 })
}

describe('where a newer file and a person differ', () => {
  it('the person’s value stands and it is open until somebody answers', () => {
    const story = differing()
    expect(story.state.severity).toBe(5)
    expect(open(story)).toEqual(['severity'])
    file(story, 'i3', { ...FIRST, severity: 3, channel: 'email' })
    expect(open(story)).toEqual(['severity'])
  })

  it('keeping it settles that, and the next change of the file is open anew', () => {
    const story = differing()
    expect(story.tell((s, c) => decideSettleConflict(s, { field: 'severity', take: false }, c))).toBeNull()
    expect([open(story), story.state.severity]).toEqual([[], 5])
    expect(story.tell((s, c) => decideSettleConflict(s, { field: 'severity', take: false }, c))).toMatchObject({
      code: 'conflict-not-open'
    })
    file(story, 'i3', { ...FIRST, severity: 4 })
    expect([open(story), story.state.severity]).toEqual([['severity'], 5])
  })

  it('taking the file’s value leaves the field to the file from then on', () => {
    const story = differing()
    story.tell((s, c) => decideSettleConflict(s, { field: 'severity', take: true }, c))
    expect([open(story), story.state.severity]).toEqual([[], 3])
    file(story, 'i3', { ...FIRST, severity: 4 })
    expect([open(story), story.state.severity]).toEqual([[], 4])
  })

  it('changing the field again settles it, and so does a file that comes round', () => {
    const again = differing()
    again.tell((s, c) => decideChangeDetails(s, { severity: 4 }, c))
    expect(open(again)).toEqual([])
    const round = file(differing(), 'i3', { ...FIRST, severity: 5 })
    expect(open(round)).toEqual([])
  })

  it('when it happened is the person’s to say, and the file’s to be asked about', () => {
    const [first, theirs, newer] = [local('2026-02-20T10:00'), local('2026-02-18T09:00'), local('2026-02-19T08:00')]
    const told = (story: Story, importId: string, happenedAt: ZonedTime) =>
      story.record(importOf({ importId, grain: 'case', targets: ['ref', 'happenedAt'] }), { happenedAt })
    const story = told(new Story(), 'i1', first)
    story.tell((s, c) => decideChangeDetails(s, { happenedAt: theirs }, c))
    told(story, 'i2', newer)
    expect([open(story), story.state.happenedAt]).toEqual([['happenedAt'], instantOf(theirs)])
    story.tell((s, c) => decideSettleConflict(s, { field: 'happenedAt', take: true }, c))
    expect([open(story), story.state.happenedAt]).toEqual([[], instantOf(newer)])
  })

  it('a team is taken as the move that the file’s own counter has counted', () => {
    const story = file(new Story(), 'i1', FIRST)
    const move = { toHandlerId: null, reason: 'other' as const, note: null, warm: null, customerRepeated: null }
    story.tell((s, c) => decideTransfer(s, { ...move, toTeamId: 'B' }, c))
    file(story, 'i2', { ...FIRST, teamId: 'C' })
    expect([open(story), story.state.teamId]).toEqual([['teamId'], 'B'])
    story.tell((s, c) => decideSettleConflict(s, { field: 'teamId', take: true }, c))
    expect([open(story), story.state.teamId]).toEqual([[], 'C'])
    expect(transferCounts(story.state).documented).toBe(2)
  })

  it('a closing can be taken back to what the file says', () => {
    const story = file(new Story(), 'i1', FIRST)
    story.close()
    file(story, 'i2', { ...FIRST, status: 'resolved' })
    expect([open(story), story.state.status]).toEqual([['status'], 'closed'])
    story.tell((s, c) => decideSettleConflict(s, { field: 'status', take: true }, c))
    expect(story.state).toMatchObject({ status: 'resolved', closedAt: null, conflicts: [] })
  })

  it('a promise agreed anew with the customer stays agreed', () => {
    const due = local('2026-03-05T09:00')
    const story = file(new Story(), 'i1', { ...FIRST, promiseDueAt: due })
    const promiseId = story.state.promises[0]?.id ?? ''
    const anew = { promiseId, nextPromiseId: 'p2', due: local('2026-03-07T09:00') }
    expect(story.tell((s, c) => decideMovePromise(s, anew, c))).toBeNull()
    const before = story.state.promises
    file(story, 'i2', { ...FIRST, promiseDueAt: local('2026-03-04T09:00') })
    expect(story.state.promises).toEqual(before)
    expect(open(story)).toEqual(['promise'])
    expect(story.tell((s, c) => decideSettleConflict(s, { field: 'promise', take: true }, c))).not.toBeNull()
    expect(story.tell((s, c) => decideSettleConflict(s, { field: 'promise', take: false }, c))).toBeNull()
    expect(open(story)).toEqual([])
  })
})

describe('a case in safety mode that a newer file closes', () => {
  const under = (): Story => {
    const story = file(new Story(), 'i1', FIRST)
    story.tell((s, c) => decideRaiseSafety(s, { kind: 'violence', note: null }, c))
    return file(story, 'i2', { ...FIRST, status: 'closed' })
  }
  const takeStatus = (story: Story) =>
    story.tell((s, c) => decideSettleConflict(s, { field: 'status', take: true }, c))?.code ?? null

  it('stays open; the file’s word is taken only once a supervisor has ended it', () => {
    const story = under()
    expect([open(story), story.state.status, takeStatus(story)]).toEqual([['status'], 'open', 'case-under-safety'])
    story.tell((s, c) => decideEndSafety(s, text('calm'), c))
    expect([takeStatus(story), story.state.status]).toEqual([null, 'closed'])
  })

  it('stays open too where another status of the file was taken before', () => {
    const story = file(under(), 'i3', { ...FIRST, status: 'resolved' })
    expect([takeStatus(story), story.state.status]).toEqual([null, 'resolved'])
    file(story, 'i4', { ...FIRST, status: 'closed' })
    expect([open(story), story.state.status]).toEqual([['status'], 'resolved'])
  })

  it('keeps a question about its status that was open before', () => {
    const story = file(new Story(), 'i1', FIRST)
    story.answered({ part: 'resolve', answers: {} })
    file(story, 'i2', { ...FIRST, status: 'closed' })
    expect(open(story)).toEqual(['status'])
    story.tell((s, c) => decideRaiseSafety(s, { kind: 'other', note: null }, c))
    expect(open(story)).toEqual(['status'])
  })
})

describe('a row that a newer log tells anew', () => {
  it('does not close a case that has been in safety mode since, although it stands before the alarm', () => {
    const story = log(new Story(), 'i1', {}, 2)
    story.tell((s, c) => decideRaiseSafety(s, { kind: 'violence', note: null }, c))
    log(story, 'i2', { status: 'closed' }, 2)
    expect(story.state).toMatchObject({ status: 'open', closedAt: null })
    expect(open(story)).toEqual(['status'])
  })

  it('is in conflict too, although it stands where it stood', () => {
    const story = log(new Story(), 'i1', { severity: 2 }, 2)
    story.tell((s, c) => decideChangeDetails(s, { severity: 5, channel: 'email' }, c))
    log(story, 'i2', { severity: 3 }, 2)
    expect([open(story), story.state.severity]).toEqual([['severity'], 5])
    const brought = story.events.find(({ id }) => id === story.state.conflicts[0]?.eventId)
    expect(brought?.importId).toBe('i2')
    story.tell((s, c) => decideSettleConflict(s, { field: 'severity', take: true }, c))
    expect([open(story), story.state.severity]).toEqual([[], 3])
  })
})
