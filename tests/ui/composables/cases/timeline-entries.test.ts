import { describe, expect, it } from 'vitest'
import { decideAddNote, decideChangeDetails } from '../../../../src/domain/cases/decide-case.ts'
import { decideCorrectEntry, type CorrectEntry } from '../../../../src/domain/cases/correct-entry.ts'
import { decideUndo } from '../../../../src/domain/cases/undo-action.ts'
import type { ImportState } from '../../../../src/domain/imports/import-event.ts'
import type { RecordFields } from '../../../../src/domain/imports/imported-record.ts'
import { decideMakePromise } from '../../../../src/domain/promises/decide-promise.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import { decideTransfer } from '../../../../src/domain/transfers/decide-transfer.ts'
import { timelineEntries } from '../../../../src/ui/composables/cases/timeline-entries.ts'
import { importOf, local, MINUTE, Story, text, ZONE } from '../../../support/story.ts'

const TARGETS = ['ref', 'team', 'handler', 'status', 'promiseKept', 'transferCount', 'severity', 'eventAt'] as const
const FACTS = importOf({ targets: TARGETS })

function importState(state: ImportState['state']): ReadonlyMap<string, ImportState> {
  const started = { source: 'log', grain: 'event' as const, targets: TARGETS, zone: 'UTC', asOf: null }
  return new Map([
    ['i1', { ...started, id: 'i1', fileHash: '', fileName: 'log.csv', state, startedAt: 0, counts: null }]
  ])
}
const recorded = (...rows: readonly RecordFields[]): Story =>
  rows.reduce((story, row) => story.after(MINUTE).record(FACTS, row), new Story())
const effects = (story: Story) => timelineEntries(story.events, importState('done')).map((entry) => entry.effects)

