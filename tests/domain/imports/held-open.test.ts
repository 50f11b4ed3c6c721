import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { foldCase } from '../../../src/domain/cases/fold-case.ts'
import type { ImportsView, RecordFields } from '../../../src/domain/imports/imported-record.ts'
import { decideSettleConflict } from '../../../src/domain/imports/settle-conflict.ts'
import { decideHandOverPromise } from '../../../src/domain/promises/decide-hand-over.ts'
import { decideKeepPromise, decideMakePromise } from '../../../src/domain/promises/decide-promise.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { decideAnswerHelp, decideAskForHelp } from '../../../src/domain/safety/decide-help.ts'
import type { HelpKind } from '../../../src/domain/safety/help.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { randomStory } from '../../support/random-story.ts'
import { DAY, importOf, local, MINUTE, Story, text, ZONE } from '../../support/story.ts'

const TARGETS = ['ref', 'team', 'status', 'closedAt', 'promiseDueAt'] as const
const FIRST: RecordFields = { teamId: 'A', status: 'open' }
const CLOSED: RecordFields = { ...FIRST, status: 'closed', closedAt: local('2026-03-02T10:00') }
const TOLD = { occurredAt: null, lateReason: null }

const file = (story: Story, importId: string, fields: RecordFields): Story =>
  story.after(MINUTE).record(importOf({ importId, grain: 'case', targets: [...TARGETS] }), fields)

/** Rows of a log, each with the identity by which a newer log tells it anew. */
function log(story: Story, importId: string, fields: RecordFields): Story {
  const eventAt = local('2026-03-01T10:00')
  story.after(MINUTE).record(importOf({ importId, targets: [...TARGETS, 'eventAt'] }), { ...fields, eventAt })
  const event = story.events.at(-1)
  if (event?.type === 'record-imported')
    story.events[story.events.length - 1] = { ...event, data: { ...event.data, row: 'r0' } }
  return story
}

function promise(story: Story, due: string | null = '2026-03-05T09:00'): Story {
  const rest = { promiseId: 'p1', kind: 'call-back' as const, channel: 'phone', performerId: null, note: null }
  story.tell((s, c) => decideMakePromise(s, { ...rest, due: due === null ? null : local(due) }, c))
  return story
}
const keep = (story: Story) =>
  story.tell((s, c) =>
    decideKeepPromise(s, { promiseId: 'p1', contactId: 'k1', channel: 'phone', note: null, ...TOLD }, c)
  )

function ask(story: Story, kind: HelpKind = 'question'): Story {
  const rest = { options: [], authorityLimit: null, toTeamId: 'B', toPersonId: null, answerIn: 30, tried: null }
  story.tell((s, c) => decideAskForHelp(s, { askId: 'a1', kind, question: text('q'), ...rest }, c))
  return story
}

const take = (story: Story): string | null =>
  story.tell((s, c) => decideSettleConflict(s, { field: 'status', take: true }, c))?.code ?? null
const standing = ({ state }: Story) => [state.status, state.conflicts.map(({ field }) => field)]

const HELD = ['open', ['status']]

