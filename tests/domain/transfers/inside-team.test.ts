import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../src/domain/cases/case-event.ts'
import { decideCorrectEntry } from '../../../src/domain/cases/correct-entry.ts'
import { decideUndo } from '../../../src/domain/cases/undo-action.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import { decideAnswerTransfer } from '../../../src/domain/transfers/decide-answer.ts'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import { preflightTransfer } from '../../../src/domain/transfers/preflight-transfer.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { importOf, MINUTE, Story, text } from '../../support/story.ts'

/** `A` the team as a whole, `A/ana` somebody in it. */
const placeOf = (place: string) => {
  const [teamId = '', person] = place.split('/')
  return { teamId, handlerId: person ?? null }
}
function go(story: Story, to: string, { by = 'miriam', note = false } = {}) {
  const { teamId, handlerId } = placeOf(to)
  const rest = { reason: 'other' as const, note: note ? text('n') : null, warm: null, customerRepeated: null }
  const command = { ...rest, toTeamId: teamId, toHandlerId: handlerId }
  return story.tell((s, c) => decideTransfer(s, command, c), by)?.code ?? null
}
/** The way of a case in the hours of a day, one move after the other. */
function way(...places: readonly string[]): Story {
  const story = new Story().opened('A')
  for (const place of places) go(story.after(10 * MINUTE), place)
  return story
}
const total = (story: Story) => transferCounts(story.state).total

describe('inside a team', () => {
  it('somebody takes the case up: no transfer', () => {
    expect(total(way('A/ana'))).toBe(0)
    expect(total(way('B', 'B/ben'))).toBe(1)
  })

  it('taking it from the person who has it is a transfer, whoever gets it', () => {
    expect(total(way('A/ana', 'A/ben'))).toBe(1)
    expect(total(way('A/ana', 'A'))).toBe(1)
    expect(total(way('A/ana', 'A', 'A/ben'))).toBe(1)
    expect(total(way('A/ana', 'A/ben', 'A/ana'))).toBe(2)
  })

  it('is no return, and does not make the next return any less direct', () => {
    const story = way('A/ana', 'A/ben', 'A/ana', 'B/cho', 'B/dan', 'A')
    expect(transferCounts(story.state)).toMatchObject({ total: 5, returns: 1 })
    expect(story.state.transfers.map(({ fromTeamId, toTeamId }) => fromTeamId + toTeamId).join(' ')).toBe(
      'AA AA AB BB BA'
    )
    expect(story.state.transfers.at(-1)).toMatchObject({ isReturn: true, isDirect: true })
  })

  it('the first team is routing, also when it goes to somebody there at once', () => {
    const story = new Story().opened(null)
    expect(go(story, 'A/ana')).toBe(null)
    expect(total(story)).toBe(0)
    expect(go(story, 'A/ana')).toBe('transfer-to-same-team')
  })

  it('a file tells no transfer there, but whom it names is somebody from whom the case is taken', () => {
    const facts = importOf({ targets: ['ref', 'team', 'handler'] })
    const story = new Story().record(facts, { teamId: 'A', handlerId: 'ana' })
    story.record(facts, { teamId: 'A', handlerId: 'ben' })
    expect(transferCounts(story.state)).toMatchObject({ documented: 0, total: 0 })
    go(story.after(MINUTE), 'A/cho')
    expect(transferCounts(story.state)).toMatchObject({ documented: 1, undocumented: 0, total: 1 })
    story.imports = new Map([['i1', { ...facts, live: false }]])
    expect(story.state.transfers).toHaveLength(1)
  })
})

