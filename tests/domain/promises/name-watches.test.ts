import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCase } from '../../../src/domain/cases/fold-case.ts'
import { asTold } from '../../../src/domain/cases/told-events.ts'
import { decideDiagnose } from '../../../src/domain/causes/decide-cause.ts'
import type { CauseState } from '../../../src/domain/causes/cause-event.ts'
import { decideMakePromise } from '../../../src/domain/promises/decide-promise.ts'
import { randomStory } from '../../support/random-story.ts'
import { importOf, MINUTE, Story, text } from '../../support/story.ts'

const KNOWN: ReadonlyMap<string, CauseState> = new Map(
  ['slow', 'rude'].map((id) => [id, { id, label: text(id), parentId: null, importId: null }])
)
const REST = { kind: 'no-recurrence' as const, due: null, channel: null, performerId: null, note: null }
const promise = (story: Story, more: object = {}) =>
  story.tell((s, c) => decideMakePromise(s, { ...REST, ...more, promiseId: 'p' }, c))
const diagnose = (story: Story, ...causeIds: readonly string[]) =>
  story.after(MINUTE).tell((_s, c) => decideDiagnose(causeIds, KNOWN, c, null))
const watched = (story: Story) => story.state.promises[0]?.watch?.causeIds

describe('what must not happen again', () => {
  it('is what the case had for causes when it was promised, and stays that', () => {
    const story = new Story().opened()
    diagnose(story, 'slow')
    promise(story)
    diagnose(story, 'rude')
    expect(watched(story)).toEqual(['slow'])
  })

  it('is the first that it gets where it had none; unknown is none', () => {
    const story = new Story().opened()
    promise(story)
    diagnose(story)
    expect(watched(story)).toEqual([])
    diagnose(story, 'rude', 'slow')
    diagnose(story, 'slow')
    expect(watched(story)).toEqual(['rude', 'slow'])
  })

  it('may be told by a file, or said with the promise', () => {
    const story = new Story().record(importOf(), { causeId: 'price' })
    promise(story)
    story.record(importOf({ importId: 'i2' }), { causeId: 'tone' })
    expect(watched(story)).toEqual(['price'])
    const said = new Story().opened()
    diagnose(said, 'slow')
    promise(said, { watches: ['rude'] })
    expect(watched(said)).toEqual(['rude'])
  })

  it('never changes again once it is named, whatever a case lives through', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(randomStory(), (story) => {
        const told = asTold(story.events)
        const named = new Map<string, readonly string[]>()
        for (let count = 1; count <= told.length; count++)
          for (const { id, watch } of foldCase(told.slice(0, count), story.imports)?.promises ?? []) {
            const before = named.get(id)
            if (before !== undefined) expect(watch?.causeIds).toEqual(before)
            if (watch !== null && watch.causeIds.length > 0) named.set(id, watch.causeIds)
          }
      })
    )
  })
})
