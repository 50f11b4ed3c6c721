import type { HeardBridge } from '../../../electron/bridge/contract.ts'
import { LARGEST_CHUNK_BYTES } from '../../../electron/bridge/limits.ts'
import type { BackupShelf, BackupSource, KeptBackup, ShelfSink } from '../../application/ports/backup.ts'

/** The folder of automatic backups, on the desktop host's disk. */
export function bridgeBackupShelf(bridge: HeardBridge): BackupShelf {
  return {
    begin: async (kind) => shelfSink(bridge, await bridge.backupBegin(kind)),
    list: () => bridge.backupList(),
    source: (kept) => shelfSource(bridge, kept),
    showFolder: () => bridge.backupShowFolder()
  }
}

function shelfSink(bridge: HeardBridge, { id, name }: { readonly id: string; readonly name: string }): ShelfSink {
  return {
    name,
    async write(chunk) {
      for (let from = 0; from < chunk.byteLength; from += LARGEST_CHUNK_BYTES) {
        await bridge.fileSaveChunk(id, chunk.slice(from, from + LARGEST_CHUNK_BYTES))
      }
    },
    close: () => bridge.backupEnd(id),
    abort: () => bridge.backupAbort(id)
  }
}

function shelfSource(bridge: HeardBridge, { name, bytes }: KeptBackup): BackupSource {
  return {
    name,
    bytes,
    async *chunks() {
      for (let offset = 0; ;) {
        const chunk = await bridge.backupRead(name, offset)
        if (chunk.byteLength === 0) return
        offset += chunk.byteLength
        yield new Uint8Array(chunk)
      }
    }
  }
}
