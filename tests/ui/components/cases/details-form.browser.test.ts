import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeDetails } from '../../../../src/application/cases/work-case.ts'
import { instantOf } from '../../../../src/domain/shared/zoned-time.ts'
import DetailsForm from '../../../../src/ui/components/cases/DetailsForm.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { local } from '../../../support/story.ts'

let bench: CaseBench
const happenedAt = async () => (await bench.test.state(0)).happenedAt
const problem = () => bench.at('problem')?.dataset['code']

beforeEach(async () => {
  bench = new CaseBench()
  await bench.test.open()
  await bench.show(DetailsForm)
})
afterEach(() => bench.leave())

describe('when it happened', () => {
  it('can be said of a case opened by hand, and taken back', async () => {
    await bench.type('details-happened', '2026-02-20T10:30')
    await bench.click('details-save')
    expect(await happenedAt()).toBe(instantOf(local('2026-02-20T10:30')))
    bench.leave()
    await bench.show(DetailsForm)
    expect(bench.at('details-happened')).toHaveProperty('value', '2026-02-20T10:30')
    await bench.type('details-happened', '')
    await bench.click('details-save')
    expect(await happenedAt()).toBeNull()
  })

  it('is no future, and nothing is lost', async () => {
    await bench.type('details-happened', '2026-04-20T10:30')
    await bench.click('details-save')
    expect([problem(), await happenedAt()]).toEqual(['occurred-in-the-future', null])
    expect(bench.at('details-happened')).toHaveProperty('value', '2026-04-20T10:30')
  })

  it('said in another window meanwhile stands beside it, and is replaced only once it did', async () => {
    await bench.type('details-happened', '2026-02-20T10:30')
    await value(changeDetails(bench.test.after(1).desk, 0, { happenedAt: local('2026-02-18T09:00') }))
    await bench.click('details-save')
    expect([problem(), await happenedAt()]).toEqual(['answers-changed-meanwhile', instantOf(local('2026-02-18T09:00'))])
    await bench.look()
    expect(bench.at('details-happened-newer')?.textContent).toMatch(/18.*Feb/)
  })
})
