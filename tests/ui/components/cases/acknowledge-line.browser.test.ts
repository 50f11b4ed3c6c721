import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCase } from '../../../../src/application/cases/open-case.ts'
import { instantOf } from '../../../../src/domain/shared/zoned-time.ts'
import AcknowledgeLine from '../../../../src/ui/components/cases/AcknowledgeLine.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { local } from '../../../support/story.ts'

let bench: CaseBench
const known = async () => (await bench.test.state(0)).acknowledgement

beforeEach(async () => {
  bench = new CaseBench()
  const unknown = { ref: '', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
  const input = { ...unknown, firstName: 'Jovana', contact: '', channel: 'email', summary: 'no answer' }
  await value(openCase(bench.test.desk, input))
  bench.test.after(120)
  await bench.show(AcknowledgeLine)
})
afterEach(() => bench.leave())

describe('that the customer knows', () => {
  it('is so from now on, where nothing else is said', async () => {
    await bench.click('acknowledge-personal')
    expect(await known()).toMatchObject({ how: 'personal', at: bench.test.now })
  })

  it('counts from when they were told, and the time is asked for only where one wants to say it', async () => {
    expect(bench.at('acknowledge-when')).toBeNull()
    await bench.click('acknowledge-earlier')
    expect(document.activeElement).toBe(bench.at('acknowledge-when'))
    await bench.type('acknowledge-when', '2026-03-02T09:20')
    await bench.click('acknowledge-automatic')
    expect(await known()).toMatchObject({ how: 'automatic', at: instantOf(local('2026-03-02T09:20')) })
    expect(bench.at('acknowledge-when')).toBeNull()
  })

  it('is never told in the future: what was typed stays', async () => {
    await bench.click('acknowledge-earlier')
    await bench.type('acknowledge-when', '2026-03-03T09:20')
    await bench.click('acknowledge-personal')
    expect([bench.at('problem')?.dataset['code'], await known()]).toEqual(['occurred-in-the-future', null])
    expect(bench.at('acknowledge-when')).toHaveProperty('value', '2026-03-03T09:20')
  })
})
