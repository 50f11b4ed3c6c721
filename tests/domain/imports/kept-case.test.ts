import { describe, expect, it } from 'vitest'
import { decideChangeDetails } from '../../../src/domain/cases/decide-case.ts'
import { foldCase } from '../../../src/domain/cases/fold-case.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import type { RecordFields } from '../../../src/domain/imports/imported-record.ts'
import { decideKeepPromise, decideMakePromise, decideMovePromise } from '../../../src/domain/promises/decide-promise.ts'
import { importOf, local, Story, text } from '../../support/story.ts'

const TARGETS = ['ref', 'team', 'severity', 'status', 'causePath', 'promiseDueAt', 'customerId', 'summary'] as const
const SAID: RecordFields = {
  openedAt: local('2026-03-01T09:00'),
  customerId: 'noa',
  summary: text('angry'),
  channel: 'phone',
  teamId: 'North',
  severity: 4,
  status: 'resolved',
  causeId: 'price',
  promiseDueAt: local('2026-03-05T09:00')
}
const facts = (importId: string, grain: 'case' | 'event') => importOf({ importId, grain, targets: [...TARGETS] })

/** One record of a file, told again under the same identity when it is imported again. */
function told(story: Story, importId: string, fields: RecordFields, grain: 'case' | 'event' = 'case'): Story {
  story.record(facts(importId, grain), fields)
  const event = story.events.at(-1)
  if (event?.type !== 'record-imported') throw new Error('no record')
  const identity = JSON.stringify(fields)
  const row = grain === 'event' ? { row: JSON.stringify(fields.eventAt) } : {}
  story.events[story.events.length - 1] = { ...event, data: { ...event.data, identity, ...row } }
  return story
}

function without(story: Story, ...importIds: string[]): CaseState | null {
  const imports = [...story.imports].map(([id, of]) => [id, { ...of, live: !importIds.includes(id) }] as const)
  return foldCase(story.events, new Map(imports))
}

function undo(story: Story, ...importIds: string[]): CaseState {
  story.imports = new Map([...story.imports].map(([id, of]) => [id, { ...of, live: !importIds.includes(id) }]))
  return story.state
}

const promise = (story: Story): Story => {
  const due = local('2026-03-09T12:00')
  const rest = {
    promiseId: story.nextId(),
    kind: 'call-back' as const,
    channel: 'phone',
    performerId: null,
    note: null
  }
  expect(story.tell((s, c) => decideMakePromise(s, { ...rest, due }, c))).toBeNull()
  return story
}

describe('a case whose import is undone', () => {
  it('is gone where nobody had worked on it', () => {
    expect(without(told(new Story(), 'i1', SAID), 'i1')).toBeNull()
  })

  it('keeps what people did, and whose case it is, and nothing else of the file', () => {
    const story = promise(told(new Story(), 'i1', SAID))
    const kept = undo(story, 'i1')
    expect(kept).toMatchObject({
      keptAfterUndo: true,
      ref: 'R1',
      source: 'log',
      customerId: 'noa',
      channel: 'phone',
      teamId: 'North',
      summary: text('angry'),
      openedAt: Date.UTC(2026, 2, 1, 8)
    })
    expect(kept).toMatchObject({ status: 'open', severity: null, causeIds: [], transfers: [], workedOn: true })
    expect(kept.promises.map(({ fromImport }) => fromImport)).toEqual([false])
  })

  it.each(['case', 'event'] as const)('is what it was once the same file (one row per %s) comes again', (grain) => {
    const story = told(new Story(), 'i1', { ...SAID, eventAt: local('2026-03-01T09:00') }, grain)
    story.after(1000)
    if (grain === 'event') told(story, 'i1', { ...SAID, teamId: 'South', eventAt: local('2026-03-01T10:00') }, grain)
    const of = story.state.promises[0]?.id ?? ''
    const rest = { promiseId: of, contactId: 'k', channel: 'phone', occurredAt: null, note: null, lateReason: null }
    expect(story.tell((s, c) => decideKeepPromise(s, rest, c))).toBeNull()
    story.tell((s, c) => decideChangeDetails(s, { severity: 1 }, c))
    const before = promise(story).state
    const again = story.events.filter((event) => event.type === 'record-imported')
    undo(story, 'i1')
    for (const { data } of again) told(story, 'i2', data.fields, grain)
    expect(undo(story, 'i1')).toEqual({
      ...before,
      id: story.state.id,
      importId: 'i2',
      lastEventId: story.state.lastEventId
    })
    expect(story.state.promises[0]).toMatchObject({ id: of, fulfilledAt: before.promises[0]?.fulfilledAt })
  })

  it('takes from another file of its source what people have not changed, and lists what they have', () => {
    const story = told(new Story(), 'i1', SAID)
    story.tell((s, c) => decideChangeDetails(s, { severity: 1, channel: 'email' }, c))
    undo(story, 'i1')
    told(story, 'i2', { ...SAID, teamId: 'South', severity: 5 })
    const state = undo(story, 'i1')
    expect(state).toMatchObject({ keptAfterUndo: false, teamId: 'South', severity: 1, channel: 'email', transfers: [] })
    // The channel is what the undone file had said too: no news.
    expect(state.conflicts.map(({ field }) => field)).toEqual(['severity'])
    expect(state.promises.map(({ fromImport }) => fromImport)).toEqual([true])
  })
})

describe('a promise of an undone file that people dealt with', () => {
  const moved = (): Story => {
    const story = told(new Story(), 'i1', SAID)
    const promiseId = story.state.promises[0]?.id ?? ''
    const anew = { promiseId, nextPromiseId: 'p2', due: local('2026-03-07T09:00') }
    expect(story.tell((s, c) => decideMovePromise(s, anew, c))).toBeNull()
    return story
  }

  it('stays, with what they agreed on instead', () => {
    const story = moved()
    const before = story.state.promises
    expect(undo(story, 'i1').promises).toEqual(before)
    expect(before.map(({ movedTo }) => movedTo)).toEqual(['p2', null])
  })

  it('is the one that another file of the source speaks of', () => {
    const story = moved()
    const before = story.state.promises
    told(story, 'i2', { ...SAID, severity: 2 })
    expect(undo(story, 'i1').promises).toEqual(before)
    expect(story.state.severity).toBe(2)
  })
})

describe('an update that is undone and imported again', () => {
  it('stands where it stood, before what people did since', () => {
    const story = told(told(new Story(), 'i1', { severity: 2 }), 'i2', SAID)
    const promiseId = story.state.promises[0]?.id ?? ''
    const rest = { promiseId, contactId: 'k', channel: 'phone', occurredAt: null, note: null, lateReason: null }
    expect(story.tell((s, c) => decideKeepPromise(s, rest, c))).toBeNull()
    const before = story.state
    told(undo(story, 'i2') && story, 'i3', SAID)
    expect(undo(story, 'i2')).toEqual(before)
  })
})
