import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFormalChannel } from '../../../../src/application/safety/formal-channel.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import FormalPanel from '../../../../src/ui/components/safety/FormalPanel.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { DAY, ZONE } from '../../../support/story.ts'

let bench: CaseBench
const formal = async () => (await bench.test.state(0)).formal

beforeEach(async () => {
  bench = new CaseBench()
  const { test } = bench
  await test.open()
  const [answerBy, reviewBy] = [zonedTime(test.now + DAY, ZONE), zonedTime(test.now + 2 * DAY, ZONE)]
  const input = { reason: 'no sane talk', evidence: '', answerBy, reviewBy, channel: 'letter' }
  await value(openFormalChannel(test.desk, 0, input))
  test.after(3 * 24 * 60)
})
afterEach(() => bench.leave())

describe('the review of a formal channel', () => {
  it('when its date has come says that it is overdue, and is recorded with the next date', async () => {
    await bench.show(FormalPanel)
    expect(bench.at('formal-review-overdue')).not.toBeNull()
    expect(bench.at('formal-reviewed')).toBeNull()
    await bench.click('formal-review')
    await bench.type('formal-review-again', '2026-04-01T09:00')
    await bench.type('formal-review-note', 'still shouting')
    await bench.click('formal-review-save')
    await bench.look()
    expect(await formal()).toMatchObject({ closedAt: null, reviewedAt: bench.test.now })
    expect((await formal())?.reviewBy.local).toBe('2026-04-01T09:00:00')
    expect(bench.at('formal-review-save')).toBeNull()
    expect(bench.at('formal-review-overdue')).toBeNull()
    expect(bench.at('formal-reviewed')).not.toBeNull()
  })

  it('without a date to come keeps what was typed and says what is missing', async () => {
    await bench.show(FormalPanel)
    await bench.click('formal-review')
    await bench.type('formal-review-note', 'still shouting')
    await bench.click('formal-review-save')
    expect(bench.at('problem')?.dataset['code']).toBe('formal-review-missing')
    expect(bench.at('formal-review-note')).toHaveProperty('value', 'still shouting')
    expect((await formal())?.reviewedAt).toBeUndefined()
  })

  it('is a supervisor’s, and says so to whoever else is at the desk', async () => {
    bench.test.at('ana', false)
    await bench.show(FormalPanel)
    await bench.click('formal-review')
    await bench.type('formal-review-again', '2026-04-01T09:00')
    await bench.click('formal-review-save')
    expect(bench.at('problem')?.dataset['code']).toBe('needs-supervisor')
    expect((await formal())?.reviewedAt).toBeUndefined()
  })
})