describe('a slip inside a team', () => {
  const slip = (places: readonly string[], then: string, { wait = MINUTE, by = 'miriam', note = false } = {}) => {
    const story = way('A/ana')
    for (const place of places) go(story.after(1000), place, { note })
    go(story.after(wait), then, { by })
    return story
  }

  it('is taken back by the same person, to the same person, within two minutes', () => {
    expect(total(slip(['A/ben'], 'A/ana'))).toBe(0)
    expect(total(slip(['A'], 'A/ana'))).toBe(0)
    expect(total(slip(['A/ben'], 'A/ana', { wait: 2 * MINUTE }))).toBe(0)
    expect(total(slip(['A/ben'], 'A/ana', { wait: 2 * MINUTE + 1 }))).toBe(2)
    expect(total(slip(['A/ben'], 'A/ana', { by: 'other' }))).toBe(2)
    expect(total(slip(['A/ben'], 'A/ana', { note: true }))).toBe(2)
    expect(total(slip(['A/ben'], 'A/cho'))).toBe(2)
  })

  it('is none once the receiving side answered', () => {
    const story = slip([], 'A/ben')
    const eventId = story.state.transfers.at(-1)?.eventId ?? ''
    expect(story.tell((s, c) => decideAnswerTransfer(s, { eventId, accepted: false, note: null }, c))).toBe(null)
    go(story.after(1000), 'A/ana')
    expect(total(story)).toBe(2)
  })

  it('to another team and back to it, but not to whom it was taken from, leaves one change of hands', () => {
    expect(total(slip(['B'], 'A/ana'))).toBe(0)
    const story = slip(['B'], 'A/ben')
    expect(story.state.transfers).toMatchObject([
      { fromTeamId: 'A', fromHandlerId: 'ana', toTeamId: 'A', toHandlerId: 'ben', isReturn: false }
    ])
    expect(story.state.transferFacts.teamsSeen).toEqual(['A'])
  })

  it('on top of another slip is taken back together with it', () => {
    expect(total(slip(['A/ben', 'B'], 'A/ana'))).toBe(0)
    expect(total(slip(['A/ben', 'B'], 'A/ben'))).toBe(1)
  })

  it('keeps the team among those that had the case', () => {
    const story = slip(['A/ben'], 'A/ana')
    go(story.after(10 * MINUTE), 'B')
    go(story.after(10 * MINUTE), 'A')
    expect(transferCounts(story.state).returns).toBe(1)
  })

  it('is none any more once somebody there was named with a word or by another hand', () => {
    const back = (more: { by?: string; note?: boolean }) => {
      const story = way('A/ana')
      go(story.after(10 * MINUTE), 'B')
      go(story.after(1000), 'B/ben', more)
      go(story.after(1000), 'A/ana')
      return total(story)
    }
    expect([back({}), back({ note: true }), back({ by: 'other' })]).toEqual([0, 2, 2])
  })
})

describe('before a move inside a team', () => {
  const ask = (story: Story, to: string, by = 'miriam') =>
    preflightTransfer(story.state, placeOf(to), { '': 1 }, story.now, by)

  it('the move is named: taken up, passed on, taken back or nothing at all', () => {
    expect(ask(way(), 'A')).toMatchObject({ kind: 'same', isInside: false })
    expect(ask(way(), 'A/ana')).toMatchObject({ kind: 'taken', isInside: false, overLimit: false })
    expect(ask(way('A/ana'), 'A/ben')).toMatchObject({ kind: 'transfer', isInside: true, number: 1, overLimit: false })
    expect(ask(way('A/ana', 'A/ben'), 'A')).toMatchObject({ kind: 'transfer', number: 2, overLimit: true })
    const story = way('A/ana', 'A/ben').after(MINUTE)
    expect(ask(story, 'A/ana')).toMatchObject({ kind: 'slip', isInside: false, isReturn: false })
    expect(ask(story, 'A/ana', 'other')).toMatchObject({ kind: 'transfer', isInside: true, isReturn: false })
    expect(ask(way('A/ana', 'B').after(MINUTE), 'A')).toMatchObject({ kind: 'transfer', isInside: true, number: 1 })
  })
})

describe('a move inside a team that is taken back later', () => {
  it('by undo is no move, told or not; so is a struck one', () => {
    const story = way('A/ana')
    go(story.after(MINUTE), 'A/ben', { note: true })
    const struck = way('A/ana', 'A/ben')
    const eventId = struck.state.transfers.at(-1)?.eventId ?? ''
    story.after(9 * MINUTE).tell((s, c) => decideUndo(story.events, s, c))
    const strike = { eventId, reason: text('wrong case'), change: { struck: true as const } }
    struck.tell((s, c) => decideCorrectEntry(struck.events, strike, c, s))
    for (const { state } of [story, struck])
      expect(state).toMatchObject({ transfers: [], teamId: 'A', handlerId: 'ana' })
  })
})

type Told = Extract<CaseEvent, { type: 'transferred' }>

