import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TypedRecord } from '../../../src/domain/imports/imported-record.ts'
import { contentDigest, Occurrences, rawDigest } from '../../../src/domain/imports/record-identity.ts'
import { resolveLocal } from '../../../src/domain/shared/zoned-time.ts'

const text = fc.oneof(fc.constantFrom('', 'a', 'ab', ':', '1:1', '0:1:a', '1:1:a'), fc.string({ maxLength: 6 }))

describe('what a record says', () => {
  it('has one digest for the same facts, in whatever order they were read', () => {
    const openedAt = resolveLocal('2016-02-29T01:16:00', 'Asia/Jerusalem')
    const one: TypedRecord = { ref: 'x', team: 'North', openedAt, promiseKept: true, causePath: ['a', 'b'] }
    const two: TypedRecord = {
      causePath: ['a', 'b'],
      promiseKept: true,
      openedAt: { ...openedAt },
      team: 'North',
      ref: 'x'
    }
    expect(contentDigest(one)).toBe(contentDigest(two))
  })

  it('has another digest for any other fact', () => {
    const base: TypedRecord = { ref: 'x', team: 'North', transferCount: 1, promiseKept: true, causePath: ['a', 'b'] }
    const others: TypedRecord[] = [
      base,
      { ...base, ref: 'y' },
      { ...base, team: 'north' },
      { ...base, transferCount: 11 },
      { ...base, promiseKept: false },
      { ...base, causePath: ['ab'] },
      { ...base, causePath: ['a', 'b', ''] },
      { ...base, openedAt: resolveLocal('2016-02-29T01:16:00', 'Asia/Jerusalem') },
      { ...base, openedAt: resolveLocal('2016-02-29T01:16:00', 'Europe/Belgrade') },
      { ...base, closedAt: resolveLocal('2016-02-29T01:16:00', 'Asia/Jerusalem') }
    ]
    expect(new Set(others.map(contentDigest)).size).toBe(others.length)
  })

  it('differs wherever its texts do, also where they run on from one column into the next', () => {
    fc.assert(
      fc.property(fc.tuple(text, text, text), fc.tuple(text, text, text), (one, two) => {
        const same = one.every((part, index) => part === two[index])
        const recordOf = ([ref, team, handler]: readonly string[]): TypedRecord => ({ ref: ref ?? '', team, handler })
        expect(contentDigest(recordOf(one)) === contentDigest(recordOf(two))).toBe(same)
        expect(rawDigest(one) === rawDigest(two)).toBe(same)
      }),
      { numRuns: 2_000 }
    )
  })
})

describe('the records of one file', () => {
  it('that say the same are one record again where the whole line is the same, and another where it is not', () => {
    const file = new Occurrences()
    const taken = ['red', 'red', 'blue', 'red', 'blue', 'green'].map((raw) => file.take('content', raw))
    expect(taken).toEqual(['content', null, 'content.1', null, null, 'content.2'])
    expect(file.take('other', 'red')).toBe('other')
  })
})
