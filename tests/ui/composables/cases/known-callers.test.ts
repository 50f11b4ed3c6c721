import { describe, expect, test } from 'vitest'
import { blankCase } from '../../../../src/ui/composables/cases/blank-case.ts'
import { callerQuestions, knownCallers } from '../../../../src/ui/composables/cases/known-callers.ts'
import type { FoundLine } from '../../../../src/ui/composables/cases/use-case-finder.ts'

const line = (ordinal: number, who: string | null, part: Partial<FoundLine> = {}): FoundLine => ({
  ...{ ordinal, ref: `R${ordinal}`, customerId: who, status: 'open', openedAt: 0, nextContactAt: null },
  ...{ by: 'name', merged: false, summary: '' },
  customer: who === null ? null : { id: who, salt: '', name: who, contact: '', sourceKey: null },
  ...part
})

describe('who may be on the line', () => {
  test('is each customer once, with what is open for them, those with something open first', () => {
    const callers = knownCallers([
      line(1, 'closed', { status: 'closed' }),
      line(2, 'both', { status: 'closed' }),
      line(3, 'both'),
      line(4, 'both', { status: 'resolved' }),
      line(5, null)
    ])
    expect(callers.map(({ customer, open }) => [customer.id, open.map(({ ordinal }) => ordinal)])).toEqual([
      ['both', [3, 4]],
      ['closed', []]
    ])
  })

  test('is asked by telephone, then reference, then name; one letter is no name', () => {
    const draft = { ...blankCase('phone'), firstName: 'Da', lastName: 'Le', contact: '052', ref: 'R1' }
    expect(callerQuestions(draft).map(({ text, only }) => [text, only])).toEqual([
      ['052', 'contact'],
      ['R1', 'ref'],
      ['Da Le', 'name']
    ])
    expect(callerQuestions({ ...blankCase('phone'), firstName: 'D' }).map(({ text }) => text)).toEqual(['', '', ''])
  })
})
