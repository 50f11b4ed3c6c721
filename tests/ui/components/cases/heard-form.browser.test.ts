import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordAnswers } from '../../../../src/application/cases/record-answers.ts'
import { waiveStep } from '../../../../src/application/cases/work-case.ts'
import { addPerson } from '../../../../src/application/people/add-people.ts'
import { instantOf } from '../../../../src/domain/shared/zoned-time.ts'
import HeardForm from '../../../../src/ui/components/cases/HeardForm.vue'
import HeardWaive from '../../../../src/ui/components/cases/HeardWaive.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { local } from '../../../support/story.ts'

let bench: CaseBench
const problem = () => bench.at('problem')?.dataset['code']
const state = () => bench.test.state(0)
const events = async () => (await bench.test.stored(0)).events

beforeEach(async () => {
  bench = new CaseBench()
  await bench.test.open()
})
afterEach(() => bench.leave())

describe('a question that another answer takes away again', () => {
  const GOING_PUBLIC = 'heard-threats-going-public-threatened'

  beforeEach(async () => {
    await bench.show(HeardForm, { part: 'empathize' })
    await bench.click(GOING_PUBLIC)
    await bench.type('heard-publicLink', 'https://example.org/post')
  })

  it('promises nothing any more, and writes nothing of what was typed there', async () => {
    expect(bench.at('find-them-due')).not.toBeNull()
    await bench.click(GOING_PUBLIC)
    expect([bench.at('heard-publicLink'), bench.at('find-them-due')]).toEqual([null, null])
    await bench.click('heard-impact-4')
    await bench.click('step-empathize-done')
    const { heard, promises } = await state()
    expect([heard.empathize, promises]).toEqual([{ impact: 4 }, []])
  })

  it('still has what was typed once it is asked again', async () => {
    await bench.click(GOING_PUBLIC)
    await bench.click(GOING_PUBLIC)
    expect(bench.at('heard-publicLink')).toHaveProperty('value', 'https://example.org/post')
    await bench.click('step-empathize-done')
    const { heard, promises } = await state()
    expect([heard.empathize.publicLink?.id !== undefined, promises.length]).toEqual([true, 1])
  })
})

describe('“I take care of this myself”', () => {
  const owner = () => bench.at('heard-owner')?.textContent.replace(/[\u2066-\u2069]/g, '')
  async function ticked(): Promise<void> {
    await bench.show(HeardForm, { part: 'opening' })
    if (bench.at('heard-ownerTookIt') === null) await bench.click('heard-opening-more')
    await bench.click('heard-ownerTookIt')
  }

  it('says that it reminds nobody while nobody owns the case, and offers to name one', async () => {
    const { id } = await value(addPerson(bench.test.desk, 'Maya', 'agent', null))
    await ticked()
    expect(owner()).toMatch(/no owner/)
    await bench.type('heard-owner-choose', id)
    await bench.settle()
    expect((await state()).ownerId).toBe(id)
    await bench.look()
    expect(owner()).toMatch(/Maya is reminded/)
    await bench.click('heard-ownerTookIt')
    expect(owner()).toBeUndefined()
  })

  it('lets somebody be added where the floor knows nobody', async () => {
    await ticked()
    await bench.click('heard-owner-choose-add-open')
    await bench.type('heard-owner-choose-add-name', 'Dan')
    await bench.click('heard-owner-choose-add-save')
    await bench.look()
    expect(owner()).toMatch(/Dan is reminded/)
  })
})

describe('the follow-up contact', () => {
  beforeEach(async () => {
    await value(recordAnswers(bench.test.desk, 0, { said: { part: 'resolve', answers: {} } }))
    bench.test.after(24 * 60)
    await bench.show(HeardForm, { part: 'after' })
    await bench.click('follow-up-yes')
  })

  it('was just now, where nothing else is said', async () => {
    await bench.click('step-after-done')
    expect((await state()).contacts.at(-1)).toMatchObject({ at: bench.test.now, reached: true })
  })

  it('keeps the time that was typed, and so does what it brought', async () => {
    await bench.type('follow-up-when', '2026-03-02T16:30')
    await bench.click('heard-happyWithDecision-yes')
    await bench.click('step-after-done')
    const then = instantOf(local('2026-03-02T16:30'))
    const told = (await events()).filter(({ recordedAt }) => recordedAt === bench.test.now)
    expect(told.map((event) => [event.type, instantOf(event.occurredAt)])).toEqual([
      ['contact-recorded', then],
      ['answers-recorded', then]
    ])
    expect((await state()).steps.after).toBe('done')
  })

  it('was not in the future', async () => {
    await bench.type('follow-up-when', '2026-03-09T16:30')
    await bench.click('step-after-done')
    expect([problem(), (await state()).steps.after]).toEqual(['occurred-in-the-future', undefined])
  })
})

describe('two windows at one step', () => {
  it('tell the second who waives that it is settled, and keep the reason it typed', async () => {
    await bench.show(HeardWaive, { step: 'hear' })
    await bench.type('step-hear-waive-reason', 'They only wanted a number')
    await value(waiveStep(bench.test.desk, 0, 'hear', 'A known caller'))
    await bench.click('step-hear-waive-save')
    expect(problem()).toBe('step-already-settled')
    expect(bench.at('step-hear-waive-reason')).toHaveProperty('value', 'They only wanted a number')
    expect((await events()).filter(({ type }) => type === 'step-waived')).toHaveLength(1)
  })
})
