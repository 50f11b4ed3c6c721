import { describe, expect, it } from 'vitest'
import type { HeardBridge } from '../../../electron/bridge/contract.ts'
import { hostOf } from '../../../src/desktop/settings/host-facts.ts'

describe('the program around the page', () => {
  it('tells on the desktop what the main process knows', async () => {
    const info = { version: '1.2.3', platform: 'linux', profilePath: 'somewhere' }
    // only this one method is asked
    const bridge = { hostInfo: async () => info } as unknown as HeardBridge
    expect(await hostOf(bridge, '9.9.9').facts()).toEqual({ kind: 'desktop', ...info })
  })

  it('is in a plain browser only the page’s own version', async () => {
    const unknown = { kind: 'browser', platform: null, profilePath: null }
    expect(await hostOf(undefined, '1.2.3').facts()).toEqual({ ...unknown, version: '1.2.3' })
    expect(await hostOf(undefined).facts()).toEqual({ ...unknown, version: null })
  })
})
