import { describe, expect, it } from 'vitest'
import { Handover } from '../../../src/workers/shared/handover.ts'

describe('a handover', () => {
  it('gives everything in order, whoever comes first, and holds no more than one', async () => {
    const handover = new Handover<number>()
    const first = handover.take()
    expect(await handover.give(1)).toBe(true)
    expect(await first).toBe(1)
    let isTaken = false
    const second = handover.give(2).then((taken) => (isTaken = taken))
    await Promise.resolve()
    expect(isTaken).toBe(false)
    expect(await handover.take()).toBe(2)
    expect(await second).toBe(true)
  })

  it('once it has ended takes nothing and has nothing, and lets nobody wait', async () => {
    const handover = new Handover<number>()
    const given = handover.give(1)
    handover.end()
    expect(await given).toBe(false)
    expect(await handover.give(2)).toBe(false)
    expect(await handover.take()).toBeNull()
    const other = new Handover<number>()
    const waiting = other.take()
    other.end()
    expect(await waiting).toBeNull()
  })

  it('tells whoever takes that it broke, now or later', async () => {
    const broken = new Error('broken')
    const handover = new Handover<number>()
    const waiting = handover.take()
    handover.fail(broken)
    await expect(waiting).rejects.toBe(broken)
    await expect(handover.take()).rejects.toBe(broken)
  })
})
