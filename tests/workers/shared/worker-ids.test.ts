import { decodeTime } from 'ulid'
import { describe, expect, it } from 'vitest'
import { workerIds } from '../../../src/workers/shared/worker-ids.ts'

const NOW = Date.UTC(2026, 0, 5)

describe('ids made in a worker', () => {
  it('are ULIDs of their time', () => {
    const id = workerIds().next(NOW)
    expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
    expect(decodeTime(id)).toBe(NOW)
  })

  it('only grow, within a millisecond and when the clock is set back', () => {
    const ids = workerIds()
    const made = [NOW, NOW, NOW + 5, NOW - 1_000, NOW].map((now) => ids.next(now))
    expect(made).toEqual([...new Set(made)].toSorted())
  })

  it('are never earlier than one that was seen', () => {
    const ids = workerIds()
    const later = workerIds().next(NOW + 86_400_000)
    ids.observe(later)
    ids.observe('no id at all')
    expect(ids.next(NOW) > later).toBe(true)
  })

  it('run over into the next millisecond where one is used up', () => {
    const ids = workerIds((bytes) => void bytes.fill(31))
    const first = ids.next(NOW)
    const second = ids.next(NOW)
    expect(second > first).toBe(true)
    expect(decodeTime(second)).toBe(NOW + 1)
  })
})
