import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCase } from '../../../src/domain/cases/fold-case.ts'
import { promiseCounts } from '../../../src/domain/promises/promise-counts.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { DAY, type Story } from '../../support/story.ts'
import { randomStory } from '../../support/random-story.ts'

/** The case that broke "it will not happen again" turned out, later, to be about something else: the one way back there is. */
const wasTakenBack = (story: Story, n: number, promiseId: string): boolean =>
  story.events.slice(n).some(({ type, data }) => type === 'recurrence-withdrawn' && data.promiseId === promiseId)

describe('folding a case', () => {
  it('is deterministic: the order of arrival does not matter', () => {
    fc.assert(
      fc.property(randomStory(), fc.nat(), (story, seed) => {
        const shuffled = story.events
          .map((event, i) => ({ event, key: Math.imul(i + 1, seed | 1) % 1009 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ event }) => event)
        expect(foldCase(shuffled, story.imports)).toEqual(story.state)
      })
    )
  })

  it('counts every promise exactly once, and a promise kept late always as broken', () => {
    fc.assert(
      fc.property(randomStory(), fc.nat(60), (story, days) => {
        const at = story.now + days * DAY
        const { made, kept, broken, open, moved, released } = promiseCounts(story.state.promises, at)
        expect(kept + broken + open + moved + released).toBe(made)
        const late = story.state.promises.filter((promise) => verdictOf(promise, at) === 'kept-late').length
        expect(broken).toBeGreaterThanOrEqual(late)
        expect(
          promiseCounts(
            story.state.promises.filter((p) => verdictOf(p, at) === 'kept-late'),
            at
          ).broken
        ).toBe(late)
      })
    )
  })

  it('never un-breaks a promise made here, whatever happens next', () => {
    fc.assert(
      fc.property(randomStory(), (story) => {
        for (let n = 1; n < story.events.length; n++) {
          const then = foldCase(story.events.slice(0, n), story.imports)
          const moment = story.events[n]?.recordedAt ?? 0
          for (const promise of then?.promises ?? []) {
            if (verdictOf(promise, moment - 1) !== 'broken' || promise.fromImport) continue
            const now = story.state.promises.find((other) => other.id === promise.id)
            if (now?.recordedLate || wasTakenBack(story, n, promise.id)) continue
            expect(now && ['broken', 'kept-late']).toContain(now && verdictOf(now, story.now))
          }
        }
      })
    )
  })

  it('keeps transfers = documented + undocumented, and no more returns than moves', () => {
    fc.assert(
      fc.property(randomStory(), (story) => {
        const counts = transferCounts(story.state)
        if (counts.total !== null) expect(counts.documented + (counts.undocumented ?? 0)).toBe(counts.total)
        expect(counts.returns).toBeLessThanOrEqual(counts.documented)
      })
    )
  })
})
