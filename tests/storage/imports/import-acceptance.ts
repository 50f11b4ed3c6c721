import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FloorBook } from '../../../src/application/ports/floor-book.ts'
import { decideImportedZone } from '../../../src/domain/settings/decide-floor.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import {
  context,
  customer,
  imported,
  importStarted,
  NO_COUNTS,
  note,
  opening,
  startImport,
  teamAdded,
  value
} from '../../support/book-samples.ts'
import type { OpenedBook } from '../shared/floor-book-acceptance.ts'

/** What every implementation of the port must do with imports. */
export function importAcceptance(name: string, open: () => Promise<OpenedBook>): void {
  let opened: OpenedBook
  const book = (): FloorBook => opened.book
  const severities = async (...ordinals: number[]): Promise<unknown[]> =>
    (await book().loadCases(ordinals)).map(({ state }) => state && state.severity)
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  describe(`${name}: a running import`, () => {
    it('is not seen by readers or commands until it is done', async () => {
      await startImport(book(), 'i1', [imported('i1', 'A', { severity: 3 }), imported('i1', 'B', { severity: 4 })])
      expect(await severities(0, 1)).toEqual([null, null])
      const early = await book().changeCase(0, () => ok(note('too early')))
      expect(early).toEqual({ ok: false, error: { code: 'case-not-found' } })
      await value(book().finishImport('i1', { ...NO_COUNTS, records: 2, imported: 2 }, context()))
      expect(await severities(0, 1)).toEqual([3, 4])
      const state = (await book().loadStreams('imports')).get('i1')
      expect(state).toMatchObject({ state: 'done', counts: { records: 2, imported: 2 } })
    })

    it('changes cases that were there before only when it is done', async () => {
      await startImport(book(), 'i1', [imported('i1', 'A', { severity: 3 })])
      await value(book().finishImport('i1', NO_COUNTS, context()))
      await startImport(book(), 'i2', [imported('i2', 'A', { severity: 5 }, 0), imported('i2', 'B', { severity: 1 })])
      expect(await severities(0, 1)).toEqual([3, null])
      await value(book().finishImport('i2', NO_COUNTS, context()))
      expect(await severities(0, 1)).toEqual([5, 1])
    })

    it('brings customers, names and texts along', async () => {
      await value(book().changeStream('imports', 'i1', () => ok(importStarted('i1'))))
      const who = customer('Dana', 'log\u00001')
      const team = teamAdded('team-a', 'Group 70')
      const cases = [imported('i1', 'A', { customerId: who.id, teamId: 'team-a' })]
      await value(
        book().appendImportBatch('i1', {
          cases,
          customers: [who],
          streams: team.streams ?? [],
          texts: team.texts ?? []
        })
      )
      expect(await book().customersBySourceKey()).toEqual(new Map([['log\u00001', who.id]]))
      expect([...(await book().loadStreamTexts('teams')).values()]).toEqual(['Group 70'])
      expect([...(await book().loadTextsOfCases([0])).values()]).toEqual(['imported A'])
    })

    it('takes no batch when it was never started, is done or is undone', async () => {
      const batch = { cases: [imported('i1', 'A')], customers: [], streams: [] }
      const refused = { ok: false, error: { code: 'import-not-running', detail: { importId: 'i1' } } }
      expect(await book().appendImportBatch('i1', batch)).toEqual(refused)
      expect(await book().finishImport('i1', NO_COUNTS, context())).toEqual(refused)
      await startImport(book(), 'i1', [imported('i1', 'A')])
      await value(book().finishImport('i1', NO_COUNTS, context()))
      expect(await book().appendImportBatch('i1', batch)).toEqual(refused)
      await value(book().undoImport('i1', 'undone', context()))
      expect(await book().undoImport('i1', 'undone', context())).toEqual(refused)
    })
  })

  describe(`${name}: an undone import`, () => {
    it('leaves no case behind when it is cancelled', async () => {
      await startImport(book(), 'i1', [imported('i1', 'A'), imported('i1', 'B')])
      await value(book().undoImport('i1', 'cancelled', context()))
      expect(await severities(0, 1)).toEqual([null, null])
      await value(book().openCase(() => ok(opening('C'))))
      expect((await book().loadCase(2))?.state?.ref).toBe('C')
    })

    it('takes its own records back and no others', async () => {
      await startImport(book(), 'i1', [imported('i1', 'A', { severity: 2 })])
      await value(book().finishImport('i1', NO_COUNTS, context()))
      await startImport(book(), 'i2', [imported('i2', 'A', { severity: 5 }, 0), imported('i2', 'B', { severity: 4 })])
      await value(book().finishImport('i2', NO_COUNTS, context()))
      await value(book().undoImport('i2', 'undone', context()))
      expect(await severities(0, 1)).toEqual([2, null])
    })

    it('keeps the events that a hand wrote since, and all of its own', async () => {
      await startImport(book(), 'i1', [imported('i1', 'A')])
      await value(book().finishImport('i1', NO_COUNTS, context()))
      await value(book().changeCase(0, () => ok(note('worked on'))))
      await value(book().undoImport('i1', 'undone', context()))
      const stored = await book().loadCase(0)
      expect(stored?.events.map(({ type }) => type)).toEqual(['record-imported', 'note-added'])
      expect(stored?.state).toMatchObject({ ref: 'A', keptAfterUndo: true, workedOn: true, severity: null })
      expect(await book().casesOfImport('i1')).toEqual([0])
      const again = await book().changeCase(0, () => ok(note('and worked on')))
      expect(again.ok).toBe(true)
    })

    it('is still asked which cases it wrote to, opened or known', async () => {
      await startImport(book(), 'i1', [imported('i1', 'A'), imported('i1', 'B')])
      await value(book().finishImport('i1', NO_COUNTS, context()))
      await startImport(book(), 'i2', [imported('i2', 'B', { severity: 5 }, 1), imported('i2', 'C')])
      await value(book().finishImport('i2', NO_COUNTS, context()))
      expect(await book().casesOfImport('i2')).toEqual([1, 2])
      await value(book().undoImport('i2', 'undone', context()))
      expect(await book().casesOfImport('i2')).toEqual([1, 2])
      expect(await book().casesOfImport('none')).toEqual([])
    })

    it('takes its zone along, and the one that waited behind it counts', async () => {
      const zone = async (): Promise<unknown> => (await book().loadStreams('settings')).get('floor')?.zone ?? null
      for (const [id, named] of [
        ['i1', 'Asia/Jerusalem'],
        ['i2', 'Africa/Cairo']
      ] as const) {
        await startImport(book(), id, [imported(id, id)])
        const events = decideImportedZone(id, named, context())
        const streams = [{ kind: 'settings' as const, id: 'floor', events }]
        await value(book().changeStream('settings', 'floor', () => ok({ events: [], streams })))
        expect(await zone()).toBe(id === 'i1' ? null : 'Asia/Jerusalem')
        await value(book().finishImport(id, NO_COUNTS, context()))
      }
      expect(await zone()).toBe('Asia/Jerusalem')
      await value(book().undoImport('i1', 'undone', context()))
      expect(await zone()).toBe('Africa/Cairo')
      await value(book().undoImport('i2', 'undone', context()))
      expect(await zone()).toBeNull()
    })
  })
}
