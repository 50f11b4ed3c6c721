import { describe, expect, it } from 'vitest'
import { foldCase } from '../../../src/domain/cases/fold-case.ts'
import { decideChangeDetails } from '../../../src/domain/cases/decide-case.ts'
import type { RecordFields } from '../../../src/domain/imports/imported-record.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { importOf, local, Story } from '../../support/story.ts'

const TARGETS = ['ref', 'team', 'closedAt', 'severity', 'eventAt'] as const
const rowsOf = (teams: readonly string[], more: RecordFields = {}): RecordFields[] =>
  teams.map((teamId, i) => ({ teamId, eventAt: local(`2026-03-01T10:0${i}`), ...more }))

function tell(story: Story, importId: string, rows: readonly RecordFields[]): Story {
  for (const [i, fields] of rows.entries()) {
    story.record(importOf({ importId, targets: TARGETS }), fields)
    const event = story.events.at(-1)
    if (event?.type === 'record-imported')
      story.events[story.events.length - 1] = { ...event, data: { ...event.data, row: `r${i}` } }
  }
  return story
}

describe('a row that a newer file tells anew', () => {
  const first = () => tell(new Story(), 'i1', rowsOf(['A', 'B', 'A']))

  it('is folded once: the history is not lived through twice', () => {
    const story = first()
    const before = transferCounts(story.state)
    tell(story, 'i2', rowsOf(['A', 'B', 'A'], { closedAt: local('2026-03-02T10:00') }))
    expect(transferCounts(story.state)).toEqual(before)
    expect(before).toMatchObject({ documented: 2, returns: 1 })
    expect(story.state.status).toBe('closed')
  })

  it('stands in its old place, so that rows which only the newer file has come after it', () => {
    const story = tell(first(), 'i2', rowsOf(['A', 'B', 'C', 'D']))
    expect(story.state.transfers.map((move) => move.toTeamId)).toEqual(['B', 'C', 'D'])
  })

  it('is what the older file said again once the newer import is undone', () => {
    const story = first()
    const before = story.state
    tell(story, 'i2', rowsOf(['A', 'C', 'A'], { severity: 5 }))
    expect(story.state).toMatchObject({ severity: 5 })
    const undone = new Map([...story.imports, ['i2', importOf({ importId: 'i2', targets: TARGETS, live: false })]])
    expect(foldCase(story.events, undone)).toEqual(before)
  })

  it("leaves a person's value alone that was set in between", () => {
    const story = first()
    story.tell((state, context) => decideChangeDetails(state, { severity: 2 }, context))
    tell(story, 'i2', rowsOf(['A', 'B', 'A'], { severity: 5 }))
    expect(story.state.severity).toBe(2)
  })
})
