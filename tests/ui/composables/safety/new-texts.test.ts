import { describe, expect, it } from 'vitest'
import { decideAddNote } from '../../../../src/domain/cases/decide-case.ts'
import { decideRaiseSafety } from '../../../../src/domain/safety/decide-safety.ts'
import { alarmInNews } from '../../../../src/ui/composables/safety/new-texts.ts'
import { importOf, MINUTE, Story, T0, text } from '../../../support/story.ts'

const THREAT = 'he will kill her'
const note = (story: Story, id: string) => story.tell((_s, c) => decideAddNote(text(id), c))
const heard = (story: Story, texts: readonly (readonly [string, string])[], seen = new Set<string>(), since = 0) =>
  alarmInNews(story.events, new Map(texts), seen, since)?.words ?? null

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
    expect(heard(story, [['s', THREAT]], new Set(), T0 - MINUTE)).toBe('kill her')
    expect(heard(story, [['s', THREAT]], new Set(), T0 + MINUTE)).toBeNull()
  })

  it('are not asked about in what is said about safety itself, nor in a file’s history', () => {
    const story = new Story().opened()
    story.tell((s, c) => decideRaiseSafety(s, { kind: 'violence', note: text('a') }, c))
    story.record(importOf(), { note: text('f') })
    expect(
      heard(story, [
        ['a', THREAT],
        ['f', THREAT],
        ['unknown', THREAT]
      ])
    ).toBeNull()
  })
})