/** PRODUCT.md §1 read to the letter, over the whole list at once: first strike the slips, then count every change of hands. */
function naiveTransfers(events: readonly CaseEvent[], start: string | null): number {
  let moves = events.filter((event): event is Told => event.type === 'transferred')
  for (let found = true; found;) {
    found = false
    for (let i = 0; i < moves.length && !found; i++) {
      const slip = moves[i]
      // a later word to whom it was left with says that somebody was told
      for (let j = i + 1; slip !== undefined && isMove(moves, i, start) && j < moves.length; j++) {
        const [next, from] = [moves[j], placeBefore(moves, i, start)]
        if (isStill(moves, j, start)) continue
        if (next === undefined || next.by !== slip.by || slip.data.note !== null) break
        if (instantOf(next.occurredAt) - instantOf(slip.occurredAt) > 2 * MINUTE) break
        const isBack = next.data.toTeamId === from.teamId
        const isInside = slip.data.toTeamId === from.teamId
        if (isBack && (!isInside || next.data.toHandlerId === from.handlerId)) {
          moves = [...moves.slice(0, i), ...moves.slice(j)]
          found = true
          break
        }
        if (isMove(moves, j, start) || next.data.note !== null) break
      }
    }
  }
  return moves.filter((_move, i) => isMove(moves, i, start)).length
}

function placeBefore(moves: readonly Told[], i: number, start: string | null) {
  const before = moves[i - 1]?.data
  return before === undefined
    ? { teamId: start, handlerId: null }
    : { teamId: before.toTeamId, handlerId: before.toHandlerId }
}

/** What two struck ones left: it goes nowhere. */
function isStill(moves: readonly Told[], i: number, start: string | null): boolean {
  const { teamId, handlerId } = placeBefore(moves, i, start)
  return moves[i]?.data.toTeamId === teamId && moves[i]?.data.toHandlerId === handlerId
}

function isMove(moves: readonly Told[], i: number, start: string | null): boolean {
  const { teamId, handlerId } = placeBefore(moves, i, start)
  const to = moves[i]?.data
  if (to === undefined || teamId === null) return false
  return to.toTeamId !== teamId || (handlerId !== null && to.toHandlerId !== handlerId)
}

describe('the transfers of any case moved in the app', () => {
  const step = fc.record({
    to: fc.constantFrom('A', 'A/ana', 'A/ben', 'B', 'B/cho', 'C'),
    by: fc.constantFrom('miriam', 'miriam', 'other'),
    wait: fc.constantFrom(1000, 30_000, MINUTE, 2 * MINUTE, 2 * MINUTE + 1, 10 * MINUTE),
    note: fc.constantFrom(false, false, true)
  })
  const life = fc.tuple(fc.constantFrom(null, 'A'), fc.array(step, { maxLength: 10, size: 'max' }))

  it('are as many as the words of the product count in its whole story, and preflight says each before', () => {
    fc.assert(
      fc.property(life, ([start, steps]) => {
        const story = new Story().opened(start)
        for (const { to, wait, ...more } of steps) {
          story.after(wait)
          const before = preflightTransfer(story.state, placeOf(to), {}, story.now, more.by)
          const refused = go(story, to, more) !== null
          expect(refused).toBe(before.kind === 'same')
          if (before.kind === 'transfer') expect(total(story)).toBe(before.number)
          expect(total(story)).toBe(naiveTransfers(story.events, start))
        }
        const last = steps.at(-1)
        if (last !== undefined) expect(story.state).toMatchObject(placeOf(last.to))
      }),
      { numRuns: 300 }
    )
  })

  it('never return inside a team, and always lead on from where the case was', () => {
    fc.assert(
      fc.property(life, ([start, steps]) => {
        const story = new Story().opened(start)
        for (const { to, wait, ...more } of steps) go(story.after(wait), to, more)
        const { transfers, teamId } = story.state
        transfers.forEach((move, i) => {
          expect(move.isReturn && move.fromTeamId === move.toTeamId).toBe(false)
          expect(move.isDirect === true && !move.isReturn).toBe(false)
          if (i > 0) expect(move.fromTeamId).toBe(transfers[i - 1]?.toTeamId)
        })
        if (transfers.length > 0) expect(transfers.at(-1)?.toTeamId).toBe(teamId)
        const teams = new Set(transfers.flatMap(({ fromTeamId, toTeamId }) => [fromTeamId, toTeamId]))
        const between = transfers.filter(({ fromTeamId, toTeamId }) => fromTeamId !== toTeamId).length
        expect(transferCounts(story.state).returns).toBe(between - Math.max(0, teams.size - 1))
      }),
      { numRuns: 300 }
    )
  })
})
