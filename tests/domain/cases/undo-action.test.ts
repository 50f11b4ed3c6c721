import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../src/domain/cases/case-event.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { decideAddNote } from '../../../src/domain/cases/decide-case.ts'
import { foldCase } from '../../../src/domain/cases/fold-case.ts'
import { decideUndo, undoable, UNDO_MS } from '../../../src/domain/cases/undo-action.ts'
import { decideKeepPromise, decideMakePromise, decideMovePromise } from '../../../src/domain/promises/decide-promise.ts'
import type { DecideContext } from '../../../src/domain/shared/event.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { randomStory } from '../../support/random-story.ts'
import { importOf, local, MINUTE, Story, text, ZONE } from '../../support/story.ts'

const SECOND = 1000
const undo = (story: Story, by?: string) => story.tell((s, c) => decideUndo(story.events, s, c), by)
const note = (story: Story, id = 'n', by?: string) => story.tell((_s, c) => decideAddNote(text(id), c), by)
const types = (story: Story, by = 'miriam') => {
  const found = undoable(story.events, story.state, story.context(by))
  return found.ok ? found.value.types : found.error.code
}

function promised(minutes: number): Story {
  const story = new Story().opened().after(MINUTE)
  const due = zonedTime(story.now + minutes * MINUTE, ZONE)
  const rest = { kind: 'call-back' as const, channel: null, performerId: null, note: null }
  story.tell((s, c) => decideMakePromise(s, { ...rest, promiseId: 'p', due }, c))
  return story
}
const keep = (story: Story) => {
  const contact = { contactId: 'k', channel: 'phone', occurredAt: null, note: null, lateReason: null }
  return story.tell((s, c) => decideKeepPromise(s, { ...contact, promiseId: 'p' }, c))
}

describe('undo', () => {
  it('takes back the newest action as if it had never been written, and keeps both on record', () => {
    const story = new Story().opened().after(MINUTE)
    const before = story.state
    story.close()
    expect(types(story)).toEqual(['step-waived', 'case-closed'])
    expect(undo(story.after(SECOND))).toBeNull()
    expect(story.state).toEqual(before)
    expect(story.events.map(({ type }) => type)).toEqual(['case-opened', 'step-waived', 'case-closed', 'action-undone'])
  })

  it('takes an action of several events back whole, last in first out', () => {
    const story = promised(60).after(MINUTE)
    const open = story.state
    keep(story)
    note(story.after(MINUTE))
    undo(story)
    expect(types(story)).toEqual(['contact-recorded', 'promise-kept'])
    undo(story)
    expect(story.state).toEqual(open)
    expect(types(story)).toEqual(['promise-made'])
  })

  it('is its author’s alone, at the same desk', () => {
    const story = new Story().opened().after(MINUTE)
    note(story, 'n', 'ana')
    expect(undo(story, 'miriam')?.code).toBe('undo-not-yours')
    const other: DecideContext = { ...story.context('ana'), device: 'another' }
    expect(decideUndo(story.events, story.state, other)).toMatchObject({ error: { code: 'undo-not-yours' } })
    expect(undo(story, 'ana')).toBeNull()
  })

  it('is possible for ten minutes to the millisecond', () => {
    const story = new Story().opened().after(MINUTE)
    note(story)
    const found = undoable(story.events, story.state, story.context())
    expect(found.ok && found.value.until).toBe(story.now + UNDO_MS + 1)
    expect(undo(story.after(UNDO_MS + 1))?.code).toBe('undo-too-late')
    expect(undo(story.after(-1))).toBeNull()
  })

  it('has nothing to take back in a case that only a file tells of', () => {
    const story = new Story().record(importOf(), { eventAt: local('2026-02-01T10:00') })
    expect(undo(story)?.code).toBe('undo-nothing')
  })

  it('of the opening leaves no case', () => {
    const story = new Story().opened()
    expect(undo(story.after(SECOND))).toBeNull()
    expect(foldCase(story.events, story.imports)).toBeNull()
    expect(undoable(story.events, { promises: [] }, story.context())).toMatchObject({ error: { code: 'undo-nothing' } })
  })

  it('of a first touch of an imported case leaves it as the file told it, judged as of then', () => {
    const asOf = Date.UTC(2026, 1, 5)
    const facts = importOf({ targets: ['ref', 'promiseDueAt'], grain: 'case', asOf })
    const story = new Story().record(facts, { promiseDueAt: local('2026-02-06T10:00') }).after(MINUTE)
    const before = story.state
    expect(before).toMatchObject({ asOf, workedOn: false })
    note(story)
    expect(story.state).toMatchObject({ asOf: null, workedOn: true })
    undo(story.after(SECOND))
    expect(story.state).toEqual(before)
  })
})

describe('undo of what concerns a promise', () => {
  it('is refused once its due has passed; at the due instant it is still possible', () => {
    for (const act of [keep, (story: Story) => move(story, 'q', 60)]) {
      const story = promised(5).after(4 * MINUTE)
      act(story)
      story.after(MINUTE)
      expect(types(story)).not.toBe('undo-promise-due-passed')
      expect(undo(story.after(1))?.code).toBe('undo-promise-due-passed')
    }
  })

  it('is refused for a move whose new due has passed', () => {
    const story = promised(60)
    move(story, 'q', 2)
    expect(undo(story.after(3 * MINUTE))?.code).toBe('undo-promise-due-passed')
  })

  it('does not stand in the way of what came after', () => {
    const story = promised(5).after(6 * MINUTE)
    story.answered({ part: 'hear', answers: {} })
    expect(undo(story)).toBeNull()
    expect(undo(story)?.code).toBe('undo-promise-due-passed')
  })
})

const move = (story: Story, nextPromiseId: string, minutes: number) => {
  const due = zonedTime(story.now + minutes * MINUTE, ZONE)
  return story.tell((s, c) => decideMovePromise(s, { promiseId: 'p', nextPromiseId, due }, c))
}

describe('under any history', () => {
  it('an undo leaves exactly the state before the action it took back', () => {
    fc.assert(
      fc.property(randomStory(), (story) => {
        const found = undoable(story.events, story.state, story.context())
        if (!found.ok) return
        const taken = new Set(found.value.eventIds)
        const without: readonly CaseEvent[] = story.events.filter(({ id }) => !taken.has(id))
        const before: CaseState | null = foldCase(without, story.imports)
        expect(undo(story)).toBeNull()
        expect(foldCase(story.events, story.imports)).toEqual(before)
      })
    )
  })

  it('an action merged from two cases is taken back elsewhere', () => {
    const story = new Story().opened().after(MINUTE)
    const context = story.context()
    const event = { id: story.nextId(), type: 'merged-into' as const, version: 1, data: { ordinal: 1, ref: 'R2' } }
    const occurredAt = zonedTime(story.now, ZONE)
    story.events.push({ ...event, occurredAt, recordedAt: context.now, by: context.by, device: context.device })
    expect(undo(story)?.code).toBe('undo-elsewhere')
  })
})
