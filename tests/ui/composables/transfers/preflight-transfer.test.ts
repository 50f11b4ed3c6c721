import { describe, expect, it } from 'vitest'
import { decideTransfer } from '../../../../src/domain/transfers/decide-transfer.ts'
import { preflightTransfer } from '../../../../src/ui/composables/transfers/preflight-transfer.ts'
import { importOf, MINUTE, Story } from '../../../support/story.ts'

const move = (toTeamId: string) => ({
  toTeamId,
  toHandlerId: null,
  reason: 'other' as const,
  note: null,
  warm: null,
  customerRepeated: null
})
function moved(story: Story, ...teams: readonly string[]): Story {
  for (const team of teams) story.after(10 * MINUTE).tell((s, c) => decideTransfer(s, move(team), c))
  return story
}
const ask = (story: Story, team: string, limits: Record<string, number> = {}, by = 'miriam') =>
  preflightTransfer(story.state, team, limits, story.now, by)

describe('before a transfer', () => {
  it('the first team is routing and no transfer', () => {
    expect(ask(new Story().opened(), 'A')).toMatchObject({ kind: 'routing', isReturn: false, overLimit: false })
  })

  it('says which move of the case it is, and when it goes above the limit', () => {
    const story = moved(new Story().opened('A'), 'B', 'C')
    expect(ask(story, 'D')).toMatchObject({ kind: 'transfer', number: 3, limit: 2, overLimit: true })
    expect(ask(story, 'D', { '': 3 })).toMatchObject({ number: 3, limit: 3, overLimit: false })
  })

  it('says that a team had the case before', () => {
    const story = moved(new Story().opened('A'), 'B').after(10 * MINUTE)
    expect(ask(story, 'A').isReturn).toBe(true)
    expect(ask(story, 'C').isReturn).toBe(false)
  })

  it('knows a slip that is taken back at once by the same person', () => {
    const story = moved(new Story().opened('A'), 'B').after(MINUTE)
    expect(ask(story, 'A')).toMatchObject({ kind: 'slip', isReturn: false })
    expect(ask(story, 'A', {}, 'ana')).toMatchObject({ kind: 'transfer', isReturn: true })
  })

  it('calls no slip a return, whatever came before it', () => {
    const story = moved(new Story().opened('A'), 'B', 'A', 'C').after(MINUTE)
    expect(story.state.transfers.at(-2)?.isReturn).toBe(true)
    expect(ask(story, 'A')).toMatchObject({ kind: 'slip', isReturn: false })
  })

  it('says that the team already has it', () => {
    expect(ask(new Story().opened('A'), 'A').kind).toBe('same')
  })

  it('invents no number where the file told none', () => {
    const story = new Story().record(importOf({ grain: 'case', targets: ['ref', 'team'] }), { teamId: 'A' })
    expect(ask(story, 'B')).toMatchObject({ kind: 'transfer', number: null })
  })

  it('is what the transfer then becomes', () => {
    const story = moved(new Story().opened('A'), 'B').after(10 * MINUTE)
    const said = ask(story, 'A')
    moved(story, 'A')
    expect(story.state.transfers.at(-1)?.isReturn).toBe(said.isReturn)
    expect(story.state.transfers).toHaveLength(said.number ?? -1)
  })
})
