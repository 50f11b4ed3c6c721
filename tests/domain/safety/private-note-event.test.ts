import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideEraseNote, decideUseNote, decideWriteNote } from '../../../src/domain/safety/decide-private-note.ts'
import {
  evolvePrivateNote,
  forgottenTexts,
  type PrivateNoteEvent,
  type PrivateNoteState
} from '../../../src/domain/safety/private-note-event.ts'
import { instantOf, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, Story, T0, text, ZONE } from '../../support/story.ts'

const terms = { due: zonedTime(T0 + DAY, ZONE), eraseAt: zonedTime(T0 + 90 * DAY, ZONE) }
const fold = (events: readonly PrivateNoteEvent[]): PrivateNoteState | null =>
  events.reduce<PrivateNoteState | null>((state, event) => evolvePrivateNote('n', state, event), null)

describe('a private note', () => {
  it('keeps when it was first written, takes the newer text, and counts its uses', () => {
    const story = new Story()
    const write = (id: string, state: PrivateNoteState | null) =>
      decideWriteNote(state, { content: text(id), ...terms }, story.context())
    const first = write('one', null).events
    story.after(DAY)
    const second = write('two', fold(first))
    expect(second.erasedTexts).toEqual(['one'])
    const used = decideUseNote(fold([...first, ...second.events]), story.context())
    const state = fold([...first, ...second.events, ...used.events])
    expect(state).toEqual({
      id: 'n',
      content: text('two'),
      writtenAt: T0,
      due: instantOf(terms.due),
      eraseAt: instantOf(terms.eraseAt),
      used: 1
    })
  })

  it('is unsigned: the envelope outlives what it said', () => {
    const { events } = decideWriteNote(null, { content: text('one'), ...terms }, new Story().context('ana'))
    expect(events.map(({ by }) => by)).toEqual([null])
  })

  it('leaves no text but the newest that was not erased, whatever was done to it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('write', 'use', 'erase'), { maxLength: 12 }), (acts) => {
        const story = new Story()
        const events: PrivateNoteEvent[] = []
        const [written, erased] = [new Set<string>(), new Set<string>()]
        for (const [n, act] of acts.entries()) {
          const [state, context] = [fold(events), story.after(DAY).context()]
          const content = text(`t${n}`)
          if (act === 'write') written.add(content.id)
          const change =
            act === 'write'
              ? decideWriteNote(state, { content, ...terms }, context)
              : (act === 'use' ? decideUseNote : decideEraseNote)(state, context)
          events.push(...change.events)
          for (const id of change.erasedTexts) erased.add(id)
        }
        const kept = fold(events)?.content?.id
        expect(erased).toEqual(new Set([...written].filter((id) => id !== kept)))
        expect(forgottenTexts(events.toReversed())).toEqual(erased)
      })
    )
  })
})
