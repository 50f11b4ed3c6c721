import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../src/domain/cases/case-event.ts'
import { foldCase } from '../../../src/domain/cases/fold-case.ts'
import { promiseCounts } from '../../../src/domain/promises/promise-counts.ts'
import type { PromiseState } from '../../../src/domain/promises/promise-state.ts'
import { type Verdict, verdictOf } from '../../../src/domain/promises/verdict.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import { randomStory } from '../../support/random-story.ts'
import { DAY, type Story } from '../../support/story.ts'

/** Every state the case went through, with the event that led to it. */
function* lived(
  story: Story
): Generator<{ event: CaseEvent; before: readonly PromiseState[]; after: readonly PromiseState[] }> {
  let before: readonly PromiseState[] = []
  for (const [n, event] of story.events.entries()) {
    const after = foldCase(story.events.slice(0, n + 1), story.imports)?.promises ?? []
    yield { event, before, after }
    before = after
  }
}

const dueOf = ({ due }: PromiseState): number => (due === null ? Infinity : instantOf(due))
const isBroken = (verdict: Verdict): boolean => verdict === 'broken' || verdict === 'kept-late'

describe('under any history the verdict of a promise made here', () => {
  it('once broken is broken whenever one asks later, as long as nothing more is recorded', () => {
    fc.assert(
      fc.property(randomStory(), fc.nat(1e9), fc.nat(1e9), (story, wait, more) => {
        for (const promise of story.state.promises) {
          const first = verdictOf(promise, story.now + wait)
          const then = verdictOf(promise, story.now + wait + more)
          if (first !== 'open') expect(then).toBe(first)
          // what must not happen again is kept by time alone, everything else broken by it
          else expect(['open', promise.watch === null ? 'broken' : 'kept']).toContain(then)
        }
      })
    )
  })

  it('is never turned from broken into anything but kept late by what happened after the due', () => {
    fc.assert(
      fc.property(randomStory(), (story) => {
        for (const { event, before, after } of lived(story)) {
          if (event.type === 'record-imported' || event.type === 'recurrence-withdrawn') continue
          for (const old of before) {
            if (old.fromImport || !isBroken(verdictOf(old, event.recordedAt))) continue
            const now = after.find(({ id }) => id === old.id)
            const verdict = now && verdictOf(now, event.recordedAt)
            if (verdict && isBroken(verdict)) continue
            // it was done in time and told late, which says so on its face
            expect(instantOf(event.occurredAt)).toBeLessThanOrEqual(dueOf(old))
            expect(now?.recordedLate).toBe(true)
          }
        }
      })
    )
  })

  it('is never turned from moved, kept, released or attempted into broken, except by undoing what made it so or by what came back', () => {
    fc.assert(
      fc.property(randomStory(), (story) => {
        for (const { event, before, after } of lived(story)) {
          if (['action-undone', 'record-imported', 'recurrence-noticed'].includes(event.type)) continue
          for (const old of before) {
            const was = verdictOf(old, event.recordedAt)
            if (was === 'open' || isBroken(was)) continue
            const now = after.find(({ id }) => id === old.id)
            expect(now && isBroken(verdictOf(now, event.recordedAt))).toBe(false)
          }
        }
      })
    )
  })

  it('after the due is the same before and after a hand-over, a contact, a note or a correction', () => {
    const idle = ['promise-handed-over', 'entry-corrected', 'note-added', 'transferred', 'details-changed']
    fc.assert(
      fc.property(randomStory(), fc.nat(60), (story, days) => {
        for (const { event, before, after } of lived(story)) {
          if (!idle.includes(event.type)) continue
          const verdicts = (promises: readonly PromiseState[]): readonly Verdict[] =>
            promises.map((promise) => verdictOf(promise, event.recordedAt + days * DAY))
          expect(verdicts(after)).toEqual(verdicts(before))
        }
      })
    )
  })

  it('is counted exactly once: made = kept + broken + open + moved + released', () => {
    fc.assert(
      fc.property(randomStory(), fc.nat(60), (story, days) => {
        const { promises } = story.state
        const at = story.now + days * DAY
        const { made, kept, broken, open, moved, released } = promiseCounts(promises, at)
        expect(kept + broken + open + moved + released).toBe(made)
      })
    )
  })

  it('can be each of those that a hand gives, so that the histories above prove something', { timeout: 30_000 }, () => {
    const stories = fc.sample(randomStory(), { numRuns: 900, seed: 1 })
    const promises = stories.flatMap((story) => story.state.promises.map((promise) => ({ promise, at: story.now })))
    const seen = new Set(promises.map(({ promise, at }) => verdictOf(promise, at)))
    expect([...seen].toSorted()).toEqual(['attempted', 'broken', 'kept', 'kept-late', 'moved', 'open', 'released'])
    const watched = promises.filter(({ promise }) => promise.watch !== null)
    const ends = new Set(watched.map(({ promise, at }) => verdictOf(promise, at)))
    expect([...ends].toSorted()).toEqual(['broken', 'kept', 'moved', 'open', 'released'])
    expect(promises.some(({ promise }) => promise.follows !== null)).toBe(true)
    const late = promises.filter(({ promise }) => promise.recordedLate)
    const verdicts = new Set(late.map(({ promise, at }) => verdictOf(promise, at)))
    expect([...verdicts].toSorted()).toEqual(expect.arrayContaining(['kept', 'moved', 'released']))
  })
})
