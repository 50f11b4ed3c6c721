import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeDetails } from '../../../../src/application/cases/work-case.ts'
import { endSafety, raiseSafety } from '../../../../src/application/safety/raise-safety.ts'
import SafetyBanner from '../../../../src/ui/components/safety/SafetyBanner.vue'
import { context, imported, NO_COUNTS, sealed, startImport, value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'

let bench: CaseBench

const become = (situation: string) => value(changeDetails(bench.test.after(1).desk, 0, { situation }))
const question = () => bench.at('safety-question')?.textContent ?? null

beforeEach(async () => {
  bench = new CaseBench()
  await bench.test.open()
})
afterEach(() => bench.leave())

describe('words that came with a file', () => {
  const page = () => bench.show(SafetyBanner)

  it('ask on opening, and after a no not again on another visit', async () => {
    bench = new CaseBench()
    const summary = sealed('He says he will kill her')
    const one = imported('i1', 'HD-1', { summary: summary.ref })
    await startImport(bench.test.book, 'i1', [{ ...one, texts: [summary.row] }])
    await value(bench.test.book.finishImport('i1', NO_COUNTS, context()))
    await page()
    expect(question()).toContain('kill her')
    await bench.click('safety-no')
    expect(question()).toBeNull()
    bench.leave()
    await page()
    expect(question()).toBeNull()
  })
})

describe('a situation that is a threat', () => {
  it('asks whether this is a safety case, and "no" holds while the page is open', async () => {
    await become('threat')
    await bench.show(SafetyBanner)
    expect(question()).toContain('The situation is a threat of violence or self-harm.')
    await bench.click('safety-no')
    expect(question()).toBeNull()
    await bench.look()
    expect(question()).toBeNull()
  })

  it('asks when it becomes one, and another situation asks nothing', async () => {
    await become('price')
    await bench.show(SafetyBanner)
    expect(question()).toBeNull()
    await become('threat')
    await bench.look()
    expect(question()).not.toBeNull()
  })

  it('asks nothing more once safety was raised and ended', async () => {
    await become('threat')
    await value(raiseSafety(bench.test.desk, 0, 'violence', ''))
    await value(endSafety(bench.test.after(1).desk, 0, 'he left'))
    await bench.show(SafetyBanner)
    expect(question()).toBeNull()
  })
})