describe('a newer file that closes a case', () => {
  it.each([
    ['a promise with a time', (story: Story) => promise(story), 'case-has-open-promises'],
    ['a vague promise', (story: Story) => promise(story, null), 'case-has-open-promises'],
    ['a question inside', (story: Story) => ask(story), 'case-has-open-asks'],
    ['an idea inside', (story: Story) => ask(story, 'idea'), 'case-has-open-asks']
  ])('leaves it open around %s, asks, and is not taken before that is settled', (_what, work, refusal) => {
    const story = file(work(file(new Story(), 'i1', FIRST)), 'i2', CLOSED)
    expect(standing(story)).toEqual(HELD)
    expect(take(story)).toBe(refusal)
    expect(standing(file(story, 'i3', { ...CLOSED, teamId: 'B' }))).toEqual(HELD)
  })

  it('can be taken once the promise is kept, with the file’s own instant', () => {
    const story = file(promise(file(new Story(), 'i1', FIRST)), 'i2', CLOSED)
    keep(story)
    expect(standing(story)).toEqual(HELD)
    expect(take(story)).toBeNull()
    expect(story.state).toMatchObject({ status: 'closed', closedAt: Date.UTC(2026, 2, 2, 9), conflicts: [] })
  })

  it('can be taken once the question is answered', () => {
    const story = file(ask(file(new Story(), 'i1', FIRST)), 'i2', CLOSED)
    const answer = { outcome: 'answered' as const, answer: text('a'), chosen: null, byPersonId: null }
    const telling = { told: true as const, contactId: 'k', channel: 'phone' }
    story.tell((s, c) => decideAnswerHelp(s, { askId: 'a1', ...answer, telling }, c))
    expect([take(story), story.state.status]).toEqual([null, 'closed'])
  })

  it('asks around one broken meanwhile too: that is closed knowingly', () => {
    const story = promise(file(new Story(), 'i1', FIRST)).after(5 * DAY)
    file(story, 'i2', CLOSED)
    expect(standing(story)).toEqual(HELD)
    expect([take(story), story.state.status]).toEqual([null, 'closed'])
  })

  it('that says it is open again has nothing left to ask', () => {
    const story = file(file(promise(file(new Story(), 'i1', FIRST)), 'i2', CLOSED), 'i3', FIRST)
    expect(standing(story)).toEqual(['open', []])
  })

  it('closes it without asking once the promise was kept, or where nothing was promised here', () => {
    const story = promise(file(new Story(), 'i1', FIRST))
    keep(story)
    expect(standing(file(story, 'i2', CLOSED))).toEqual(['closed', []])
    const own = file(new Story(), 'i1', { ...FIRST, promiseDueAt: local('2026-03-09T09:00') })
    expect(standing(file(own, 'i2', { ...CLOSED, promiseDueAt: local('2026-03-09T09:00') }))).toEqual(['closed', []])
    expect(standing(file(ask(file(new Story(), 'i1', FIRST), 'escalation'), 'i2', CLOSED))).toEqual(['closed', []])
  })

  it('leaves it open around its own promise once somebody here has taken that up', () => {
    const own = { ...FIRST, promiseDueAt: local('2026-03-09T09:00') }
    const story = file(new Story(), 'i1', own)
    const promiseId = story.state.promises[0]?.id ?? ''
    story.tell((s, c) => decideHandOverPromise(s, { promiseId, performerId: 'ana', note: null }, c))
    expect(standing(file(story, 'i2', { ...own, status: 'closed' }))).toEqual(HELD)
  })
})

describe('a row told anew that closes a case before something was promised', () => {
  it('leaves it open and asks', () => {
    const story = log(promise(log(new Story(), 'i1', FIRST)), 'i2', CLOSED)
    expect(standing(story)).toEqual(HELD)
    expect(take(story)).toBe('case-has-open-promises')
  })

  it('closes it where the promise was kept meanwhile', () => {
    const story = promise(log(new Story(), 'i1', FIRST))
    keep(story)
    expect(standing(log(story, 'i2', CLOSED))).toEqual(['closed', []])
  })
})

describe('undoing the import that had reopened a case', () => {
  it('leaves it open around what was promised since', () => {
    const story = file(file(new Story(), 'i1', CLOSED), 'i2', FIRST)
    promise(story)
    const undone = new Map([...story.imports].map(([id, facts]) => [id, { ...facts, live: id !== 'i2' }]))
    story.imports = undone
    expect(story.state).toMatchObject({ status: 'open', closedAt: null })
    keep(story)
    expect(standing(file(story, 'i3', { ...CLOSED, closedAt: local('2026-03-02T11:00') }))).toEqual(['closed', []])
  })
})

/** What nobody may close around: promised here, and neither kept, moved, released nor past; a question or an idea without an answer. */
function waiting({ promises, asks }: CaseState, at: number): readonly string[] {
  const open = promises.filter((one) => !one.fromImport && one.watch === null && verdictOf(one, at) === 'open')
  const asked = asks.filter(({ kind, answered }) => answered === null && (kind === 'question' || kind === 'idea'))
  return [...open.map(({ id }) => id), ...asked.map(({ askId }) => askId)]
}

/** The same story as it stands when one of its imports is undone; null: nothing is left of it. */
function without(story: Story, importId: string): CaseState | null {
  const imports: ImportsView = new Map(
    [...story.imports].map(([id, facts]) => [id, { ...facts, live: id !== importId }])
  )
  return foldCase(story.events, imports)
}

describe('in whatever life a case has', { timeout: 60_000 }, () => {
  it('nothing is waited for in a closed case, by hand or by file, nor where an import is undone', () => {
    fc.assert(
      fc.property(randomStory(), fc.boolean(), (story, closes) => {
        // no file tells of a case that was opened here
        fc.pre(story.events[0]?.type === 'record-imported' || story.imports.size === 0)
        if (closes && story.state.imported !== null)
          story.after(MINUTE).record(importOf({ importId: 'last', grain: 'case', targets: ['ref', 'status'] }), {
            status: 'closed',
            closedAt: zonedTime(story.now, ZONE)
          })
        const lives = [story.state, ...[...story.imports.keys()].map((id) => without(story, id))]
        for (const state of lives) if (state?.status === 'closed') expect(waiting(state, story.now)).toEqual([])
      }),
      { numRuns: 300 }
    )
  })
})
