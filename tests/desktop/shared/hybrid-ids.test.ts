import fc from 'fast-check'
import { decodeTime, isValid } from 'ulid'
import { describe, expect, it } from 'vitest'
import { hybridIds } from '../../../src/desktop/shared/hybrid-ids.ts'

const instants = fc.integer({ min: 0, max: 4_102_444_800_000 })

describe('ids of the hybrid clock', () => {
  it('are valid ULIDs that carry their instant', () => {
    const id = hybridIds().next(1_700_000_000_000)
    expect(isValid(id)).toBe(true)
    expect(decodeTime(id)).toBe(1_700_000_000_000)
  })

  it('rise strictly, however the clock jumps and whatever is seen in between', () => {
    const other = hybridIds()
    fc.assert(
      fc.property(fc.array(fc.record({ now: instants, seen: fc.option(instants) }), { maxLength: 60 }), (steps) => {
        const ids = hybridIds()
        let highest = ''
        for (const { now, seen } of steps) {
          if (seen !== null) {
            const foreign = other.next(seen)
            ids.observe(foreign)
            if (foreign > highest) highest = foreign
          }
          const id = ids.next(now)
          expect(id > highest).toBe(true)
          highest = id
        }
      })
    )
  })

  it('go on behind an id from a clock that is ahead, and come back once time has passed it', () => {
    const ids = hybridIds()
    ids.observe(hybridIds().next(5000))
    expect(decodeTime(ids.next(1000))).toBe(5000)
    expect(decodeTime(ids.next(6000))).toBe(6000)
  })

  it('take the next millisecond when one is used up', () => {
    const ids = hybridIds()
    const full = `${hybridIds().next(5000).slice(0, 10)}${'Z'.repeat(16)}`
    ids.observe(full)
    const next = ids.next(1000)
    expect(next > full).toBe(true)
    expect(decodeTime(next)).toBe(5001)
  })

  it('pass over what is no id', () => {
    const ids = hybridIds()
    for (const text of ['', 'x', 'Z'.repeat(26), 'case-1', '01arz3ndektsv4rrffq69g5fav']) ids.observe(text)
    expect(decodeTime(ids.next(1000))).toBe(1000)
  })
})
