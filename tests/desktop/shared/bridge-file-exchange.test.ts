import { describe, expect, it } from 'vitest'
import { LARGEST_CHUNK_BYTES } from '../../../electron/bridge/limits.ts'
import { payloadChecks } from '../../../electron/bridge/payloads.ts'
import { bridgeFileExchange } from '../../../src/desktop/shared/bridge-file-exchange.ts'
import { testBridge } from '../../support/test-bridge.ts'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

function recordingBridge(begun: { id: string } | null) {
  const calls: [string, ...unknown[]][] = []
  const bridge = testBridge({
    fileSaveBegin: async (name) => (calls.push(['begin', name]), begun),
    fileSaveChunk: async (id, chunk) => void calls.push(['chunk', id, chunk]),
    fileSaveEnd: async (id) => void calls.push(['end', id]),
    fileSaveAbort: async (id) => void calls.push(['abort', id])
  })
  return { bridge, calls }
}

describe('saving over the bridge', () => {
  it('is nothing when the person cancels', async () => {
    expect(await bridgeFileExchange(recordingBridge(null).bridge).save('cases.csv', 'text/csv')).toBeNull()
  })

  it('cuts what is written into pieces that the other side takes, and loses no byte', async () => {
    const { bridge, calls } = recordingBridge({ id: ID })
    const sink = await bridgeFileExchange(bridge).save('cases.csv', 'text/csv')
    const written = Uint8Array.from({ length: 2 * LARGEST_CHUNK_BYTES + 3 }, (_, n) => n % 251)
    await sink?.write(written)
    await sink?.close()
    const chunks = calls.flatMap(([name, ...payload]) => (name === 'chunk' ? [payload] : []))
    expect(chunks.every((payload) => payloadChecks['file-save-chunk'](payload))).toBe(true)
    const arrived = Buffer.concat(chunks.map(([, chunk]) => (chunk instanceof Uint8Array ? chunk : new Uint8Array())))
    expect(arrived.equals(written)).toBe(true)
    expect(calls.at(-1)).toEqual(['end', ID])
  })

  it('passes an abort on', async () => {
    const { bridge, calls } = recordingBridge({ id: ID })
    await (await bridgeFileExchange(bridge).save('cases.csv', 'text/csv'))?.abort()
    expect(calls.at(-1)).toEqual(['abort', ID])
  })
})
