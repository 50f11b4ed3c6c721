import { describe, expect, it } from 'vitest'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import { excessTransfers, transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { teamLimitsOf, transferLimit } from '../../../src/domain/transfers/transfer-limit.ts'
import type { TextRef } from '../../../src/domain/shared/event.ts'
import { importOf, local, MINUTE, Story, text } from '../../support/story.ts'

function transfer(story: Story, toTeamId: string, by = 'miriam', note: TextRef | null = null) {
  story.after(10 * MINUTE)
  const rest = { toHandlerId: null, reason: 'wrong-team' as const, note, warm: null, customerRepeated: null }
  return story.tell((state, context) => decideTransfer(state, { ...rest, toTeamId }, context), by)
}

describe('transfers made in the app', () => {
  it('count from the first team on: the first routing is none', () => {
    const story = new Story().opened(null)
    transfer(story, 'A')
    expect(transferCounts(story.state)).toEqual({ documented: 0, undocumented: 0, total: 0, returns: 0 })
    transfer(story, 'B')
    transfer(story, 'C')
    expect(transferCounts(story.state)).toEqual({ documented: 2, undocumented: 0, total: 2, returns: 0 })
  })

  it('to a team that had the case before are returns, direct and indirect', () => {
    const story = new Story().opened('A')
    for (const team of ['B', 'A', 'C', 'B']) transfer(story, team)
    expect(story.state.transfers.map((t) => t.isReturn)).toEqual([false, true, false, true])
    expect(transferCounts(story.state).returns).toBe(2)
  })

  it('are refused to the present team', () => {
    const story = new Story().opened('A')
    expect(transfer(story, 'A')?.code).toBe('transfer-to-same-team')
  })

  it('taken back by the same person within two minutes were a slip', () => {
    const back = (wait: number, by: string) => {
      const story = new Story().opened('A')
      transfer(story, 'B', 'dan')
      story.after(wait - 10 * MINUTE)
      transfer(story, 'A', by)
      return transferCounts(story.state).total
    }
    expect(back(2 * MINUTE, 'dan')).toBe(0)
    expect(back(2 * MINUTE + 1, 'dan')).toBe(2)
    expect(back(2 * MINUTE, 'mila')).toBe(2)
  })

  it('with a hand-over note told somebody, so that taking them back at once is a second move', () => {
    const story = new Story().opened('A')
    transfer(story, 'B', 'dan', text('note'))
    story.after(-9 * MINUTE)
    transfer(story, 'A', 'dan')
    expect(transferCounts(story.state)).toMatchObject({ total: 2, returns: 1 })
  })
})

describe('transfers that a file tells', () => {
  const rows = (teams: readonly (string | undefined)[], count?: number, grain: 'event' | 'case' = 'event') => {
    const targets = count === undefined ? (['ref', 'team'] as const) : (['ref', 'team', 'transferCount'] as const)
    const story = new Story()
    for (const teamId of teams) {
      const fields = { ...(teamId ? { teamId } : {}), ...(count === undefined ? {} : { transferCount: count }) }
      story.record(importOf({ targets, grain }), { ...fields, eventAt: local('2026-03-01T10:00') })
    }
    return story
  }

  it('are the changes of team from row to row, an unknown team between two known ones skipped', () => {
    expect(transferCounts(rows(['A', undefined, 'B', 'B', undefined, 'B', 'A']).state)).toEqual({
      documented: 2,
      undocumented: 0,
      total: 2,
      returns: 1
    })
  })

  it("have the file's own counter as their total; what the rows do not show is undocumented", () => {
    expect(transferCounts(rows(['A', 'B'], 3).state)).toEqual({ documented: 1, undocumented: 2, total: 3, returns: 0 })
    expect(transferCounts(rows(['A', 'B', 'A'], 1).state)).toEqual({
      documented: 2,
      undocumented: -1,
      total: 1,
      returns: 1
    })
  })

  it('are unknown, not none, where one row per case says nothing of them', () => {
    const counts = transferCounts(rows(['A'], undefined, 'case').state)
    expect(counts).toEqual({ documented: 0, undocumented: null, total: null, returns: 0 })
    expect(excessTransfers(counts, 2)).toBe(0)
  })

  it('and moves made here afterwards add to both', () => {
    const story = rows(['A', 'B'], 3)
    transfer(story, 'C')
    expect(transferCounts(story.state)).toMatchObject({ documented: 2, undocumented: 2, total: 4 })
  })
})

describe('the limit', () => {
  it("is the situation's own, else the floor's, else 2", () => {
    expect(transferLimit({}, 'price')).toBe(2)
    expect(transferLimit({ '': 3 }, 'price')).toBe(3)
    expect(transferLimit({ '': 3, price: 1 }, 'price')).toBe(1)
    expect(excessTransfers({ documented: 5, undocumented: 0, total: 5, returns: 0 }, 2)).toBe(3)
  })

  it('is the one that the team which has the case has set, 0 too; a team without one leaves it to the situation', () => {
    const teams = teamLimitsOf([
      { id: 'north', transferLimit: 0 },
      { id: 'south', transferLimit: null }
    ])
    expect(teams).toEqual({ north: 0 })
    expect(transferLimit({ price: 1 }, 'price', teams, 'north')).toBe(0)
    expect(transferLimit({ price: 1 }, 'price', teams, 'south')).toBe(1)
    expect(transferLimit({ price: 1 }, 'price', teams, null)).toBe(1)
  })
})

describe('the transfers of a case that absorbed a duplicate', () => {
  const facts = { teamsSeen: [], documentedInSource: 0, countInSource: null, rowsShowMoves: false }
  const total = (own: number | null, undocumented: number | null): number | null =>
    transferCounts({
      transfers: [],
      transferFacts: { ...facts, countInSource: own, absorbed: { moves: 0, undocumented } }
    }).total

  it('are known as far as either is: a merge makes no sum smaller', () => {
    expect([total(3, 2), total(3, null), total(null, 2), total(null, null)]).toEqual([5, 3, 2, null])
  })
})
