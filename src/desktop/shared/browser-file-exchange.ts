import type { FileExchange, FileSink } from '../../application/ports/file-exchange.ts'

/** How long the download may take to pick the blob up before its address is withdrawn. */
const ADDRESS_LIFETIME_MS = 60_000

/** An ordinary download. The name is a suggestion; where it lands is the browser's business. */
export function browserFileExchange(): FileExchange {
  return { save: async (suggestedName, mime) => blobSink(suggestedName, mime) }
}

function blobSink(name: string, mime: string): FileSink {
  let parts: Blob[] = []
  return {
    // a blob each, because the browser may move blobs to disk and cannot move our arrays
    async write(chunk) {
      parts.push(new Blob([new Uint8Array(chunk)]))
    },
    async close() {
      download(new Blob(parts, { type: mime }), name)
      parts = []
    },
    async abort() {
      parts = []
    }
  }
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  window.setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFETIME_MS)
}
