import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BookNews, Change, FloorBook } from '../../../src/application/ports/floor-book.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { problem } from '../../../src/domain/shared/problem.ts'
import { fail, ok } from '../../../src/domain/shared/result.ts'
import { FLOOR_STREAM_ID } from '../../../src/domain/shared/streams.ts'
import { resolveLocal } from '../../../src/domain/shared/zoned-time.ts'
import { ZONE } from '../../support/story.ts'
import { context, customer, note, opening, promised, sealed, teamAdded, value } from '../../support/book-samples.ts'
import { erasing } from './floor-book-erasing.ts'

export interface OpenedBook {
  readonly book: FloorBook
  readonly close: () => Promise<void>
}

/** What every implementation of the port must do, whatever it is made of. */
export function floorBookAcceptance(name: string, open: () => Promise<OpenedBook>): void {
  let opened: OpenedBook
  const at = (): FloorBook => opened.book
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  describe(`${name}: cases`, () => cases(at))
  describe(`${name}: texts and customers`, () => texts(at))
  describe(`${name}: erasing`, () => erasing(at))
  describe(`${name}: streams`, () => streams(at))
  describe(`${name}: news`, () => news(at))
}

function cases(book: () => FloorBook): void {
  it('is empty at first', async () => {
    expect(await book().version()).toBe(0)
    expect(await book().newestEventId()).toBe('')
    expect(await book().loadCase(0)).toBeNull()
  })

  it('gives each new case the next ordinal and reads it back as its events and their fold', async () => {
    const first = opening('R1', { teamId: 'team-a' })
    const second = opening('R2')
    expect(await value(book().openCase(() => ok(first)))).toEqual({ seq: 1, ordinal: 0 })
    expect(await value(book().openCase(() => ok(second)))).toEqual({ seq: 2, ordinal: 1 })
    const stored = await book().loadCase(0)
    expect(stored?.events).toEqual(first.events)
    expect(stored?.state).toMatchObject({ ref: 'R1', teamId: 'team-a', status: 'open' })
    expect(await book().version()).toBe(2)
    expect(await book().newestEventId()).toBe(second.events[0]?.id)
  })

  it('tells a new case its ordinal before it is decided', async () => {
    await value(book().openCase(() => ok(opening('R1'))))
    await value(book().openCase((ordinal) => ok(opening(`HD-${ordinal}`))))
    expect((await book().loadCase(1))?.state?.ref).toBe('HD-1')
  })

  it('decides on the newest state, also when two commands come at once', async () => {
    await value(book().openCase(() => ok(opening('R1'))))
    const seen: number[] = []
    const promise = (id: string): Promise<unknown> =>
      book().changeCase(0, (state) => {
        seen.push(state.promises.length)
        return ok({ events: promised(id, '2026-03-02T12:00:00') })
      })
    await Promise.all([promise('p1'), promise('p2'), promise('p3')])
    expect(seen).toEqual([0, 1, 2])
    expect((await book().loadCase(0))?.state?.promises.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3'])
  })

  it('writes nothing when the decision is a refusal', async () => {
    await value(book().openCase(() => ok(opening('R1'))))
    const refused = await book().changeCase(0, () => fail(problem('note-missing')))
    expect(refused).toEqual({ ok: false, error: { code: 'note-missing' } })
    expect(await book().version()).toBe(1)
    expect((await book().loadCase(0))?.events).toHaveLength(1)
    expect((await book().openCase(() => fail(problem('summary-missing')))).ok).toBe(false)
    expect(await book().loadCase(1)).toBeNull()
  })

  it('writes nothing when nothing happened', async () => {
    await value(book().openCase(() => ok(opening('R1'))))
    expect(await value(book().changeCase(0, () => ok({ events: [] })))).toEqual({ seq: 1, ordinal: 0 })
    expect(await book().version()).toBe(1)
  })

  it('writes nothing when deciding throws, and goes on afterwards', async () => {
    await value(book().openCase(() => ok(opening('R1'))))
    const broken = book().changeCase(0, () => {
      throw new TypeError('a bug')
    })
    await expect(broken).rejects.toThrow('a bug')
    expect(await book().version()).toBe(1)
    expect(await value(book().changeCase(0, () => ok(note('still here'))))).toEqual({ seq: 2, ordinal: 0 })
  })

  it('says that a case it does not have is not found', async () => {
    const missing = await book().changeCase(7, () => ok({ events: [] }))
    expect(missing).toEqual({ ok: false, error: { code: 'case-not-found' } })
  })

  it('loads several cases in the order asked and leaves out those it does not have', async () => {
    for (let i = 0; i < 70; i++) await value(book().openCase(() => ok(opening(`R${i}`))))
    const loaded = await book().loadCases([69, 3, 99, 33, 3])
    expect(loaded.map(({ ordinal, state }) => [ordinal, state?.ref])).toEqual([
      [69, 'R69'],
      [3, 'R3'],
      [33, 'R33'],
      [3, 'R3']
    ])
  })

  it('reads events in the order of their ids, whenever they arrived', async () => {
    const early = note('written elsewhere before, arrived later')
    await value(book().openCase(() => ok(opening('R1'))))
    await value(book().changeCase(0, () => ok(early)))
    await value(book().changeCase(0, () => ok({ events: promised('p1', '2026-03-02T12:00:00') })))
    const stored = await book().loadCase(0)
    expect(stored?.events.map(({ type }) => type)).toEqual(['note-added', 'case-opened', 'promise-made'])
  })

  it('keeps what it gave out apart from what it keeps', async () => {
    const change = opening('R1')
    await value(book().openCase(() => ok(change)))
    await value(book().changeCase(0, () => ok(note('later'))))
    expect(change.events).toHaveLength(1)
    expect((await book().loadCase(0))?.events.map(({ type }) => type)).toEqual(['case-opened', 'note-added'])
  })
}

function texts(book: () => FloorBook): void {
  it('keeps the texts of a case apart from its events, by case and by id', async () => {
    await value(book().openCase(() => ok(opening('R1', { summary: 'הובטח ולא קרה' }))))
    await value(book().openCase(() => ok(opening('R2', { summary: 'second' }))))
    await value(book().changeCase(0, () => ok(note('called, no answer'))))
    const loaded = await book().loadTextsOfCases([0])
    expect([...loaded.values()].sort()).toEqual(['called, no answer', 'הובטח ולא קרה'].sort())
    expect(JSON.stringify((await book().loadCase(0))?.events)).not.toContain('no answer')
    const ids = [...(await book().loadTextsOfCases([0, 1])).keys()]
    expect((await book().loadTexts([...ids, 'none'])).size).toBe(3)
  })

  it('finds customers by id and by what their file calls them, and replaces a customer written again', async () => {
    const dana = customer('Dana', 'log\u00004711')
    const typed = customer('Noor')
    await value(book().openCase(() => ok(opening('R1', { customer: dana }))))
    await value(book().openCase(() => ok(opening('R2', { customer: typed }))))
    expect((await book().loadCustomers([dana.id, 'none'])).get(dana.id)).toEqual(dana)
    expect(await book().customersBySourceKey()).toEqual(new Map([['log\u00004711', dana.id]]))
    const renamed = { ...dana, name: 'Dana Levi' }
    await value(book().changeCase(0, () => ok({ ...note('married'), customers: [renamed] })))
    expect((await book().loadCustomers([dana.id, typed.id])).get(dana.id)).toEqual(renamed)
    expect((await book().loadCustomers([dana.id, typed.id])).size).toBe(2)
  })

  it('finds by their source key the customer that another one was merged into, however often', async () => {
    const [first, second, third] = [customer('D', 'log\u00001'), customer('Da', 'log\u00002'), customer('Dana')]
    const merged = [{ ...first, mergedInto: second.id }, { ...second, mergedInto: third.id }, third]
    await value(book().openCase(() => ok({ ...opening('R1'), customers: merged })))
    expect(await book().customersBySourceKey()).toEqual(
      new Map([
        ['log\u00001', third.id],
        ['log\u00002', third.id]
      ])
    )
  })

  it('gives a text to the stream that refers to it, also when a case is opened in the same commit', async () => {
    const change = opening('R1', { teamId: 'team-a' })
    const team = teamAdded('team-a', 'Group 70')
    const together = { ...change, texts: [...(change.texts ?? []), ...(team.texts ?? [])], streams: team.streams ?? [] }
    await value(book().openCase(() => ok(together)))
    expect([...(await book().loadStreamTexts('teams')).values()]).toEqual(['Group 70'])
    expect([...(await book().loadTextsOfCases([0])).values()]).toEqual(['what happened to R1'])
    expect(await book().version()).toBe(1)
  })
}

function streams(book: () => FloorBook): void {
  it('erases the texts that a change tells to be gone, and no other', async () => {
    const written = (text: string, eraseAt: string, erasedTexts: readonly string[] = []): Change => {
      const { ref, row } = sealed(text)
      const data = { content: ref, due: null, eraseAt: resolveLocal(eraseAt, ZONE) }
      const events = [newEvent(context(), 'private-note-written', data)]
      return { events: [], texts: [row], streams: [{ kind: 'debriefs', id: 'd1', events }], erasedTexts }
    }
    const first = written('first', '2026-06-01T00:00:00')
    await value(book().changeStream('debriefs', 'd1', () => ok(first)))
    await value(book().changeStream('teams', 'team-a', () => ok(teamAdded('team-a', 'Group 70'))))
    const gone = [...(await book().loadStreamTexts('debriefs')).keys()]
    const second = written('second', '2026-06-01T00:00:00', gone)
    await value(book().changeStream('debriefs', 'd1', () => ok(second)))
    expect([...(await book().loadStreamTexts('debriefs')).values()]).toEqual(['second'])
    expect((await book().loadTexts(gone)).size).toBe(0)
    expect([...(await book().loadStreamTexts('teams')).values()]).toEqual(['Group 70'])
    const refused = await book().changeStream('debriefs', 'd1', () => fail(problem('note-missing')))
    expect(refused.ok).toBe(false)
    expect([...(await book().loadStreamTexts('debriefs')).values()]).toEqual(['second'])
  })

  it('folds a stream and decides on its newest state', async () => {
    await value(book().changeStream('teams', 'team-a', () => ok(teamAdded('team-a', 'Group 70'))))
    const { ref, row } = sealed('Group 71')
    const events = [newEvent(context(), 'team-renamed', { name: ref })]
    const before: unknown[] = []
    await value(
      book().changeStream('teams', 'team-a', (state) => {
        before.push(state?.id)
        return ok({ events: [], texts: [row], streams: [{ kind: 'teams', id: 'team-a', events }] })
      })
    )
    expect(before).toEqual(['team-a'])
    const team = (await book().loadStreams('teams')).get('team-a')
    expect((await book().loadTexts([team?.name.id ?? ''])).get(team?.name.id ?? '')).toBe('Group 71')
    expect((await book().loadStreams('people')).size).toBe(0)
  })

  it('writes nothing for a stream where nothing happened', async () => {
    const nothing = ok({ events: [], streams: [{ kind: 'settings' as const, id: FLOOR_STREAM_ID, events: [] }] })
    expect(await value(book().changeStream('settings', FLOOR_STREAM_ID, () => nothing))).toEqual({ seq: 0 })
  })

  it('keeps streams of different kinds with the same id apart', async () => {
    await value(book().changeStream('teams', 'x', () => ok(teamAdded('x', 'Team X'))))
    const zone = [newEvent(context(), 'zone-set', { zone: 'Asia/Jerusalem' })]
    await value(
      book().changeStream('settings', 'x', () =>
        ok({ events: [], streams: [{ kind: 'settings', id: 'x', events: zone }] })
      )
    )
    expect((await book().loadStreams('settings')).get('x')?.zone).toBe('Asia/Jerusalem')
    expect((await book().loadStreams('teams')).size).toBe(1)
  })
}

function news(book: () => FloorBook): void {
  it('tells of cases that show something new without an event of their own, of one case or of several', async () => {
    for (const ref of ['R1', 'R2', 'R3']) await value(book().openCase(() => ok(opening(ref))))
    const heard: BookNews[] = []
    book().subscribe((item) => heard.push(item))
    await value(book().changeCase(0, () => ok({ ...note('a'), touched: [2] })))
    await value(book().changeCases([0, 1], () => ok([{ ordinal: 1, ...note('b'), touched: [2] }])))
    expect(heard.map(({ ordinals }) => ordinals?.toSorted())).toEqual([
      [0, 2],
      [1, 2]
    ])
    expect((await book().loadCase(2))?.events).toHaveLength(1)
  })

  it('tells which cases and kinds of stream a commit touched', async () => {
    const heard: BookNews[] = []
    const stop = book().subscribe((item) => heard.push(item))
    await value(book().openCase(() => ok(opening('R1'))))
    await value(book().changeCase(0, () => ok(note('more'))))
    await value(book().changeStream('teams', 'team-a', () => ok(teamAdded('team-a', 'Group 70'))))
    expect(heard).toEqual([
      { seq: 1, ordinals: [0], streams: [] },
      { seq: 2, ordinals: [0], streams: [] },
      { seq: 3, ordinals: [], streams: ['teams'] }
    ])
    stop()
    await value(book().changeCase(0, () => ok(note('unheard'))))
    expect(heard).toHaveLength(3)
  })

  it('tells nothing of what was not written', async () => {
    const heard: BookNews[] = []
    book().subscribe((item) => heard.push(item))
    await book().openCase(() => fail(problem('summary-missing')))
    expect(heard).toEqual([])
  })
}
