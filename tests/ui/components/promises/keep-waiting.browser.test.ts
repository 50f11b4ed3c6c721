import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openIncident } from '../../../../src/application/cases/incidents.ts'
import { fixIncident } from '../../../../src/application/cases/tell-incident.ts'
import { makePromise } from '../../../../src/application/promises/work-promise.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import PromiseItem from '../../../../src/ui/components/promises/PromiseItem.vue'
import { promiseLines } from '../../../../src/ui/composables/promises/promise-lines.ts'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { MINUTE, ZONE } from '../../../support/story.ts'

let bench: CaseBench
let incidentId: string

const inHours = (hours: number) => zonedTime(bench.test.now + hours * 60 * MINUTE, ZONE)
const kept = async () => (await bench.test.state(0)).promises[0]?.fulfilledAt !== null

async function show(): Promise<void> {
  const [line] = promiseLines(await bench.test.state(0), bench.test.now)
  await bench.show(PromiseItem, { line })
}

beforeEach(async () => {
  bench = new CaseBench()
  const { test } = bench
  await test.open()
  incidentId = (await value(openIncident(test.desk, 'mail is down', { ordinal: 0 }))).id
  const waitsFor = { kind: 'incident' as const, id: incidentId }
  const input = { kind: 'tell-when-fixed' as const, channel: 'phone', performerId: null, note: '', waitsFor }
  await value(makePromise(test.desk, 0, { ...input, due: inHours(48) }))
})
afterEach(() => bench.leave())

describe('keeping a promise that still waits', () => {
  it('asks once whether they were told of what is not fixed yet', async () => {
    await show()
    await bench.click('promise-1-keep')
    expect(await kept()).toBe(false)
    expect(bench.at('promise-1-not-fixed-yet')).not.toBeNull()
    expect(bench.at('promise-1-keep-save')?.textContent).toContain('Told them anyway')
    await bench.click('promise-1-keep-save')
    expect(await kept()).toBe(true)
  })

  it('asks nothing of a try, nor once it is fixed', async () => {
    await show()
    await bench.click('promise-1-attempt')
    expect((await bench.test.state(0)).contacts).toHaveLength(1)
    expect(bench.at('promise-1-not-fixed-yet')).toBeNull()
    bench.leave()
    await value(fixIncident(bench.test.after(1).desk, incidentId, [0], { fixedAt: null, due: inHours(24) }))
    await show()
    await bench.click('promise-1-keep')
    expect(await kept()).toBe(true)
  })
})
