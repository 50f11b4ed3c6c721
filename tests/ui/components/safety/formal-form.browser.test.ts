import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import FormalForm from '../../../../src/ui/components/safety/FormalForm.vue'
import { CaseBench } from '../../../support/case-bench.ts'
import { WarnedCase } from '../../../support/warned-case.ts'

/** The clock stands at 09:00 on Monday, 2 March. */
const [WORKING, SHUT, REVIEW] = ['2026-03-09T15:00', '2026-03-09T20:00', '2026-03-30T09:00']
let bench: CaseBench
let warned: WarnedCase

async function show(owned: boolean, answerBy: string): Promise<void> {
  await warned.open({ owned })
  await bench.show(FormalForm)
  await bench.type('formal-reason', 'no sane talk is possible')
  await bench.type('formal-answer-by', answerBy)
  await bench.type('formal-review-by', REVIEW)
}

beforeEach(() => {
  bench = new CaseBench()
  warned = new WarnedCase(bench)
})
afterEach(() => bench.leave())

describe('the official answer by a date', () => {
  it('inside their hours, by whoever is at the desk, warns of nothing', async () => {
    await show(false, WORKING)
    expect(warned.shown()).toEqual([])
    await bench.click('formal-save')
    expect(await warned.overridden()).toEqual([])
  })

  it('when they are shut says so, and one click takes their next opening', async () => {
    await show(false, SHUT)
    expect(warned.shown()).toEqual(['shut-then'])
    bench.at('promise-opening')?.focus()
    await bench.click('promise-opening')
    expect(bench.at('formal-answer-by')).toHaveProperty('value', '2026-03-10T08:00')
    expect(warned.shown()).toEqual([])
    expect(document.activeElement).toBe(bench.at('formal-save'))
    await bench.click('formal-save')
    expect(await warned.due()).toBe('2026-03-10T08:00:00')
  })

  it('is held back until there is one reason, which is kept with what it overrode', async () => {
    await show(true, SHUT)
    expect(warned.shown()).toEqual(['shut-then', 'not-agreed'])
    expect(bench.at('formal-save')?.textContent).toContain('Promise it all the same')
    await bench.click('formal-save')
    expect(warned.problem()).toBe('promise-needs-override')
    expect(await warned.overridden()).toBeNull()
    await bench.type('promise-override', 'the court wants it that evening')
    await bench.click('formal-save')
    expect(await warned.overridden()).toEqual([
      ['shut-then', 'the court wants it that evening'],
      ['not-agreed', 'the court wants it that evening']
    ])
  })

  it('asks nothing more of whoever has agreed, and leads the keyboard on to the reason that is still missing', async () => {
    await show(true, SHUT)
    bench.at('promise-have-agreed')?.focus()
    await bench.click('promise-have-agreed')
    expect(warned.shown()).toEqual(['shut-then'])
    expect(document.activeElement).toBe(bench.at('promise-override'))
  })

  it('is warned of where the owner has promised something else at that minute', async () => {
    const performerId = await warned.open({ owned: true })
    const other = { ordinal: 7, ref: 'x', customerId: null, promise: 1, kind: null, channel: null, ownerId: null }
    bench.owing = [{ ...other, performerId, dueAt: Date.UTC(2026, 2, 9, 14) }]
    await bench.show(FormalForm)
    await bench.settle()
    await bench.type('formal-answer-by', WORKING)
    expect(warned.shown()).toEqual(['performer-busy', 'not-agreed'])
  })
})
