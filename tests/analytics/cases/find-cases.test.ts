import { describe, expect, test } from 'vitest'
import { findCases } from '../../../src/analytics/cases/find-cases.ts'
import type { FloorColumns } from '../../../src/analytics/shared/floor-columns.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import { columnsOf } from '../../support/columns-of.ts'

interface Held extends Partial<CaseState> {
  readonly name?: string
  readonly contact?: string
  readonly about?: string
}

function floorOf(cases: Readonly<Record<string, Held>>): FloorColumns {
  const all = Object.entries(cases)
  const states = all.map(([ref, { name: _n, contact: _c, about: _a, ...part }]) => ({ ...newCase(ref, ref), ...part }))
  const floor = columnsOf(states)
  floor.setTexts(
    0,
    all.map(([, { name = '', contact = '', about = '' }]) => ({ name, contact, summary: about }))
  )
  return floor
}

const refs = (floor: FloorColumns, text: string, limit = 10): readonly string[] =>
  findCases(floor, text, limit).map(({ ref, by }) => `${ref} ${by}`)

describe('finding a case', () => {
  test('begins with the exact reference, then telephone, part of a reference, name, word', () => {
    const floor = floorOf({
      word: { about: 'called 7001 times' },
      name: { name: 'Apartment 7001' },
      'HD-70019': {},
      phone: { contact: '064/700-1234' },
      '7001': {}
    })
    expect(refs(floor, '7001')).toEqual(['7001 ref', 'phone contact', 'HD-70019 ref', 'name name', 'word word'])
    expect(refs(floor, '7001', 2)).toEqual(['7001 ref', 'phone contact'])
  })

  test('puts open before closed and the newest first', () => {
    const floor = floorOf({
      old: { name: 'Dana', openedAt: 1 },
      closed: { name: 'Dana', openedAt: 9, status: 'closed' },
      undated: { name: 'Dana' },
      new: { name: 'Dana', openedAt: 2 }
    })
    expect(refs(floor, 'dana')).toEqual(['new name', 'old name', 'undated name', 'closed name'])
  })

  test('needs every word somewhere, and calls it a word where they are spread', () => {
    const floor = floorOf({ A: { name: 'Ana Ćosić', about: 'no call back', contact: '+381 64 123 45 67' } })
    expect(refs(floor, 'cosic ana')).toEqual(['A name'])
    expect(refs(floor, 'ana call')).toEqual(['A word'])
    expect(refs(floor, 'ana 0641234567')).toEqual(['A word'])
    expect(refs(floor, '064 123-45')).toEqual(['A contact'])
    expect(refs(floor, 'ana invoice')).toEqual([])
  })

  test('finds a merged duplicate by its exact reference alone', () => {
    const mergedInto = { ordinal: 1, ref: 'B' }
    const floor = floorOf({ 'A-1': { name: 'Dana', mergedInto, status: 'closed' }, B: { name: 'Dana' } })
    expect(findCases(floor, 'a-1', 5)).toMatchObject([{ ref: 'A-1', merged: true }])
    expect([refs(floor, 'dana'), refs(floor, 'a-')]).toEqual([['B name'], []])
  })

  test('finds nothing where nothing is typed', () => {
    expect(refs(floorOf({ A: { name: 'Dana' } }), '  ')).toEqual([])
  })
})
