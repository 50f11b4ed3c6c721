import { expect, it } from 'vitest'
import { exportRows } from '../../../src/analytics/shared/export-rows.ts'
import { scopeOf } from '../../../src/analytics/shared/scope.ts'
import { changeDetails } from '../../../src/application/cases/work-case.ts'
import { recordAnswers } from '../../../src/application/cases/record-answers.ts'
import { recordContact } from '../../../src/application/cases/record-contact.ts'
import { exportFloor } from '../../../src/application/shared/export-floor.ts'
import { EMPTY_FILTER } from '../../../src/domain/shared/floor-query.ts'
import { value } from '../../support/book-samples.ts'
import { columnsOf } from '../../support/columns-of.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

/** cases.csv as a program reads it: header → cell, of every line. */
async function casesCsv(test: TestDesk, ordinals: readonly number[]): Promise<readonly Record<string, string>[]> {
  const states = await Promise.all(ordinals.map((ordinal) => test.state(ordinal)))
  const query = { filter: EMPTY_FILTER, now: test.now, zone: ZONE, transferLimits: {} }
  const rows = exportRows(scopeOf(columnsOf(states), query), 'cases')
  const wish = { profile: 'machine', language: 'en', headers: {}, personalData: false, query } as const
  let text = ''
  for await (const page of exportFloor(test.book, 'cases', rows, wish, () => true)) text += page.text
  const [header = '', ...lines] = text.trim().split('\r\n')
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.replaceAll('"', ''))
    return Object.fromEntries(header.split(',').map((name, i) => [name, cells[i] ?? '']))
  })
}

it('cases.csv carries what working a case brought, and leaves empty what nobody was asked', async () => {
  const test = new TestDesk(new InMemoryFloorBook())
  const worked = await test.open()
  const untouched = await test.open('Tamar')
  await value(changeDetails(test.after(1).desk, worked, { severity: 3 }))
  const said = {
    part: 'resolve',
    answers: { outcomeFit: 'refused', refusingRule: { words: '=never after 30 days' }, limitsTold: true }
  } as const
  await value(recordAnswers(test.desk, worked, { said: { part: 'empathize', answers: { impact: 5 } } }))
  await value(recordAnswers(test.desk, worked, { said }))
  const contact = {
    direction: 'out',
    channel: 'phone',
    reached: true,
    note: '',
    occurredAt: null,
    chase: false
  } as const
  await value(recordContact(test.after(5).desk, worked, contact))
  const after = { part: 'after', answers: { followedUp: true, happyWithDecision: false, relation: 'saved' } } as const
  await value(recordAnswers(test.after(5).desk, worked, { said: after, followUp: { channel: 'phone', reached: true } }))
  const [first, second] = await casesCsv(test, [worked, untouched])
  expect(first).toMatchObject({
    acknowledgement: 'personal',
    impact: '5',
    outcome_fit: 'refused',
    refusing_rule: "'=never after 30 days",
    limits_told: 'true',
    happy_with_decision: 'false',
    relation: 'saved',
    escalations: '0'
  })
  expect(first?.['acknowledged_at']).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(first?.['follow_up_at']).toMatch(/^\d{4}-\d\d-\d\dT/)
  for (const column of ['impact', 'outcome_fit', 'refusing_rule', 'limits_told', 'follow_up_at', 'relation'])
    expect([column, second?.[column]]).toEqual([column, ''])
})
