import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import HeardForm from '../../../../src/ui/components/cases/HeardForm.vue'
import { CaseBench } from '../../../support/case-bench.ts'
import { WarnedCase } from '../../../support/warned-case.ts'

/** The clock stands at 09:00 on Monday, 2 March; four hours on is 13:00. */
const SHUT = '2026-03-02T20:00'
let bench: CaseBench
let warned: WarnedCase

async function wentPublic(owned: boolean): Promise<void> {
  await warned.open({ owned })
  await bench.show(HeardForm, { part: 'empathize' })
  await choose()
}
async function choose(): Promise<void> {
  bench.at('heard-threats-going-public-done')?.click()
  await bench.settle()
}

beforeEach(() => {
  bench = new CaseBench()
  warned = new WarnedCase(bench)
})
afterEach(() => bench.leave())

describe('finding somebody who spoke in public', () => {
  it('inside their hours warns of nothing', async () => {
    await wentPublic(false)
    expect(bench.at('find-them-due')).toHaveProperty('value', '2026-03-02T13:00')
    expect(warned.shown()).toEqual([])
    await bench.click('step-empathize-done')
    expect(await warned.overridden()).toEqual([])
  })

  it('four hours on, when they are shut, says so; one click takes their next opening', async () => {
    bench.test.after(4 * 60)
    await wentPublic(false)
    expect(warned.shown()).toEqual(['shut-then'])
    await bench.click('promise-opening')
    expect(bench.at('find-them-due')).toHaveProperty('value', '2026-03-03T08:00')
    expect(warned.shown()).toEqual([])
  })

  it('is held back until there is one reason, which is kept with what it overrode', async () => {
    await wentPublic(true)
    await bench.type('find-them-due', SHUT)
    expect(warned.shown()).toEqual(['shut-then', 'not-agreed'])
    expect(bench.at('step-empathize-done')?.textContent).toContain('Promise it all the same')
    for (const save of ['step-empathize-done', 'step-empathize-later']) {
      await bench.click(save)
      expect(warned.problem()).toBe('promise-needs-override')
    }
    expect((await bench.test.state(0)).heard.empathize).toEqual({})
    await bench.type('promise-override', 'it is all over the news')
    await bench.click('step-empathize-done')
    expect(await warned.overridden()).toEqual([
      ['shut-then', 'it is all over the news'],
      ['not-agreed', 'it is all over the news']
    ])
  })

  it('asks for nothing where they are called by then anyhow', async () => {
    await warned.open({ owned: true })
    await bench.test.promise(0, 60)
    await bench.show(HeardForm, { part: 'empathize' })
    await choose()
    await bench.type('find-them-due', SHUT)
    expect(warned.shown()).toEqual([])
    await bench.click('step-empathize-done')
    expect((await bench.test.state(0)).promises.length).toBe(1)
    expect((await bench.test.state(0)).steps.empathize).toBe('done')
  })
})