describe('the timeline', () => {
  it('holds every event of the case, newest first', () => {
    const story = new Story().opened().after(MINUTE)
    story.tell((_s, c) => decideAddNote(text('n'), c))
    expect(timelineEntries(story.events, new Map()).map(({ event }) => event.type)).toEqual([
      'note-added',
      'case-opened'
    ])
  })

  it('says what a record changed by folding before and after it', () => {
    const [second, first] = effects(
      recorded(
        { teamId: 'A', status: 'open', promiseKept: true, eventAt: local('2016-03-01T08:00') },
        { teamId: 'B', status: 'closed', promiseKept: false, transferCount: 2, eventAt: local('2016-03-02T08:00') }
      )
    )
    expect(first).toContainEqual({ kind: 'team', from: null, to: 'A', move: 'routed' })
    expect(first).toContainEqual({ kind: 'promise', n: 1, change: 'recorded-kept', at: null })
    expect(second).toContainEqual({ kind: 'team', from: 'A', to: 'B', move: 'transfer' })
    expect(second).toContainEqual({ kind: 'status', to: 'closed', at: Date.UTC(2016, 2, 2, 7) })
    expect(second).toContainEqual({ kind: 'promise', n: 1, change: 'recorded-broken', at: null })
    expect(second).toContainEqual({ kind: 'count', field: 'transfers', to: 2 })
  })

  it('says nothing of a record that repeats the one before', () => {
    const row = { teamId: 'A', status: 'open' as const, eventAt: local('2016-03-01T08:00') }
    expect(effects(recorded(row, row))[0]).toEqual([])
  })

  it('marks a return', () => {
    const story = recorded({ teamId: 'A' }, { teamId: 'B' }, { teamId: 'A' })
    expect(effects(story)[0]).toContainEqual({ kind: 'team', from: 'B', to: 'A', move: 'return' })
  })

  it('marks a slip that was taken back', () => {
    const move = { toHandlerId: null, reason: 'other' as const, note: null, warm: null, customerRepeated: null }
    const story = new Story().opened('A')
    for (const toTeamId of ['B', 'A']) story.after(MINUTE).tell((s, c) => decideTransfer(s, { ...move, toTeamId }, c))
    expect(effects(story)[0]).toContainEqual({ kind: 'team', from: 'B', to: 'A', move: 'taken-back' })
  })

  it('says where the file and a person disagree', () => {
    const story = recorded({ severity: 2 })
    story.after(MINUTE).tell((s, c) => decideChangeDetails(s, { severity: 5 }, c))
    story.after(MINUTE).record(FACTS, { severity: 3 })
    expect(effects(story)[0]).toEqual([{ kind: 'conflict', field: 'severity' }])
  })

  it('notes a row that tells of an earlier time than a row before it', () => {
    const story = recorded({ eventAt: local('2016-03-02T08:00') }, { eventAt: local('2016-03-01T08:00') })
    expect(timelineEntries(story.events, importState('done')).map(({ outOfOrder }) => outOfOrder)).toEqual([
      true,
      false
    ])
  })

  it('shows the events of an undone import as no longer counting', () => {
    const story = recorded({ teamId: 'A' })
    const [entry] = timelineEntries(story.events, importState('undone'))
    expect(entry).toMatchObject({ counted: false, after: null, effects: [] })
  })

  it('shows nothing of an import that is still running', () => {
    expect(timelineEntries(recorded({ teamId: 'A' }).events, importState('running'))).toEqual([])
  })

  it('says when something was written down only where that is another minute', () => {
    const story = new Story().opened()
    story.record(FACTS, { eventAt: local('2016-03-01T08:00') })
    expect(timelineEntries(story.events, importState('done')).map(({ recordedAt }) => recordedAt)).toEqual([
      story.now,
      null
    ])
  })

  it('shows what was taken back, by whom, numbered as it was then', () => {
    const story = promised(promised(new Story().opened(), 'a'), 'b')
    undo(story)
    const [taken, second, first] = timelineEntries(story.events, new Map())
    expect(taken).toMatchObject({ event: { type: 'action-undone' }, counted: true, about: { event: second?.event } })
    expect(second).toMatchObject({ counted: false, undoneBy: { type: 'action-undone' } })
    expect(second?.after?.promises.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(first).toMatchObject({ counted: true, undoneBy: null })
  })

  it('goes on from the case without what was taken back', () => {
    const story = undo(promised(promised(new Story().opened(), 'a'), 'b'))
    promised(story, 'c')
    const [newest] = timelineEntries(story.events, new Map())
    expect(newest?.after?.promises.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(newest?.after).toEqual(story.state)
  })

  it('keeps what was corrected beside the correction', () => {
    const story = promised(new Story().opened(), 'a')
    const target = story.events.at(-1)?.id ?? ''
    correct(story, { eventId: target, change: { promiseKind: 'update' } })
    const [correction, made] = timelineEntries(story.events, new Map())
    expect(correction?.about?.event.id).toBe(target)
    expect(made).toMatchObject({ counted: true, corrections: [correction?.event] })
    expect(made?.event.data).toMatchObject({ kind: 'call-back' })
    expect(correction?.after?.promises[0]?.kind).toBe('update')
  })

  it('counts an entry no more that was struck out, and again once that correction was taken back', () => {
    const story = new Story().opened().after(MINUTE)
    story.tell((_s, c) => decideAddNote(text('n'), c))
    correct(story, { eventId: story.events.at(-1)?.id ?? '', change: { struck: true } })
    expect(timelineEntries(story.events, new Map())[1]).toMatchObject({ counted: false, undoneBy: null })
    undo(story)
    expect(timelineEntries(story.events, new Map())[2]).toMatchObject({ counted: true, corrections: [] })
  })
})

function promised(story: Story, promiseId: string): Story {
  const rest = { kind: 'call-back' as const, channel: null, performerId: null, note: null }
  const due = zonedTime(story.after(MINUTE).now + 60 * MINUTE, ZONE)
  expect(story.tell((s, c) => decideMakePromise(s, { ...rest, promiseId, due }, c))).toBeNull()
  return story
}

function undo(story: Story): Story {
  expect(story.after(MINUTE).tell((s, c) => decideUndo(story.events, s, c))).toBeNull()
  return story
}

function correct(story: Story, command: Omit<CorrectEntry, 'reason'>): void {
  const refused = story
    .after(MINUTE)
    .tell((s, c) => decideCorrectEntry(story.events, { ...command, reason: text('why') }, c, s))
  expect(refused).toBeNull()
}
