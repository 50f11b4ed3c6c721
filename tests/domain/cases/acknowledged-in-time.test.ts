import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAcknowledgedInTime } from '../../../src/domain/cases/acknowledgement-standing.ts'
import type { CaseEvent, CaseOpened } from '../../../src/domain/cases/case-event.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { decideAcknowledge } from '../../../src/domain/cases/decide-acknowledge.ts'
import { decideChangeDetails } from '../../../src/domain/cases/decide-case.ts'
import { decideRecordContact } from '../../../src/domain/cases/decide-contact.ts'
import { foldCase } from '../../../src/domain/cases/fold-case.ts'
import type { Scale } from '../../../src/domain/cases/vocabulary.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { instantOf, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, MINUTE, Story, T0, text, ZONE } from '../../support/story.ts'

const END = T0 + 60 * MINUTE

function opened(more: Partial<CaseOpened> = {}): Story {
  const story = new Story()
  const rest = { customerId: 'c1', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
  const clock = { acknowledgeBy: zonedTime(END, ZONE), happenedAt: null }
  const data = { ...rest, ...clock, ref: 'R1', channel: 'email', summary: text('s'), ...more }
  story.events.push(newEvent(story.context(), 'case-opened', data))
  return story
}
const named = (story: Story, ownerId: string | null) => story.tell((s, c) => decideChangeDetails(s, { ownerId }, c))
const rated = (story: Story, severity: Scale) => story.tell((s, c) => decideChangeDetails(s, { severity }, c))
const told = (story: Story, how: 'automatic' | 'personal') => story.tell((s, c) => decideAcknowledge(s, how, null, c))
const due = (story: Story, at: number) =>
  story.answered({ part: 'empathize', answers: { ownDeadline: zonedTime(at, ZONE) }, unfinished: true })
const spoke = (story: Story, occurredAt: number) =>
  story.tell((s, c) => {
    const contact = {
      contactId: 'k',
      channel: 'phone',
      note: null,
      chase: false,
      direction: 'out',
      reached: true
    } as const
    return decideRecordContact(s, { ...contact, occurredAt: zonedTime(occurredAt, ZONE) }, c)
  })
const inTime = (story: Story) => isAcknowledgedInTime(story.state)

describe('whether a case was acknowledged in time', () => {
  it('is not changed by an owner named after the clock had ended', () => {
    const story = opened({ severity: 5 }).after(30 * MINUTE)
    told(story, 'personal')
    story.after(31 * MINUTE)
    expect(inTime(story)).toBe(false)
    named(story.after(7 * DAY), 'ana')
    expect(inTime(story)).toBe(false)
    const early = opened({ severity: 5 }).after(30 * MINUTE)
    told(early, 'personal')
    named(early.after(30 * MINUTE), 'ana')
    expect(inTime(early)).toBe(true)
    named(early.after(MINUTE), null)
    expect(inTime(early)).toBe(true)
  })

  it('is not changed by a severity raised or a deadline told after it, and is by those told before', () => {
    for (const [wait, stays] of [
      [31, true],
      [30, false]
    ] as const)
      for (const worsen of [(story: Story) => rated(story, 5), (story: Story) => due(story, END + DAY)]) {
        const story = opened().after(30 * MINUTE)
        told(story, 'automatic')
        worsen(story.after(wait * MINUTE))
        expect([wait, inTime(story)]).toEqual([wait, stays])
      }
  })

  it('goes by when they were told, not by when that was written down', () => {
    const story = opened().after(3 * DAY)
    spoke(story, END + 1000)
    expect(inTime(story)).toBe(false)
    spoke(story, END)
    expect(inTime(story)).toBe(true)
  })

  it('stays what it was with whatever a call told late says of today', () => {
    const story = opened({ severity: 5 }).after(2 * DAY)
    named(story, 'ana')
    spoke(story, END - MINUTE)
    expect(inTime(story)).toBe(false)
  })
})

/** Something that changes what a case needs, or what its customer knows, at some minute around the end of the clock. */
const deed = fc.record({ minutes: fc.nat(40), what: fc.nat(5), n: fc.nat(9) })
const deeds: readonly ((story: Story, n: number) => unknown)[] = [
  (story, n) => named(story, n % 2 ? 'ana' : null),
  (story, n) => rated(story, ([1, 3, 4, 5] as const)[n % 4] ?? 3),
  (story, n) => due(story, END + DAY + (n - 4) * MINUTE),
  (story, n) => told(story, n % 3 ? 'automatic' : 'personal'),
  (story, n) => spoke(story, story.now - n * MINUTE),
  (story) => story.close()
]

/** By what the case was when the clock ended: the present of a story that ends there. Nothing of the fold's memory is asked. */
function knewThen(events: readonly CaseEvent[]): boolean {
  const then = events.filter((event) => instantOf(event.occurredAt) <= END)
  const state: CaseState | null = foldCase(then, new Map())
  const deadline = state?.heard.empathize.ownDeadline
  const isUrgent = deadline ? instantOf(deadline) - END <= DAY : false
  if ((state?.severity ?? 0) < 4 && !isUrgent) return (state?.acknowledgement ?? null) !== null
  return state?.acknowledgement?.how === 'personal' && state.ownerId !== null
}

it('is, in any life of a case, what was so at the end of the clock: nothing that occurs later changes it', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), fc.boolean(), (all, severe) => {
      const story = opened({ severity: severe ? 5 : null, ownerId: severe ? 'ana' : null })
      for (const { minutes, what, n } of all) {
        deeds[what]?.(story.after(minutes * MINUTE), n)
        expect(inTime(story)).toBe(knewThen(story.events))
      }
    }),
    { numRuns: 500 }
  )
})
