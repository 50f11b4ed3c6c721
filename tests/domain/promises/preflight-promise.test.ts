import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import {
  preflightMove,
  preflightPromise,
  preflightTogether,
  PROMISE_WARNINGS,
  type PlannedPromise,
  type PreflightFacts,
  type PromiseWarning
} from '../../../src/domain/promises/preflight-promise.ts'
import { decideAskForHelp } from '../../../src/domain/safety/decide-help.ts'
import { saysNoTime } from '../../../src/domain/promises/says-no-time.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import { local, MINUTE, Story, T0, text, ZONE } from '../../support/story.ts'

const planned: PlannedPromise = {
  kind: 'call-back',
  due: local('2026-03-02T14:00'),
  expectedBy: null,
  occurredAt: null,
  performerId: null,
  note: '',
  agreed: null,
  needsAuthority: false
}
const facts: PreflightFacts = {
  now: T0,
  hours: null,
  busyAt: [],
  deskId: 'ana',
  isSupervisor: true,
  isFixAgreed: false
}
const state = new Story().opened().state
const warned = (plan: Partial<PlannedPromise>, more: Partial<PreflightFacts> = {}, of: CaseState = state) =>
  preflightPromise(of, { ...planned, ...plan }, { ...facts, ...more })
const day = [{ from: '08:00', to: '12:00' }]
const week = { week: [day, day, day, day, day, [], []], holidays: ['2026-03-03'] }
const hours = { week, zone: ZONE }
const withLimits = (limitsTold: boolean | null, outcomeFit: 'as-asked' | 'refused'): CaseState => ({
  ...state,
  heard: { ...state.heard, resolve: { limitsTold, outcomeFit } }
})

const at = instantOf(local('2026-03-02T14:00'))
function withDecision(): CaseState {
  const story = new Story().opened()
  const options = [text('a'), text('b')]
  const decision = { askId: 'd', kind: 'decision' as const, question: text('q'), tried: null, options, answerIn: 30 }
  story.tell((s, c) => decideAskForHelp(s, { ...decision, authorityLimit: null, toTeamId: null, toPersonId: null }, c))
  return story.state
}
/** What alone provokes each of them. */
const PROVOKED: Readonly<Record<PromiseWarning, () => readonly PromiseWarning[]>> = {
  'cannot-happen': () => warned({ performerId: 'marko', agreed: 'cannot' }),
  'no-real-time': () => warned({ due: null }),
  'due-passed': () => warned({ occurredAt: local('2026-03-02T10:00') }, { now: at }),
  'shut-then': () => warned({}, { hours }),
  'performer-busy': () => warned({ performerId: 'ana' }, { busyAt: [at] }),
  'not-agreed': () => warned({ performerId: 'marko', agreed: 'no' }),
  'limits-not-told': () => warned({}, {}, withLimits(false, 'refused')),
  'needs-authority': () => warned({ needsAuthority: true }, { isSupervisor: false }),
  'decision-awaited': () => warned({}, {}, withDecision()),
  'no-fix-behind': () => warned({ kind: 'no-recurrence', due: null }),
  'expected-earlier': () => warned({ expectedBy: local('2026-03-02T13:59') })
}

describe('every warning before a promise', () => {
  it.each(PROMISE_WARNINGS)('%s is said, alone, where its reason is there', (code) => {
    expect(PROVOKED[code]()).toEqual([code])
  })
})

