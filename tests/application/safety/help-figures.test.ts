import { describe, expect, it } from 'vitest'
import { answerHelp } from '../../../src/application/safety/answer-help.ts'
import { askForHelp, callForHelp } from '../../../src/application/safety/ask-for-help.ts'
import { closeFormalChannel, openFormalChannel } from '../../../src/application/safety/formal-channel.ts'
import { helpFigures } from '../../../src/application/safety/help-figures.ts'
import { transferCase } from '../../../src/application/transfers/transfer-case.ts'
import { factsOf } from '../../../src/analytics/cases/case-facts.ts'
import { CASE_WORKING } from '../../../src/analytics/cases/case-columns.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { DAY, ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

const call = { kind: 'escalation' as const, question: 'She wants you', toTeamId: null, toPersonId: 'dan', answerIn: 30 }
const testDesk = () => new TestDesk(new InMemoryFloorBook())
const later = (at: TestDesk) => zonedTime(at.now + DAY, ZONE)
async function wordsOf(at: TestDesk, ordinal: number): Promise<readonly string[]> {
  return [...(await at.book.loadTextsOfCases([ordinal])).values()]
}

describe('a call for help as it is written', () => {
  it('keeps its words with it; blank options are none', async () => {
    const at = testDesk()
    const ordinal = await at.open()
    const decision = { ...call, kind: 'decision' as const, question: 'May I?', options: ['all of it', ' ', 'half'] }
    await value(askForHelp(at.desk, ordinal, { ...decision, authorityLimit: 'up to 50' }))
    expect((await at.state(ordinal)).asks[0]?.options.length).toBe(2)
    expect(await wordsOf(at, ordinal)).toEqual(expect.arrayContaining(['May I?', 'all of it', 'half', 'up to 50']))
  })

  it('that is refused leaves no words behind', async () => {
    const at = testDesk()
    const ordinal = await at.open()
    const before = (await wordsOf(at, ordinal)).length
    const refused = await askForHelp(at.desk, ordinal, { ...call, question: '', tried: 'everything' })
    expect(refused.ok).toBe(false)
    expect((await wordsOf(at, ordinal)).length).toBe(before)
  })

  it('of which nobody chose how it ended is not answered', async () => {
    const at = testDesk()
    const ordinal = await at.open()
    await value(askForHelp(at.desk, ordinal, { ...call, kind: 'idea', toTeamId: 'B' }))
    const askId = (await at.state(ordinal)).asks[0]?.askId ?? ''
    const said = { askId, answer: 'no', chosen: null, byPersonId: null, toldOn: null, tellBy: later(at) }
    const refused = await answerHelp(at.desk, ordinal, { ...said, outcome: null })
    expect(refused.ok ? null : refused.error.code).toBe('help-outcome-missing')
    await value(answerHelp(at.desk, ordinal, { ...said, outcome: 'no' }))
    expect((await at.state(ordinal)).promises).toMatchObject([{ kind: 'answer-owed', due: later(at) }])
  })
})

describe('the figures of the desk', () => {
  it('are of the weeks asked for, and of whatever still waits; the columns know which cases to read', async () => {
    const at = testDesk()
    const [old, recent, quiet] = [await at.open(), await at.open(), await at.open()]
    await value(askForHelp(at.desk, old, call))
    await value(callForHelp(at.desk, old, 'dan', 5))
    const [askId = ''] = (await at.state(old)).asks.map((ask) => ask.askId)
    const said = { answer: '', chosen: null, byPersonId: null, toldOn: null, outcome: 'answered' as const }
    await value(answerHelp(at.after(10).desk, old, { ...said, askId, tellBy: later(at) }))
    at.after(40 * 24 * 60)
    await value(askForHelp(at.desk, recent, call))
    const states = await Promise.all([old, recent, quiet].map((ordinal) => at.state(ordinal)))
    const isHelped = states.map((state) => (factsOf(state, () => 0).row.working & CASE_WORKING.askedForHelp) !== 0)
    expect(isHelped).toEqual([true, true, false])
    const times = await helpFigures(at.book, { helpedCases: async () => [old, recent] }, at.now - 28 * DAY, at.now)
    expect(times.get('escalation')).toMatchObject({ asked: 1, open: 1, overdue: 0, medianMinutes: null })
    expect(times.get('help-now')).toMatchObject({ asked: 1, open: 1, overdue: 1 })
  })
})

describe('the formal channel as it is written', () => {
  it('keeps why and what they are to send, and why it ended', async () => {
    const at = testDesk()
    const ordinal = await at.open()
    const texts = { reason: 'shouts', evidence: 'the bills', channel: 'letter' }
    await value(openFormalChannel(at.desk, ordinal, { ...texts, answerBy: later(at), reviewBy: later(at) }))
    await value(closeFormalChannel(at.after(5).desk, ordinal, 'calm again'))
    expect(await wordsOf(at, ordinal)).toEqual(expect.arrayContaining(['shouts', 'the bills', 'calm again']))
  })
})

describe('a transfer in spite of warnings', () => {
  const move = { toHandlerId: null, reason: 'other' as const, note: '', warm: null, customerRepeated: null }

  it('keeps one reason for all of them; without a reason it goes through and keeps none', async () => {
    const at = testDesk()
    const ordinal = await at.open()
    const warnings = ['above-limit', 'return'] as const
    await value(transferCase(at.desk, ordinal, { ...move, toTeamId: 'A', warnings, overrideReason: 'they know it' }))
    await value(transferCase(at.after(5).desk, ordinal, { ...move, toTeamId: 'B', warnings, overrideReason: ' ' }))
    await value(transferCase(at.after(5).desk, ordinal, { ...move, toTeamId: 'C', overrideReason: 'unasked' }))
    const { events } = await at.stored(ordinal)
    const kept = events.map((event) => (event.type === 'transferred' ? (event.data.overrides ?? null) : undefined))
    expect(kept.slice(1)).toEqual([warnings.map((code) => expect.objectContaining({ code })), null, null])
    expect((await wordsOf(at, ordinal)).filter((words) => words === 'they know it' || words === 'unasked')).toEqual([
      'they know it'
    ])
  })
})
