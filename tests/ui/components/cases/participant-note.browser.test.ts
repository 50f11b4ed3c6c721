import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addParticipant, changeParticipant } from '../../../../src/application/cases/participants.ts'
import CaseParticipants from '../../../../src/ui/components/cases/CaseParticipants.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'

let bench: CaseBench
const problem = () => bench.at('problem')?.dataset['code']
const them = async () => (await bench.test.state(0)).participants[0]
const notes = async () =>
  (await bench.test.stored(0)).events.filter(({ type, data }) => type === 'participant-changed' && 'note' in data)
    .length

beforeEach(async () => {
  bench = new CaseBench()
  await bench.test.open()
  await value(addParticipant(bench.test.desk, 0, '@mila', 'social'))
  await bench.show(CaseParticipants)
})
afterEach(() => bench.leave())

/** Another window notes something, or goes a step on. */
async function meanwhile(input: Parameters<typeof changeParticipant>[3]): Promise<void> {
  await value(changeParticipant(bench.test.after(1).desk, 0, (await them())?.participantId ?? '', input))
}

describe('a note about somebody who took part in public', () => {
  beforeEach(async () => {
    await bench.click('participant-1-note')
    await bench.type('participant-1-note-text', 'Wants to talk on Friday')
  })

  it('replaces none of another window unseen, and keeps what was typed', async () => {
    await meanwhile({ note: 'Has a lawyer' })
    await bench.click('participant-1-note-save')
    expect([problem(), await notes()]).toEqual(['answers-changed-meanwhile', 1])
    expect(bench.at('participant-1-note-text')).toHaveProperty('value', 'Wants to talk on Friday')
    await bench.look()
    expect(bench.at('participant-1')?.textContent).toMatch(/Answered meanwhile:.*Has a lawyer/)
    await bench.click('participant-1-note-save')
    await bench.click('participant-1-note-save')
    expect([await notes(), (await them())?.note !== null]).toEqual([2, true])
  })

  it('is not disturbed by a step that another window takes', async () => {
    await meanwhile({ standing: 'contacted' })
    await bench.click('participant-1-note-save')
    expect([problem(), await notes(), (await them())?.standing]).toEqual([undefined, 1, 'contacted'])
  })
})

it('a step taken from an old screen does not undo one of another window', async () => {
  await meanwhile({ standing: 'talked' })
  await bench.click('participant-1-next')
  expect([problem(), (await them())?.standing]).toEqual(['answers-changed-meanwhile', 'talked'])
})
