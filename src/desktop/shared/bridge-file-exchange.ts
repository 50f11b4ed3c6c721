import type { HeardBridge } from '../../../electron/bridge/contract.ts'
import { LARGEST_CHUNK_BYTES } from '../../../electron/bridge/limits.ts'
import type { FileExchange, FileSink } from '../../application/ports/file-exchange.ts'

/** Saving through the desktop host: its native dialog, and a file that appears whole or not at all. */
export function bridgeFileExchange(bridge: HeardBridge): FileExchange {
  return {
    async save(suggestedName) {
      const begun = await bridge.fileSaveBegin(suggestedName)
      return begun === null ? null : bridgeSink(bridge, begun.id)
    }
  }
}

function bridgeSink(bridge: HeardBridge, id: string): FileSink {
  return {
    async write(chunk) {
      for (let from = 0; from < chunk.byteLength; from += LARGEST_CHUNK_BYTES) {
        await bridge.fileSaveChunk(id, chunk.slice(from, from + LARGEST_CHUNK_BYTES))
      }
    },
    close: () => bridge.fileSaveEnd(id),
    abort: () => bridge.fileSaveAbort(id)
  }
}
