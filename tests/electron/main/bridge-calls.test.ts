import { describe, expect, it } from 'vitest'
import { guarded, type Caller } from '../../../electron/main/bridge-calls.ts'
import { START_PAGE } from '../../../electron/main/own-origin.ts'

const own: Caller = { sender: { id: 7 }, senderFrame: { url: START_PAGE, parent: null } }
const foreign: Caller = { sender: { id: 7 }, senderFrame: { url: 'https://example.org/', parent: null } }

describe('a call over the bridge', () => {
  const answered: unknown[] = []
  const call = guarded('log-error', async (window, text) => void answered.push([window, text]))

  it('is answered for our own page, with the window it came from', async () => {
    await call(own, 'it broke')
    expect(answered).toEqual([[7, 'it broke']])
  })

  it('is refused, and never reaches its answer, from anywhere else', async () => {
    await expect(call(foreign, 'it broke')).rejects.toThrow('refused, the caller')
    await expect(call({ ...own, senderFrame: null }, 'it broke')).rejects.toThrow('refused, the caller')
    expect(answered).toHaveLength(1)
  })

  it('is refused, and never reaches its answer, with a payload that does not fit', async () => {
    await expect(call(own, 42)).rejects.toThrow('refused, the payload')
    await expect(call(own)).rejects.toThrow('refused, the payload')
    await expect(call(own, 'it broke', 'twice')).rejects.toThrow('refused, the payload')
    expect(answered).toHaveLength(1)
  })
})
