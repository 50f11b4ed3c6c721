import { describe, expect, test } from 'vitest'
import { factsOf } from '../../../src/analytics/cases/case-facts.ts'
import { patchBlock } from '../../../src/analytics/shared/block.ts'
import { countFloor } from '../../../src/analytics/shared/count-floor.ts'
import { FloorColumns } from '../../../src/analytics/shared/floor-columns.ts'
import type { CaseTexts } from '../../../src/analytics/shared/search-text.ts'
import { EMPTY_FILTER } from '../../../src/domain/shared/floor-query.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import type { PromiseState } from '../../../src/domain/promises/promise-state.ts'
import { NOW, ZONE } from '../../support/arbitrary-case.ts'
import { CAUSE_TREE, Codes, columnsOf } from '../../support/columns-of.ts'
import { plainPromise } from '../../support/plain-promise.ts'

const held = (ref: string, part: Partial<CaseState> = {}): CaseState => ({ ...newCase(ref, ref), ...part })
const saying = (name: string, summary = ''): CaseTexts => ({ name, contact: '', summary })
const promiseOf = (id: string): PromiseState => plainPromise(NOW, { id, kind: 'update', due: null })
const count = (floor: FloorColumns, filter: Partial<typeof EMPTY_FILTER>): number =>
  countFloor(floor, { filter: { ...EMPTY_FILTER, ...filter }, now: NOW, zone: ZONE, transferLimits: {} }).cases

describe('the columns of a floor', () => {
  test('take over what changed and keep the rest', () => {
    const codes = new Codes()
    const block = (...cases: CaseState[]): ArrayBuffer =>
      patchBlock(
        null,
        cases.map((state, slot) => ({ slot, facts: factsOf(state, codes.encode) }))
      )
    const floor = new FloorColumns()
    const first = [{ n: 0, buffer: block(held('A', { teamId: 't1' })) }]
    floor.apply({ seq: 1, blocks: first, dictionaries: codes.dictionaries, runningImports: [], causes: CAUSE_TREE })
    const second = [{ n: 1, buffer: block(held('B', { teamId: 't2' }), held('C', { teamId: 't1' })) }]
    floor.apply({ seq: 2, blocks: second, dictionaries: { team: ['t1', 't2'] } })
    expect([count(floor, {}), count(floor, { teamId: 't1' }), count(floor, { teamId: 't2' })]).toEqual([3, 2, 1])
    expect(floor.ordinalsOf('c')).toEqual([513])
    floor.apply({ seq: 3, blocks: [{ n: 0, buffer: block(held('D')) }], dictionaries: {} })
    expect([floor.seq, floor.caseCount, floor.ordinalsOf('a'), floor.ordinalsOf('d')]).toEqual([3, 3, [], [0]])
  })

  test('show the cases of an import from the moment it is done', () => {
    const cases = [held('A', { importId: 'i1', source: 'log' }), held('B')]
    const floor = columnsOf(cases, ['i1'])
    expect([floor.caseCount, floor.ordinalsBySource('log').size]).toEqual([1, 0])
    floor.apply({ seq: 2, blocks: [], dictionaries: {}, runningImports: [] })
    expect([floor.caseCount, floor.ordinalsBySource('log').get('A')]).toEqual([2, 0])
  })

  test('name all cases of each customer who was promised that something will not happen again', () => {
    const kept = { ...promiseOf('p1'), watch: null }
    const watched = { ...promiseOf('p2'), watch: { causeIds: ['slow'], recurred: [] } }
    const into = { ordinal: 0, ref: 'A' }
    const floor = columnsOf([
      held('A', { customerId: 'c1', promises: [kept] }),
      held('B', { customerId: 'c2', promises: [kept, watched] }),
      held('C', { customerId: 'c1' }),
      held('D', { customerId: 'c2', mergedInto: into }),
      held('E', { customerId: 'c3', mergedInto: into, promises: [watched] }),
      held('F', { customerId: null, promises: [watched] }),
      held('G', { customerId: 'c2' })
    ])
    expect([floor.hasWatches(), floor.casesUnderWatch()]).toEqual([true, [[1, 3, 6]]])
    const none = columnsOf([held('A', { customerId: 'c1', promises: [kept] })])
    expect([none.hasWatches(), none.casesUnderWatch()]).toEqual([false, []])
  })

  test('find words of reference, name and summary, in any order, without regard to case and diacritics', () => {
    const floor = columnsOf([held('INC-77'), held('INC-8'), held('X')])
    expect(floor.withoutTexts).toEqual([0])
    floor.setTexts(0, [saying('Đorđe Živković', 'Račun je pogrešan'), saying('דָּנִי לוי', 'الفاتورة خاطئة'), saying('')])
    const found = (text: string): number => count(floor, { text })
    expect([found('zivkovic'), found('racun DORDE'), found('inc'), found('inc-77 racun')]).toEqual([1, 1, 2, 1])
    expect([found('דני'), found('الفاتورة'), found('inc-77 לוי'), found('  ')]).toEqual([1, 1, 0, 3])
  })

  test('forget the texts of a block that was written again, so that they are read again', () => {
    const codes = new Codes()
    const floor = columnsOf([held('A')])
    floor.setTexts(0, [saying('old')])
    const again = patchBlock(null, [{ slot: 0, facts: factsOf(held('A'), codes.encode) }])
    floor.apply({ seq: 2, blocks: [{ n: 0, buffer: again }], dictionaries: {} })
    expect([floor.withoutTexts, count(floor, { text: 'old' })]).toEqual([[0], 0])
  })

  test('find a channel however it is capitalised, and nothing for a word that no case has', () => {
    const floor = columnsOf([held('A', { channel: 'Post' }), held('B', { channel: 'phone' })])
    expect([count(floor, { channel: 'POST' }), count(floor, { channel: 'pigeon' })]).toEqual([1, 0])
  })

  test('filter a root cause together with everything below it', () => {
    const floor = columnsOf([held('A', { causeIds: ['cause-3'] }), held('B', { causeIds: ['cause-4', 'cause-1'] })])
    expect(['cause-1', 'cause-2', 'cause-3', 'cause-4'].map((causeId) => count(floor, { causeId }))).toEqual([
      2, 1, 1, 1
    ])
  })

  test('name a root cause by the path that leads to it', () => {
    const floor = columnsOf([])
    floor.apply({
      seq: 2,
      blocks: [],
      dictionaries: {},
      labels: new Map([
        ['cause-1', 'Tools'],
        ['cause-3', 'Phone']
      ])
    })
    expect(floor.causePath('cause-3')).toEqual(['Tools', 'cause-2', 'Phone'])
  })
})
