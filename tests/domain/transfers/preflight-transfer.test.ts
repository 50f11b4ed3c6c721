import { describe, expect, it } from 'vitest'
import { decideAddNote } from '../../../src/domain/cases/decide-case.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import {
  closedTeam,
  lastThere,
  preflightTransfer,
  transferWarnings
} from '../../../src/domain/transfers/preflight-transfer.ts'
import { importOf, local, MINUTE, Story, text, ZONE } from '../../support/story.ts'

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
const ask = (story: Story, teamId: string, limits: Record<string, number> = {}, by = 'miriam') =>
  askFor(story, teamId, null, limits, by)
const askFor = (
  story: Story,
  teamId: string,
  handlerId: string | null,
  limits: Record<string, number> = {},
  by = 'miriam'
) => preflightTransfer(story.state, { teamId, handlerId }, limits, story.now, by)

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

describe('the warnings before a transfer', () => {
  const shut = { opensAt: null }
  const warnings = (story: Story, team: string, closed: { opensAt: number | null } | null = null) =>
    transferWarnings(ask(story, team), story.events, closed)

  it('name the limit, the return, the closed team and the haste, and none of them blocks', () => {
    const story = moved(new Story().opened('A'), 'B', 'C')
    expect(warnings(story.after(10 * MINUTE), 'A', shut)).toEqual(['above-limit', 'return', 'team-closed', 'immediate'])
    expect(story.tell((s, c) => decideTransfer(s, move('A'), c))).toBe(null)
  })

  it('are silent where a slip is taken back', () => {
    expect(warnings(moved(new Story().opened('A'), 'B').after(MINUTE), 'A', shut)).toEqual([])
  })

  it('know that something was noted, and that the first routing is no haste', () => {
    const story = new Story().opened('A')
    expect(warnings(story, 'B')).toEqual(['immediate'])
    story.tell((_s, c) => decideAddNote(text('n'), c))
    expect(warnings(story, 'B')).toEqual([])
    expect(warnings(new Story().opened(null), 'B')).toEqual([])
  })

  it('say until when the team had it, and with whom it was there', () => {
    const story = new Story().opened('A').after(10 * MINUTE)
    story.tell((s, c) => decideTransfer(s, { ...move('B'), toHandlerId: 'dan' }, c))
    moved(story, 'C')
    expect(lastThere(story.state, story.events, 'B')).toEqual({ until: story.now, handlerId: 'dan' })
    expect(lastThere(story.state, story.events, 'D')).toEqual({ until: null, handlerId: null })
  })

  it('know from its hours whether a team is shut, and until when', () => {
    const day = [{ from: '08:00', to: '16:00' }]
    const team = { hours: { week: [day, day, day, day, day, [], []], holidays: [] }, zone: null }
    const at = (time: string) => instantOf(local(time))
    expect(closedTeam(team, at('2026-03-06T10:00'), ZONE)).toBe(null)
    expect(closedTeam(team, at('2026-03-06T17:00'), ZONE)).toEqual({ opensAt: at('2026-03-09T08:00') })
    expect(closedTeam({ hours: null, zone: null }, at('2026-03-06T17:00'), ZONE)).toBe(null)
    expect(closedTeam(undefined, at('2026-03-06T17:00'), ZONE)).toBe(null)
  })
})
