import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCase } from '../../../../src/application/cases/open-case.ts'
import { recordAnswers } from '../../../../src/application/cases/record-answers.ts'
import { changeDetails } from '../../../../src/application/cases/work-case.ts'
import { addPerson, addTeam } from '../../../../src/application/people/add-people.ts'
import { transferCase } from '../../../../src/application/transfers/transfer-case.ts'
import TransferAnswer from '../../../../src/ui/components/transfers/TransferAnswer.vue'
import TransferForm from '../../../../src/ui/components/transfers/TransferForm.vue'
import TransferPath from '../../../../src/ui/components/transfers/TransferPath.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { local } from '../../../support/story.ts'

let bench: CaseBench
let ids: Record<'north' | 'south' | 'ana' | 'ben', string>

/** A case of the team North; Ana and Ben work there. */
beforeEach(async () => {
  bench = new CaseBench()
  const { desk } = bench.test
  const { id: north } = await value(addTeam(desk, 'North'))
  const { id: south } = await value(addTeam(desk, 'South'))
  const { id: ana } = await value(addPerson(desk, 'Ana', 'agent', north))
  const { id: ben } = await value(addPerson(desk, 'Ben', 'agent', north))
  ids = { north, south, ana, ben }
  const unknown = { ref: '', situation: null, severity: null, temperature: null, contact: '', ownerId: null }
  const about = { firstName: 'Jovana', channel: 'phone', summary: 'Three calls, no answer', teamId: north }
  await value(openCase(desk, { ...unknown, ...about }))
})
afterEach(() => bench.leave())

async function go(toTeamId: string, toHandlerId: string | null): Promise<void> {
  const rest = { reason: 'other' as const, note: '', warm: null, customerRepeated: null }
  await value(transferCase(bench.test.after(10).desk, 0, { ...rest, toTeamId, toHandlerId }))
}
const moves = async () =>
  (await bench.test.state(0)).transfers.map(({ fromHandlerId, toHandlerId }) => [fromHandlerId, toHandlerId])
const preflight = () => bench.at('transfer-preflight')?.textContent.replace(/[\u2068\u2069]/g, '') ?? ''

describe('the form of a transfer', () => {
  it('says that somebody takes the case up inside the team, and that passing it on from them is a transfer', async () => {
    await bench.show(TransferForm, { team: ids.north })
    await bench.type('transfer-to-person', ids.ana)
    expect(preflight()).toContain('Ana works on it from now on. No transfer.')
    await bench.type('transfer-reason', 'not-available')
    await bench.click('transfer-save')
    bench.leave()
    bench.test.after(10)
    await bench.show(TransferForm, { team: ids.north })
    await bench.type('transfer-to-person', ids.ben)
    expect(preflight()).toContain('This is transfer 1 of the case; the limit is 2. It stays with this team')
    expect(preflight()).toContain('no longer with Ana')
    await bench.type('transfer-reason', 'not-available')
    await bench.click('transfer-save')
    expect(await moves()).toEqual([[ids.ana, ids.ben]])
  })

  it('offers whoever had it there where the case goes straight back', async () => {
    await go(ids.north, ids.ana)
    await go(ids.south, null)
    bench.test.after(1)
    await bench.show(TransferForm)
    await bench.type('transfer-to', ids.north)
    expect(bench.at('transfer-to-person')).toHaveProperty('value', ids.ana)
    expect(preflight()).toContain('takes back the last transfer as a slip')
    await bench.type('transfer-to-person', ids.ben)
    expect(preflight()).toContain('This is transfer 1 of the case')
    expect(preflight()).toContain('no longer with Ana')
  })

  it('shows what the customer has told already: also their wish, what it did to them, and their own deadline', async () => {
    const { desk } = bench.test
    await bench.show(TransferForm, { team: ids.south })
    const told = () =>
      bench.all('[data-testid^=preflight-told-]').map((one) => one.textContent.replace(/[\u2068\u2069]/g, '').trim())
    expect(told()).toEqual(['Three calls, no answer'])
    await value(changeDetails(desk, 0, {}, { desiredOutcome: 'A call back by a person' }))
    const ownDeadline = local('2026-03-06T12:00')
    const answers = { effect: { words: 'Missed her train' }, ownDeadline }
    await value(recordAnswers(desk, 0, { said: { part: 'empathize', answers } }))
    await bench.look()
    expect(told().slice(1, 3)).toEqual([
      'What they want: A call back by a person',
      'What it did to them: Missed her train'
    ])
    expect(told()[3]).toMatch(/^Their own deadline: .*6 Mar 2026.*12:00/)
  })
})

describe('the answer of whoever receives it', () => {
  it('may say why not in a few words, which are kept; without a word it is a refusal just the same', async () => {
    await go(ids.north, ids.ana)
    await go(ids.north, ids.ben)
    await bench.show(TransferAnswer)
    expect(bench.at('transfer-answer')?.textContent).toContain('Ben')
    await bench.click('transfer-accepted-no')
    expect((await bench.test.state(0)).transfers[0]?.accepted).toBe(null)
    await bench.type('transfer-refuse-why', 'Back on Monday only')
    await bench.click('transfer-refuse-save')
    expect((await bench.test.state(0)).transfers[0]?.accepted).toBe(false)
    const { events } = await bench.test.stored(0)
    const last = events.at(-1)
    const note = last?.type === 'transfer-answered' ? last.data.note : null
    expect((await bench.test.book.loadTextsOfCases([0])).get(note?.id ?? '')).toBe('Back on Monday only')
    await bench.look()
    expect(bench.at('transfer-send-back')?.textContent).toContain('Ana')
    bench.leave()
    await go(ids.south, null)
    await bench.show(TransferAnswer)
    await bench.click('transfer-accepted-no')
    await bench.click('transfer-refuse-save')
    const again = (await bench.test.stored(0)).events.at(-1)
    expect(again).toMatchObject({ type: 'transfer-answered', data: { accepted: false, note: null } })
  })
})

describe('the way a case has gone', () => {
  it('names the people where it stayed in the team', async () => {
    await go(ids.north, ids.ana)
    await go(ids.north, ids.ben)
    await go(ids.south, null)
    await bench.show(TransferPath)
    expect(bench.all('li').map((stop) => stop.textContent.trim())).toEqual(['North', 'Ben', 'South'])
  })
})
