import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import TransferLimitsPanel from '../../../../src/ui/components/settings/TransferLimitsPanel.vue'
import { useFloorStore } from '../../../../src/ui/stores/floor-store.ts'
import { CaseBench } from '../../../support/case-bench.ts'

let bench: CaseBench
const EVERY = 'transfer-limit-every'
const THREAT = 'transfer-limit-threat'
const PRICE = 'transfer-limit-price'

const shown = (name: string) => [
  bench.at(name)?.getAttribute('placeholder'),
  (bench.at(name) as HTMLInputElement).value
]
const kept = () => useFloorStore().settings.transferLimits
async function set(name: string, limit: string): Promise<void> {
  await bench.type(name, limit)
  await bench.click('transfer-limits-save')
  await bench.look()
}

beforeEach(async () => {
  bench = new CaseBench()
  await bench.show(TransferLimitsPanel)
})
afterEach(() => bench.leave())

describe('the limits of transfers', () => {
  it('show in grey what holds where nobody set one: two, then the floor’s own', async () => {
    expect([shown(EVERY), shown(PRICE)]).toEqual([
      ['2', ''],
      ['2', '']
    ])
    await set(EVERY, '5')
    expect([shown(EVERY), shown(PRICE)]).toEqual([
      ['2', '5'],
      ['5', '']
    ])
  })

  it('are set by situation, none at all included, and taken away by emptying the field', async () => {
    await set(THREAT, ' 0 ')
    expect(kept()).toEqual({ threat: 0 })
    await set(THREAT, '')
    expect([kept(), shown(THREAT)]).toEqual([{}, ['2', '']])
  })

  it.each(['21', '-1', '2.5', 'two', '1e1'])('refuse %s: it is marked, said, and nothing is written', async (wrong) => {
    await bench.type(PRICE, '4')
    await set(THREAT, wrong)
    expect(bench.at(THREAT)?.getAttribute('aria-invalid')).toBe('true')
    expect(bench.at(PRICE)?.getAttribute('aria-invalid')).toBeNull()
    expect(bench.all('[role=alert]').map((one) => one.textContent)).toEqual([expect.stringContaining('20')])
    expect(kept()).toEqual({})
    await set(THREAT, '20')
    expect(bench.all('[role=alert]')).toEqual([])
    expect(kept()).toEqual({ price: 4, threat: 20 })
  })

  it('ask to be saved only once something was typed, and no more after that', async () => {
    expect(bench.at('transfer-limits-save')).toBeNull()
    await bench.type(PRICE, '3')
    expect(bench.at('transfer-limits-save')).not.toBeNull()
    await set(PRICE, '3')
    expect(bench.at('transfer-limits-save')).toBeNull()
  })
})
