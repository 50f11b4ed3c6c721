import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkIncident, openIncident } from '../../../../src/application/cases/incidents.ts'
import { makePromise } from '../../../../src/application/promises/work-promise.ts'
import { verdictOf } from '../../../../src/domain/promises/verdict.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import IncidentFix from '../../../../src/ui/components/cases/IncidentFix.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { MINUTE, ZONE } from '../../../support/story.ts'

let bench: CaseBench
let incidentId: string

async function updates(ordinal: number): Promise<void> {
  const { test } = bench
  const rest = { kind: 'update' as const, channel: 'phone', performerId: null, note: '' }
  const due = zonedTime(test.now + 120 * MINUTE, ZONE)
  await value(makePromise(test.desk, ordinal, { ...rest, due, cadence: { every: 2, unit: 'hour' } }))
}
async function show(): Promise<void> {
  await bench.show(IncidentFix, { incidentId, ordinals: [0, 1] })
  await bench.settle()
}
const verdicts = async () => {
  const { test } = bench
  const states = [await test.state(0), await test.state(1)]
  return states.flatMap(({ promises }) => promises.map((promise) => verdictOf(promise, test.now)))
}

beforeEach(async () => {
  bench = new CaseBench()
  const { test } = bench
  for (let i = 0; i < 2; i++) await test.open()
  incidentId = (await value(openIncident(test.desk, 'mail is down', { ordinal: 0 }))).id
  await value(linkIncident(test.desk, 1, incidentId))
  test.after(1)
})
afterEach(() => bench.leave())

describe('an incident that is over', () => {
  it('ends the regular updates of its cases where that is ticked, and writes why', async () => {
    await updates(0)
    await updates(1)
    await show()
    bench.at('incident-fix-end-updates')?.click()
    await bench.click('incident-fix-save')
    expect(await verdicts()).toEqual(['released', 'released'])
    expect([...(await bench.test.book.loadTextsOfCases([1])).values()]).toContain('It is fixed.')
  })

  it('lets them go on where it is not', async () => {
    await updates(0)
    await show()
    await bench.click('incident-fix-save')
    expect(await verdicts()).toEqual(['open'])
  })

  it('does not offer it where there are none', async () => {
    await show()
    expect(bench.at('incident-fix-save')).not.toBeNull()
    expect(bench.at('incident-fix-end-updates')).toBeNull()
  })
})
