import { describe, expect, test } from 'vitest'
import { openCase, type OpenCaseInput } from '../../../src/application/cases/open-case.ts'
import { recordAnswers, type RecordAnswersInput } from '../../../src/application/cases/record-answers.ts'
import { closeCase } from '../../../src/application/cases/work-case.ts'
import { addCause } from '../../../src/application/causes/diagnose.ts'
import { addTeam } from '../../../src/application/people/add-people.ts'
import { changeTeam } from '../../../src/application/people/change-people.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

const NEW: OpenCaseInput = {
  ...{ firstName: 'Dana', contact: '', channel: 'phone', summary: 'late', ref: '' },
  ...{ situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
}

async function begun(input: Partial<OpenCaseInput> = {}) {
  const bench = new TestDesk(new InMemoryFloorBook())
  const opened = await openCase(bench.desk, { ...NEW, ...input })
  if (!opened.ok) throw new Error(opened.error.code)
  const { ordinal } = opened.value
  const read = async () => {
    const stored = await bench.book.loadCase(ordinal)
    if (stored === null || stored.state === null) throw new Error('no case')
    return { events: stored.events, state: stored.state, texts: await bench.book.loadTextsOfCases([ordinal]) }
  }
  const save = (input: RecordAnswersInput) => recordAnswers(bench.desk, ordinal, input)
  return { bench, ordinal, read, save }
}

describe('a save of a step', () => {
  test('writes one event with its texts sealed, at whatever depth', async () => {
    const { read, save } = await begun()
    const whys = [{ id: 'y', parentId: null, text: { words: ' ran twice ' } }]
    await save({
      said: { part: 'diagnose', answers: { reasonGiven: { words: 'greed' }, reasonReal: { words: '  ' }, whys } }
    })
    const { events, state, texts } = await read()
    const { reasonGiven, reasonReal, whys: kept } = state.heard.diagnose
    expect(events.map(({ type }) => type)).toEqual(['case-opened', 'answers-recorded'])
    expect(texts.get(reasonGiven?.id ?? '')).toBe('greed')
    expect(reasonReal).toBeUndefined()
    expect(texts.get(kept?.[0]?.text.id ?? '')).toBe('ran twice')
    expect(JSON.stringify(events)).not.toMatch(/greed|twice/)
  })

  test('that says nothing new writes nothing, no text either', async () => {
    const { read, save } = await begun()
    await save({ said: { part: 'hear', answers: {} } })
    const before = await read()
    expect(await save({ said: { part: 'hear', answers: {} } })).toMatchObject({ ok: true })
    expect(await read()).toEqual(before)
  })

  test('keeps a text that stayed by its reference', async () => {
    const { read, save } = await begun()
    await save({
      said: { part: 'diagnose', answers: { whys: [{ id: 'y', parentId: null, text: { words: 'first' } }] } }
    })
    const [first] = (await read()).state.heard.diagnose.whys ?? []
    if (first === undefined) throw new Error('not kept')
    await save({
      said: { part: 'diagnose', answers: { whys: [first, { id: 'z', parentId: 'y', text: { words: 'second' } }] } }
    })
    const { state, texts } = await read()
    expect(state.heard.diagnose.whys?.map(({ text }) => texts.get(text.id))).toEqual(['first', 'second'])
    expect(state.heard.diagnose.whys?.[0]?.text).toEqual(first.text)
  })

  test('names root causes that exist, and refuses one that does not', async () => {
    const { bench, read, save } = await begun()
    const cause = await addCause(bench.desk, 'Billing run twice', null)
    if (!cause.ok) throw new Error(cause.error.code)
    const refused = await save({ said: { part: 'diagnose', answers: {}, details: { causeIds: ['none'] } } })
    expect(refused).toMatchObject({ ok: false, error: { code: 'cause-not-found' } })
    await save({ said: { part: 'diagnose', answers: {}, details: { causeIds: [cause.value.causeId] } } })
    expect((await read()).state).toMatchObject({ causeIds: [cause.value.causeId], steps: { diagnose: 'done' } })
  })
})

describe('the follow-up', () => {
  test("goes by the working days and the clocks of the case's team", async () => {
    const bench = new TestDesk(new InMemoryFloorBook())
    const team = await addTeam(bench.desk, 'North')
    if (!team.ok) throw new Error(team.error.code)
    const day = [{ from: '09:00', to: '17:00' }]
    const hours = { week: [day, day, [], [], [], [], day], holidays: ['2026-03-08'] }
    await changeTeam(bench.desk, team.value.id, { hours, zone: 'Asia/Jerusalem' })
    const opened = await openCase(bench.desk, { ...NEW, teamId: team.value.id })
    if (!opened.ok) throw new Error(opened.error.code)
    await recordAnswers(bench.desk, opened.value.ordinal, { said: { part: 'resolve', answers: {} } })
    const stored = await bench.book.loadCase(opened.value.ordinal)
    // Monday the 2nd; Tuesday, then Monday the 9th, because Sunday is a holiday, then Tuesday.
    expect(stored?.state?.followUpDue).toMatchObject({ local: '2026-03-10T10:00:00', zone: 'Asia/Jerusalem' })
  })

  test('is one contact in the same commit, and lets the case be closed; without it a reason is needed', async () => {
    const { bench, ordinal, read, save } = await begun()
    await save({ said: { part: 'resolve', answers: {} } })
    expect(await closeCase(bench.desk, ordinal)).toMatchObject({ error: { code: 'case-needs-follow-up' } })
    const before = (await bench.book.version()) + 1
    await save({
      said: { part: 'after', answers: { relation: 'saved' } },
      followUp: { channel: 'email', reached: true }
    })
    expect(await bench.book.version()).toBe(before)
    expect((await read()).state.contacts.at(-1)).toMatchObject({ channel: 'email', reached: true })
    expect(await closeCase(bench.desk, ordinal)).toMatchObject({ ok: true })
    const other = await begun()
    await closeCase(other.bench.desk, other.ordinal, 'they moved away')
    expect((await other.read()).state).toMatchObject({ status: 'closed', steps: { after: 'waived' } })
  })
})

test('somebody who spoke in public is found: the promise says so, with its words sealed', async () => {
  const { bench, read, save } = await begun()
  const due = zonedTime(bench.now + 3_600_000, 'Europe/Belgrade')
  const findThem = { channel: 'social', due, note: 'find and contact them' }
  await save({ said: { part: 'empathize', answers: { publicLink: { words: 'https://example.com' } } }, findThem })
  const { events, state, texts } = await read()
  expect(state.promises[0]).toMatchObject({ kind: 'call-back', channel: 'social', due })
  const made = events.find((event) => event.type === 'promise-made')
  expect(made?.type === 'promise-made' && texts.get(made.data.note?.id ?? '')).toBe('find and contact them')
})

test('what was told before the case was opened is kept with its opening', async () => {
  const { read } = await begun({ opening: { before: { words: 'asked twice' }, politeBefore: 2 } })
  const { events, state, texts } = await read()
  expect(events.map(({ type }) => type)).toEqual(['case-opened', 'answers-recorded'])
  expect(state.heard.opening.politeBefore).toBe(2)
  expect(texts.get(state.heard.opening.before?.id ?? '')).toBe('asked twice')
  expect((await (await begun()).read()).events.length).toBe(1)
})
