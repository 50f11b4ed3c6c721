import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordAnswers } from '../../../../src/application/cases/record-answers.ts'
import { addCause, diagnose } from '../../../../src/application/causes/diagnose.ts'
import DiagnoseForm from '../../../../src/ui/components/causes/DiagnoseForm.vue'
import HeardForm from '../../../../src/ui/components/cases/HeardForm.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'

let bench: CaseBench
const newer = (key: string) => bench.at(`heard-${key}-newer`)?.textContent.replace(/[\u2066-\u2069]/g, '')
const told = async (type: string) => (await bench.test.stored(0)).events.filter((event) => event.type === type).length
const problem = () => bench.at('problem')?.dataset['code']

/** Somebody answers in another window. */
async function meanwhile(answers: Record<string, unknown>): Promise<void> {
  // The answers of one part as the tests give them; the use case itself knows their shapes.
  const said = { part: 'hear', answers } as Parameters<typeof recordAnswers>[2]['said']
  await value(recordAnswers(bench.test.after(1).desk, 0, { said }))
  await bench.look()
}

beforeEach(async () => {
  bench = new CaseBench()
  await bench.test.open()
})
afterEach(() => bench.leave())

describe('what somebody answered in another window', () => {
  beforeEach(() => bench.show(HeardForm, { part: 'hear' }))

  it('stands beside the question only where that is being answered here too', async () => {
    await meanwhile({ facts: { words: 'Waited an hour' }, feelings: ['hurt'] })
    expect([newer('facts'), newer('feelings')]).toEqual([undefined, undefined])
    await bench.type('heard-facts', 'Waited since Tuesday')
    expect(newer('facts')).toContain('Waited an hour')
    expect(newer('feelings')).toBeUndefined()
    bench.at('heard-feelings-angry')?.click()
    await bench.settle()
    expect(newer('feelings')).toMatch(/Answered meanwhile:.*hurt/i)
  })

  it('that was taken back says that nothing is noted', async () => {
    bench.leave()
    await meanwhile({ facts: { words: 'Waited an hour' } })
    await bench.show(HeardForm, { part: 'hear' })
    await bench.type('heard-facts', 'Waited two hours')
    await meanwhile({ facts: null })
    expect(newer('facts')).toMatch(/Answered meanwhile:/)
    expect(newer('facts')).not.toContain('Waited')
  })

  it('is replaced only once it was shown', async () => {
    await bench.type('heard-facts', 'Waited since Tuesday')
    await value(
      recordAnswers(bench.test.desk, 0, { said: { part: 'hear', answers: { facts: { words: 'Waited an hour' } } } })
    )
    await bench.click('step-hear-done')
    expect([problem(), await told('answers-recorded')]).toEqual(['answers-changed-meanwhile', 1])
    await bench.look()
    expect(newer('facts')).toContain('Waited an hour')
  })
})

describe('two windows naming the root causes of one case', () => {
  let slow: string
  let rude: string
  const causes = async () => (await bench.test.state(0)).causeIds

  beforeEach(async () => {
    slow = (await value(addCause(bench.test.desk, 'Slow queue', null))).causeId
    rude = (await value(addCause(bench.test.desk, 'No script', null))).causeId
    await bench.show(DiagnoseForm)
  })
  const choose = async (name: string): Promise<void> => {
    await bench.type('cause-search', name)
    await bench.click('cause-option')
  }

  it('tell the second what the first one named, and lose nothing', async () => {
    await choose('No script')
    await value(diagnose(bench.test.desk, 0, [slow]))
    await bench.click('diagnose-save')
    expect([problem(), await causes()]).toEqual(['answers-changed-meanwhile', [slow]])
    await bench.look()
    expect(newer('causeIds')).toMatch(/Answered meanwhile:.*Slow queue/)
    expect(bench.all('[data-testid=chosen-cause]').map((one) => one.textContent)).toEqual([
      expect.stringContaining('No script')
    ])
  })

  it('let the second save once more what it means, knowing the first', async () => {
    await choose('No script')
    await value(diagnose(bench.test.desk, 0, [slow]))
    await bench.look()
    await bench.click('diagnose-save')
    expect(problem()).toBe('answers-changed-meanwhile')
    await bench.click('diagnose-save')
    expect([await causes(), await told('diagnosed')]).toEqual([[rude], 2])
  })

  it('know "unknown" from not diagnosed yet', async () => {
    await value(diagnose(bench.test.desk, 0, []))
    await bench.look()
    expect(newer('causeIds')).toMatch(/Answered meanwhile:.*unknown/i)
    await choose('Slow queue')
    await bench.click('diagnose-save')
    expect([problem(), await causes()]).toEqual(['answers-changed-meanwhile', []])
  })

  it('that say the same do not disturb each other', async () => {
    await choose('Slow queue')
    await value(diagnose(bench.test.desk, 0, [slow]))
    await bench.click('diagnose-save')
    expect([problem(), await causes()]).toEqual([undefined, [slow]])
  })
})
