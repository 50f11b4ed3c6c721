import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupsOf, ordinalsOf, rangesCount, rangesOf } from '../../../src/storage/shared/ordinal-ranges.ts'

it('writes neighbours as one range', () => {
  expect(rangesOf([])).toEqual([])
  expect(rangesOf([7])).toEqual([7, 7])
  expect(rangesOf([5, 3, 4, 9, 4])).toEqual([3, 5, 9, 9])
  expect(rangesOf(Array.from({ length: 2048 }, (_, i) => i))).toEqual([0, 2047])
})

it('names exactly the ordinals it was given, their number and their groups', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(3000)), fc.constantFrom(32, 512), (ordinals, size) => {
      const ranges = rangesOf(ordinals)
      const sorted = ordinals.toSorted((a, b) => a - b)
      expect([...ordinalsOf(ranges)]).toEqual(sorted)
      expect(rangesCount(ranges)).toBe(ordinals.length)
      expect([...groupsOf(ranges, size)]).toEqual([...new Set(sorted.map((ordinal) => Math.floor(ordinal / size)))])
    })
  )
})
