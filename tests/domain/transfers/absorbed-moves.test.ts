import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/analytics/cases/case-facts.ts'
import { CASE_WORKING } from '../../../src/analytics/cases/case-columns.ts'
import { decideMerge } from '../../../src/domain/cases/merge-cases.ts'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import {
  deadEnd,
  isImmediateTransfer,
  msToFirstTransfer,
  pingPong
} from '../../../src/domain/transfers/transfer-story.ts'
import { MINUTE, Story, text } from '../../support/story.ts'

const move = { toHandlerId: null, reason: 'other' as const, note: text('n'), warm: null, customerRepeated: null }
function moved(opened: string, ...teams: readonly string[]): Story {
  const story = new Story().opened(opened)
  for (const toTeamId of teams) story.after(10 * MINUTE).tell((s, c) => decideTransfer(s, { ...move, toTeamId }, c))
  return story
}

/** The case with a duplicate in it; every story counts its own ids, so that those of the merge go on from the case's. */
function withDuplicate(kept: Story, duplicate: Story): Story {
  kept.now = Math.max(kept.now, duplicate.now)
  const side = (ordinal: number, { state, events }: Story) => ({ ordinal, state, events })
  const merged = decideMerge(side(1, duplicate), side(0, kept), kept.context())
  if (!merged.ok) throw new Error(merged.error.code)
  kept.events.push(...merged.value.kept)
  return kept
}

const isDeadInColumns = (story: Story) => (factsOf(story.state, () => 0).row.working & CASE_WORKING.deadEnd) !== 0

describe('what a duplicate went through', () => {
  it('makes no dead end of a case that never moved, wherever it is', () => {
    for (const opened of ['A', 'C']) {
      const story = withDuplicate(new Story().opened(opened), moved('B', 'C'))
      expect(transferCounts(story.state).documented).toBe(1)
      expect(deadEnd(story.state)).toBe(null)
      expect(isDeadInColumns(story)).toBe(false)
    }
  })

  it('hides no dead end of the case itself', () => {
    const story = withDuplicate(moved('A', 'B'), moved('C', 'D', 'C'))
    expect(deadEnd(story.state)).toMatchObject({ teamId: 'B', fromTeamId: 'A' })
    expect(isDeadInColumns(story)).toBe(true)
  })

  it('is not the way on which the case came back: returns are direct by its own moves only', () => {
    // B had it in the duplicate, and the duplicate's last move came from there
    const story = withDuplicate(new Story().opened('A'), moved('B', 'A'))
    story.after(10 * MINUTE).tell((s, c) => decideTransfer(s, { ...move, toTeamId: 'B' }, c))
    expect(story.state.transfers.at(-1)?.isReturn).toBe(true)
    expect(pingPong(story.state)).toEqual({ direct: 0, indirect: 1 })
  })

  it('keeps how each of its own returns came about', () => {
    const story = withDuplicate(moved('A', 'B', 'A'), moved('C', 'D', 'E', 'C', 'E'))
    expect(pingPong(story.state)).toEqual({ direct: 2, indirect: 1 })
    expect(pingPong(withDuplicate(moved('F'), story).state)).toEqual({ direct: 2, indirect: 1 })
  })

  it('counts as having had the case also where the case itself went there by a slip only', () => {
    const go = (toTeamId: string, wait: number) =>
      story.after(wait).tell((s, c) => decideTransfer(s, { ...move, note: null, toTeamId }, c))
    const story = new Story().opened('A')
    go('B', 10 * MINUTE)
    withDuplicate(story, new Story().opened('B'))
    go('A', MINUTE)
    expect(transferCounts(story.state).total).toBe(0)
    go('B', 10 * MINUTE)
    expect(transferCounts(story.state)).toMatchObject({ total: 1, returns: 1 })
  })

  it('says nothing about how soon the case itself was passed on', () => {
    const story = withDuplicate(new Story().opened('A'), moved('B', 'C'))
    expect([msToFirstTransfer(story.state), isImmediateTransfer(story.events, story.state)]).toEqual([null, null])
  })
})

describe('a dead end inside a team', () => {
  it('is with whom the case was left', () => {
    const story = moved('A')
    for (const toHandlerId of ['ana', 'ben'])
      story.after(10 * MINUTE).tell((s, c) => decideTransfer(s, { ...move, toTeamId: 'A', toHandlerId }, c))
    expect(deadEnd(story.state)).toMatchObject({ teamId: 'A', fromTeamId: 'A', since: story.now })
  })

  it('is none where the case is no longer where its last move led', () => {
    const { state } = moved('A', 'B')
    expect(deadEnd(state)).not.toBe(null)
    expect(deadEnd({ ...state, teamId: 'C' })).toBe(null)
  })
})
