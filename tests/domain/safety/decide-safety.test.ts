import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../src/domain/cases/case-event.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { decideUndo } from '../../../src/domain/cases/undo-action.ts'
import { decideEndSafety, decideRaiseSafety, decideSafetyStep } from '../../../src/domain/safety/decide-safety.ts'
import type { SafetyKind } from '../../../src/domain/safety/safety.ts'
import type { DecideContext } from '../../../src/domain/shared/event.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { ok, type Result } from '../../../src/domain/shared/result.ts'
import type { Problem } from '../../../src/domain/shared/problem.ts'
import { DAY, MINUTE, Story, T0, text } from '../../support/story.ts'

type Decide = (state: CaseState, context: DecideContext) => Result<readonly CaseEvent[], Problem>
/** As an agent at the desk has it. */
const agent =
  (decide: Decide): Decide =>
  (state, context) =>
    decide(state, { ...context, isSupervisor: false })
const raise =
  (kind: SafetyKind): Decide =>
  (state, context) =>
    decideRaiseSafety(state, { kind, note: null }, context)
const step =
  (id: string, done: boolean): Decide =>
  (state, context) =>
    decideSafetyStep(state, { step: id, done, note: null }, context)
const end: Decide = (state, context) => decideEndSafety(state, text('calm again'), context)
const isOn = ({ state: { safety } }: Story): boolean => safety !== null && safety.endedAt === null

describe('safety mode', () => {
  it('is raised by anybody at once, and begins a new procedure each time', () => {
    const story = new Story().opened().after(MINUTE)
    expect(story.tell(agent(raise('violence')), 'ana')).toBeNull()
    expect(story.state.safety).toMatchObject({ kind: 'violence', by: 'ana', raisedAt: T0 + MINUTE, done: {} })
    story.after(2 * MINUTE).tell(agent(step('0', true)))
    expect(story.state.safety?.done).toEqual({ 0: T0 + 3 * MINUTE })
    story.tell(end)
    story.after(DAY).tell(raise('other'))
    expect(story.state.safety).toMatchObject({ kind: 'other', done: {}, endedAt: null })
  })

  it('writes nothing where nothing is new', () => {
    const story = new Story().opened()
    story.tell(raise('violence'))
    story.tell(step('0', true))
    const before = story.events.length
    story.tell(raise('violence'))
    story.tell(step('0', true))
    story.tell(step('1', false))
    expect(story.events).toHaveLength(before)
    story.tell(step('0', false))
    expect(story.state.safety?.done).toEqual({})
  })

  it('reopens a closed case, because a threat waits for no form', () => {
    const story = new Story().opened()
    story.events.push(newEvent(story.context(), 'case-closed', {}))
    expect(story.after(MINUTE).tell(raise('self-harm'))).toBeNull()
    expect(story.state.status).toBe('open')
    expect(isOn(story)).toBe(true)
  })

  it('is made graver by anybody, milder only by a supervisor', () => {
    const story = new Story().opened()
    story.tell(agent(raise('other')))
    expect(story.tell(agent(raise('violence')))).toBeNull()
    expect(story.tell(agent(raise('self-harm')))).toBeNull()
    expect(story.tell(agent(raise('other')))?.code).toBe('needs-supervisor')
    expect(story.state.safety?.kind).toBe('self-harm')
    expect(story.tell(raise('other'))).toBeNull()
    expect(story.state.safety?.kind).toBe('other')
  })

  it('is ended by a supervisor alone, with a reason', () => {
    const story = new Story().opened()
    expect(story.tell(end)?.code).toBe('safety-not-raised')
    story.tell(agent(raise('violence')))
    expect(story.tell(agent(end))?.code).toBe('needs-supervisor')
    expect(story.tell((s, c) => decideEndSafety(s, null, c))?.code).toBe('safety-end-needs-reason')
    expect(isOn(story)).toBe(true)
    expect(story.tell(end)).toBeNull()
    expect(isOn(story)).toBe(false)
    expect(story.tell(step('0', true))?.code).toBe('safety-not-raised')
  })

  it('is not left by taking the alarm back, unless a supervisor does', () => {
    const story = new Story().opened().after(MINUTE)
    story.tell(agent(raise('violence')), 'ana')
    const undo: Decide = (state, context) => decideUndo(story.events, state, context)
    expect(story.tell(agent(undo), 'ana')?.code).toBe('undo-safety')
    expect(isOn(story)).toBe(true)
    expect(story.tell(undo, 'ana')).toBeNull()
    expect(story.state.safety).toBeNull()
  })

  it('no agent ever ends it or makes it milder, whatever they do in whatever order', () => {
    const acts: readonly Decide[] = [
      raise('violence'),
      raise('self-harm'),
      raise('other'),
      step('0', true),
      step('0', false),
      end,
      () => ok([])
    ]
    fc.assert(
      fc.property(fc.array(fc.nat(acts.length), { maxLength: 20 }), (choices) => {
        const story = new Story().opened().after(MINUTE)
        story.tell(raise('violence'))
        for (const choice of choices) {
          const act = acts[choice] ?? ((state, context) => decideUndo(story.events, state, context))
          story.after(MINUTE / 4).tell(agent(act))
          expect(isOn(story)).toBe(true)
          expect(story.state.safety?.kind).not.toBe('other')
        }
      })
    )
  })
})
