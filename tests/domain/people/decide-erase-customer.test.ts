import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideCorrectEntry } from '../../../src/domain/cases/correct-entry.ts'
import { foldCase } from '../../../src/domain/cases/fold-case.ts'
import { undoable } from '../../../src/domain/cases/undo-action.ts'
import {
  decideEraseCustomer,
  erasedCases,
  type CaseOfCustomer
} from '../../../src/domain/people/decide-erase-customer.ts'
import { textsErased } from '../../../src/domain/people/person-erased.ts'
import { textRefsOf } from '../../../src/domain/shared/text-refs.ts'
import { randomStory } from '../../support/random-story.ts'
import { importOf, MINUTE, Story, text } from '../../support/story.ts'

const nothing = { customerIds: ['c1'], textsByCase: new Map<number, readonly string[]>(), importRunning: false }
const caseOf = (story: Story, ordinal = 0): CaseOfCustomer => ({
  ordinal,
  events: story.events,
  state: foldCase(story.events, story.imports)
})
const erase = (story: Story, more: Partial<typeof nothing> = {}) =>
  decideEraseCustomer([caseOf(story)], { ...nothing, ...more }, story.context())
const codeOf = (result: ReturnType<typeof erase>): unknown => (result.ok ? null : result.error)

/** Erased whatever its state: as after a restore. */
function erased(story: Story): Story {
  for (const { events } of erasedCases([caseOf(story)], nothing, story.context())) story.events.push(...events)
  return story
}

function closed(): Story {
  const story = new Story().opened(null).after(MINUTE)
  story.close()
  return story.after(MINUTE)
}

describe('erasing a customer', () => {
  it('names every text that the events of their case refer to, and each only once', () => {
    fc.assert(
      fc.property(randomStory(), (story) => {
        const customerId = foldCase(story.events, story.imports)?.customerId
        fc.pre(typeof customerId === 'string')
        const refs = new Set(story.events.flatMap(({ data }) => [...textRefsOf(data)].map(({ id }) => id)))
        const before = textsErased(story.events)
        const named = erasedCases([caseOf(story)], nothing, story.context()).flatMap(({ erasedTexts }) => erasedTexts)
        expect(named.toSorted()).toEqual([...refs].filter((id) => !before.has(id)).toSorted())
        expect(textsErased(erased(story).events)).toEqual(refs)
        expect(erasedCases([caseOf(story)], nothing, story.context())).toEqual([])
      })
    )
  })

  it('changes nothing of what is counted, whatever became of the case', () => {
    fc.assert(
      fc.property(randomStory(), (story) => {
        const before = foldCase(story.events, story.imports)
        const after = foldCase(erased(story).events, story.imports)
        expect({ ...after, erased: before?.erased, lastEventId: before?.lastEventId }).toEqual(before)
      })
    )
  })

  it('keeps no case on the floor that only an undone import had brought', () => {
    const story = new Story()
    const facts = importOf({ importId: 'i', targets: ['ref', 'customerId'], grain: 'case' })
    story.record(facts, { customerId: 'c1', summary: text('s') })
    story.imports = new Map([['i', { ...facts, live: false }]])
    expect(foldCase(story.events, story.imports)).toBeNull()
    erased(story)
    expect(story.events.at(-1)?.type).toBe('person-erased')
    expect(foldCase(story.events, story.imports)).toBeNull()
  })

  it('waits until every case of theirs is closed, safety has ended and no import runs, and needs a supervisor', () => {
    const open = new Story().opened(null).after(MINUTE)
    expect(codeOf(erase(open))).toEqual({ code: 'erase-open-case', detail: { ref: 'R1', count: 1 } })
    const story = closed()
    expect(codeOf(erase(story, { importRunning: true }))).toEqual({ code: 'erase-import-running' })
    const byAgent = { ...story.context(), isSupervisor: false }
    expect(codeOf(decideEraseCustomer([caseOf(story)], nothing, byAgent))).toEqual({ code: 'needs-supervisor' })
    const { state } = caseOf(story)
    const raised = { kind: 'violence', raisedAt: 0, endedAt: null } as never
    const inSafety = { ...caseOf(story), state: state && { ...state, safety: raised } }
    expect(codeOf(decideEraseCustomer([inSafety], nothing, story.context()))).toMatchObject({ code: 'erase-in-safety' })
    expect(codeOf(erase(story))).toBeNull()
  })

  it('takes of another customer’s case only the texts that were theirs, and leaves that customer', () => {
    const story = new Story().opened(null)
    const told = { ...nothing, customerIds: ['c2'], textsByCase: new Map([[0, ['s']]]) }
    const decided = decideEraseCustomer([caseOf(story)], told, story.context())
    expect(decided).toMatchObject({ ok: true, value: [{ erasedTexts: ['s'] }] })
    if (decided.ok) for (const { events } of decided.value) story.events.push(...events)
    expect(story.state.erased).toBe(false)
  })

  it('is never undone, nor what came before it, and no entry before it is put right', () => {
    const story = erased(closed())
    const context = story.context()
    expect(undoable(story.events, story.state, context)).toMatchObject({ error: { code: 'customer-erased' } })
    const note = { text: text('again') }
    const first = story.events[0]?.id ?? ''
    const corrected = decideCorrectEntry(
      story.events,
      { eventId: first, reason: text('r'), change: note },
      context,
      story.state
    )
    expect(corrected).toMatchObject({ error: { code: 'customer-erased' } })
  })
})
