import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { BackupWatch } from '../../../../src/application/ports/backup.ts'
import type { Keeper, VerifyReport } from '../../../../src/application/ports/keeper.ts'
import VerifyPanel from '../../../../src/ui/components/settings/VerifyPanel.vue'
import { mount, type Mounted } from '../shared/mount.ts'

const REPORT: VerifyReport = { seq: 1, commits: 1, events: 3, cases: 2, findings: [] }

let mounted: Mounted
let watch: BackupWatch
let end: (report: VerifyReport | null) => void

const settled = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0))
  await nextTick()
}
const result = () => mounted.root.querySelector('[data-testid=verify-result]')
const bar = () => mounted.root.querySelector<HTMLProgressElement>('progress')
const run = () => mounted.find('[data-testid=verify]')

beforeEach(async () => {
  const verify: Keeper['verify'] = (given) => {
    watch = given
    return new Promise((resolve) => (end = resolve))
  }
  mounted = await mount(VerifyPanel, { keeper: { verify } })
  run().click()
  await settled()
})
afterEach(() => mounted.unmount())

describe('the data check', () => {
  it('shows how far it is, and what it found', async () => {
    watch.progress(0.4)
    await settled()
    expect(bar()?.value).toBe(0.4)
    end(REPORT)
    await settled()
    expect(bar()).toBeNull()
    expect(result()?.getAttribute('data-findings')).toBe('0')
  })

  it('can be called off: it then says nothing about the data, and can be begun again from the start', async () => {
    watch.progress(0.4)
    expect(watch.stopped()).toBe(false)
    mounted.find('.progress button').click()
    expect(watch.stopped()).toBe(true)
    end(null)
    await settled()
    expect([bar(), result()]).toEqual([null, null])
    run().click()
    await settled()
    expect([watch.stopped(), bar()?.value]).toEqual([false, 0])
  })
})
