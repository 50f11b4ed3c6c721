import { afterEach, describe, expect, it, vi } from 'vitest'
import { hostOf } from '../../../src/desktop/settings/host-facts.ts'
import { testBridge } from '../../support/test-bridge.ts'

describe('the program around the page', () => {
  it('tells on the desktop what the main process knows', async () => {
    const info = { version: '1.2.3', platform: 'linux', profilePath: 'somewhere' }
    const bridge = testBridge({ hostInfo: async () => info })
    expect(await hostOf(bridge, '9.9.9').facts()).toEqual({ kind: 'desktop', ...info })
  })

  it('is in a plain browser only the page’s own version', async () => {
    const unknown = { kind: 'browser', platform: null, profilePath: null }
    expect(await hostOf(undefined, '1.2.3').facts()).toEqual({ ...unknown, version: '1.2.3' })
    expect(await hostOf(undefined).facts()).toEqual({ ...unknown, version: null })
  })
})

describe('that the floor holds something', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is told to the main process on the desktop', async () => {
    const holdsData = vi.fn(async () => undefined)
    await hostOf(testBridge({ holdsData })).holdsData()
    expect(holdsData).toHaveBeenCalledOnce()
  })

  it('is told in the browser to the server of the page, and the browser is asked to keep the data', async () => {
    const persist = vi.fn(async () => true)
    const fetched = vi.fn(async () => new Response(null, { status: 204 }))
    vi.stubGlobal('navigator', { storage: { persist } })
    vi.stubGlobal('fetch', fetched)
    await hostOf(undefined).holdsData()
    expect(persist).toHaveBeenCalledOnce()
    expect(fetched).toHaveBeenCalledWith('/holds-data', { method: 'POST' })
    fetched.mockResolvedValueOnce(new Response(null, { status: 404 }))
    await expect(hostOf(undefined).holdsData()).rejects.toThrow('404')
  })
})