describe('before a promise is saved', () => {
  it('nothing is said about an ordinary one', () => {
    expect(warned({})).toEqual([])
    expect(warned({ performerId: 'ana' })).toEqual([])
    expect(warned({ due: local('2026-03-02T09:30') }, { hours })).toEqual([])
  })

  it('a time outside the hours, or on a holiday, is', () => {
    expect(warned({}, { hours })).toEqual(['shut-then'])
    expect(warned({ due: local('2026-03-03T09:30') }, { hours })).toEqual(['shut-then'])
  })

  it('another promise of the performer at that minute is, a minute later is not', () => {
    const at = instantOf(local('2026-03-02T14:00'))
    expect(warned({}, { busyAt: [at + 59_000] })).toEqual(['performer-busy'])
    expect(warned({}, { busyAt: [at + MINUTE, at - 1] })).toEqual([])
    // what has no date of its own takes nobody's minute
    expect(warned({ kind: 'tell-when-fixed' }, { busyAt: [at] })).toEqual([])
  })

  it('no time, and words that only sound like one, are', () => {
    expect(warned({ due: null })).toEqual(['no-real-time'])
    expect(warned({ note: 'will call ASAP' })).toEqual(['no-real-time'])
  })

  it('somebody else who was not asked, said no, or cannot, is; who agreed is not', () => {
    expect(warned({ performerId: 'marko' })).toEqual(['not-agreed'])
    expect(warned({ performerId: 'marko', agreed: 'no' })).toEqual(['not-agreed'])
    expect(warned({ performerId: 'marko', agreed: 'cannot' })).toEqual(['cannot-happen'])
    expect(warned({ performerId: 'marko', agreed: 'yes' })).toEqual([])
  })

  it('limits that were not told are, where they do not get it as asked', () => {
    expect(warned({}, {}, withLimits(null, 'refused'))).toEqual(['limits-not-told'])
    expect(warned({}, {}, withLimits(true, 'refused'))).toEqual([])
    expect(warned({}, {}, withLimits(null, 'as-asked'))).toEqual([])
  })

  it('a supervisor’s authority is, unless a supervisor is at the desk', () => {
    expect(warned({ needsAuthority: true }, { isSupervisor: false })).toEqual(['needs-authority'])
    expect(warned({ needsAuthority: true })).toEqual([])
  })

  it('a promise that it will not happen again is, as long as no change of process is agreed', () => {
    expect(warned({ kind: 'no-recurrence', due: null })).toEqual(['no-fix-behind'])
    expect(warned({ kind: 'no-recurrence', due: null }, { isFixAgreed: true, hours })).toEqual([])
  })

  it('being expected earlier is, at the due is not', () => {
    expect(warned({ expectedBy: local('2026-03-02T13:59') })).toEqual(['expected-earlier'])
    expect(warned({ expectedBy: planned.due })).toEqual([])
  })

  it('a due that has passed is, where the promise is told later; now it is refused instead', () => {
    const now = instantOf(local('2026-03-02T15:00'))
    expect(warned({ occurredAt: local('2026-03-02T10:00') }, { now })).toEqual(['due-passed'])
    expect(warned({}, { now })).toEqual([])
  })
})

describe('before a promise is moved', () => {
  const moved = (due: string, more: Partial<PreflightFacts> = {}, occurredAt: string | null = null) =>
    preflightMove(
      { kind: 'call-back' },
      { due: local(due), occurredAt: occurredAt === null ? null : local(occurredAt) },
      { ...facts, ...more }
    )

  it('the new time is looked at, and nothing that was settled when it was made', () => {
    expect(moved('2026-03-02T14:00')).toEqual([])
    expect(moved('2026-03-02T14:00', { hours })).toEqual(['shut-then'])
    expect(moved('2026-03-02T09:30', { hours })).toEqual([])
    const busyAt = [instantOf(local('2026-03-02T14:00'))]
    expect(moved('2026-03-02T14:00', { hours, busyAt })).toEqual(['shut-then', 'performer-busy'])
  })

  it('a new time that has passed meanwhile is said', () => {
    const now = instantOf(local('2026-03-02T15:00'))
    expect(moved('2026-03-02T14:00', { now }, '2026-03-02T10:00')).toEqual(['due-passed'])
  })
})

describe('before many are promised the same', () => {
  const together = (due: string, more: Partial<PreflightFacts> = {}) =>
    preflightTogether({ kind: 'written-explanation', due: local(due) }, { ...facts, ...more })

  it('that it will not happen again wants a fix behind it, and has no hours', () => {
    const watched = (isFixAgreed: boolean) =>
      preflightTogether({ kind: 'no-recurrence', due: null }, { ...facts, hours, isFixAgreed })
    expect(watched(false)).toEqual(['no-fix-behind'])
    expect(watched(true)).toEqual([])
  })

  it('only what they have in common is looked at: the time', () => {
    expect(together('2026-03-02T14:00', { hours })).toEqual(['shut-then'])
    expect(together('2026-03-02T09:30', { hours })).toEqual([])
    expect(together('2026-03-02T14:00')).toEqual([])
  })
})

describe('words that sound like a time', () => {
  it.each(['ASAP', 'we call as soon as we can', 'נחזור בהקדם', 'سنتصل في أقرب وقت', 'Javićemo se što pre'])(
    '%s',
    (said) => {
      expect(saysNoTime(said)).toBe(true)
    }
  )
  it.each(['', 'at ten', 'casapound', 'מחר בעשר'])('not: %s', (said) => {
    expect(saysNoTime(said)).toBe(false)
  })
})
