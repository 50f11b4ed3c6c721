import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../../src/domain/cases/case-event.ts'
import { decideAddNote } from '../../../../src/domain/cases/decide-case.ts'
import { decideCorrectEntry } from '../../../../src/domain/cases/correct-entry.ts'
import { asTold } from '../../../../src/domain/cases/told-events.ts'
import { newEvent } from '../../../../src/domain/shared/new-event.ts'
import { ok } from '../../../../src/domain/shared/result.ts'
import { decideRaiseSafety } from '../../../../src/domain/safety/decide-safety.ts'
import { alarmInNews, type ReadCase } from '../../../../src/ui/composables/safety/new-texts.ts'
import { importOf, MINUTE, Story, T0, text } from '../../../support/story.ts'

const THREAT = 'he will kill her'
const note = (story: Story, id: string) => story.tell((_s, c) => decideAddNote(text(id), c))
const correct = (story: Story, type: CaseEvent['type'], id: string) => {
  const eventId = story.events.find((event) => event.type === type)?.id ?? ''
  const command = { eventId, reason: text('why'), change: { text: text(id) } }
  expect(story.tell((s, c) => decideCorrectEntry(story.events, command, c, s))).toBeNull()
}
const heard = (
  story: Story,
  texts: readonly (readonly [string, string])[],
  seen = new Set<string>(),
  { since = 0, isOpen = true, isUndone = () => false }: Partial<ReadCase> = {}
) => {
  return alarmInNews({ events: asTold(story.events), isOpen, since, isUndone }, new Map(texts), seen)?.words ?? null
}

describe('alarming words', () => {
  it('are asked about in what was typed here, once', () => {
    const story = new Story().opened()
    note(story, 'n1')
    const seen = new Set<string>()
    expect(heard(story, [['n1', THREAT]], seen)).toBe('kill her')
    expect(heard(story, [['n1', THREAT]], seen)).toBeNull()
    note(story, 'n2')
    expect(
      heard(
        story,
        [
          ['n1', THREAT],
          ['n2', 'suicide']
        ],
        seen
      )
    ).toBe('suicide')
  })

  it('are asked about in the line that opened the case a moment ago, not in one from long ago', () => {
    const story = new Story().opened()
    expect(heard(story, [['s', THREAT]], new Set(), { since: T0 - MINUTE })).toBe('kill her')
    expect(heard(story, [['s', THREAT]], new Set(), { since: T0 + MINUTE })).toBeNull()
  })

  it('are not asked about in what is said about safety itself, nor in a text that nothing tells', () => {
    const story = new Story().opened()
    story.tell((s, c) => decideRaiseSafety(s, { kind: 'violence', note: text('a') }, c))
    expect(
      heard(story, [
        ['a', THREAT],
        ['unknown', THREAT]
      ])
    ).toBeNull()
    correct(story.after(20 * MINUTE), 'safety-raised', 'b')
    expect(heard(story, [['b', THREAT]], new Set(), { since: story.now - MINUTE })).toBeNull()
  })

  it('are asked about in a correction, which counts by its own time and not by the time of what it corrects', () => {
    const story = new Story().opened()
    note(story, 'n1')
    correct(story.after(20 * MINUTE), 'note-added', 'n2')
    const since = story.now - 10 * MINUTE
    expect(heard(story, [['n1', THREAT]], new Set(), { since })).toBeNull()
    expect(heard(story, [['n2', THREAT]], new Set(), { since })).toBe('kill her')
  })
})

describe('alarming words in what a file told', () => {
  const imported = (): Story => new Story().record(importOf(), { note: text('f') }).after(40 * 24 * 60 * MINUTE)
  const F: readonly (readonly [string, string])[] = [['f', THREAT]]

  it('are asked about while the case is open, however long ago it was', () => {
    expect(heard(imported(), F, new Set(), { since: Infinity })).toBe('kill her')
    expect(heard(imported(), F, new Set(), { isOpen: false })).toBeNull()
  })

  it('are not asked about once somebody has worked on the case since', () => {
    const story = imported()
    note(story, 'n1')
    expect(heard(story, F)).toBeNull()
    story.after(MINUTE).record(importOf({ importId: 'i2' }), { note: text('g') })
    expect(heard(story, [...F, ['g', THREAT]])).toBe('kill her')
  })

  it('are asked about still when the case was only one of many that were told something', () => {
    const story = imported()
    story.tell((_s, c) => ok([newEvent(c, 'details-changed', { customerId: 'c9' })]))
    expect(heard(story, F)).toBe('kill her')
  })

  it('are not asked about when the import was undone', () => {
    expect(heard(imported(), F, new Set(), { isUndone: (id) => id === 'i1' })).toBeNull()
  })
})
