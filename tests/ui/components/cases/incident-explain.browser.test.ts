import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkIncident, openIncident } from '../../../../src/application/cases/incidents.ts'
import IncidentExplain from '../../../../src/ui/components/cases/IncidentExplain.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { WarnedCase } from '../../../support/warned-case.ts'

let bench: CaseBench
let warned: WarnedCase

/** Two cases of one incident: of the first one the team's hours are known, of the second one nothing. */
async function show(minutesLater = 0): Promise<void> {
  const { test } = bench
  await warned.open({ owned: true })
  await test.open()
  const { id } = await value(openIncident(test.desk, 'mail is down', { ordinal: 0 }))
  await value(linkIncident(test.desk, 1, id))
  test.after(minutesLater)
  const states = [await test.state(0), await test.state(1)]
  await bench.show(IncidentExplain, { incidentId: id, ordinals: [0, 1], states })
}

beforeEach(() => {
  bench = new CaseBench()
  warned = new WarnedCase(bench)
})
afterEach(() => bench.leave())

describe('an explanation to everybody of an incident', () => {
  it('inside their hours warns of nothing: who does it is not what they have in common', async () => {
    await show()
    expect(warned.shown()).toEqual([])
    await bench.click('incident-explain-save')
    expect(await Promise.all([warned.overridden(0), warned.overridden(1)])).toEqual([[], []])
  })

  it('when one of the teams is shut is held back in all, and recorded where it was warned of', async () => {
    await show(11 * 60)
    expect(warned.shown()).toEqual(['shut-then'])
    await bench.click('incident-explain-save')
    expect(warned.problem()).toBe('promise-needs-override')
    expect(await Promise.all([warned.overridden(0), warned.overridden(1)])).toEqual([null, null])
    await bench.type('promise-override', 'a machine sends it')
    await bench.click('incident-explain-save')
    expect(await warned.overridden(0)).toEqual([['shut-then', 'a machine sends it']])
    expect(await warned.overridden(1)).toEqual([])
  })

  it('can be put to when all of them work, in one click; another term forgets that', async () => {
    await show(11 * 60)
    await bench.click('promise-opening')
    expect(warned.shown()).toEqual([])
    await bench.type('incident-explain-within', '1')
    expect(warned.shown()).toEqual(['shut-then'])
    await bench.click('promise-opening')
    await bench.click('incident-explain-save')
    expect(await warned.due()).toBe('2026-03-04T08:00:00')
  })

  it('says besides that it will not happen again, warned of while no fix is agreed', async () => {
    await show()
    bench.at('incident-explain-no-recurrence')?.click()
    await bench.settle()
    expect(warned.shown()).toEqual(['no-fix-behind'])
    await bench.type('promise-override', 'the supplier has changed the part')
    await bench.click('incident-explain-save')
    for (const ordinal of [0, 1])
      expect(await warned.overridden(ordinal)).toEqual([['no-fix-behind', 'the supplier has changed the part']])
  })

  it('does not judge those who are promised one already', async () => {
    await show()
    await bench.click('incident-explain-save')
    bench.leave()
    const states = [await bench.test.state(0), await bench.test.state(1)]
    bench.test.after(11 * 60)
    await bench.show(IncidentExplain, { incidentId: 'i', ordinals: [0, 1], states })
    expect(warned.shown()).toEqual([])
  })
})
