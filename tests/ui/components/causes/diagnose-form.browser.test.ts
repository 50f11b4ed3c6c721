import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addCause } from '../../../../src/application/causes/diagnose.ts'
import DiagnoseForm from '../../../../src/ui/components/causes/DiagnoseForm.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'

const NAME = 'Expected earlier than we promised'
let bench: CaseBench
const chosen = () => bench.all('[data-testid=chosen-cause]').map((one) => one.textContent)

beforeEach(async () => {
  bench = new CaseBench()
  await bench.test.open()
})
afterEach(() => bench.leave())

describe('a cause that a warning suggests', () => {
  it('is one press from being named where the floor does not have it yet', async () => {
    await bench.show(DiagnoseForm, { suggested: NAME })
    expect(bench.at('cause-search')).toHaveProperty('value', NAME)
    await bench.click('cause-add')
    await bench.look()
    expect(chosen()).toEqual([expect.stringContaining(NAME)])
    expect(bench.at('cause-search')).toHaveProperty('value', '')
  })

  it('is offered where the floor has it, and not added once more', async () => {
    const { causeId } = await value(addCause(bench.test.desk, NAME, null))
    await bench.show(DiagnoseForm, { suggested: NAME })
    await bench.click('cause-option')
    await bench.click('diagnose-save')
    expect((await bench.test.state(0)).causeIds).toEqual([causeId])
  })

  it('is none where nothing suggests one', async () => {
    await bench.show(DiagnoseForm)
    expect(bench.at('cause-search')).toHaveProperty('value', '')
  })
})
