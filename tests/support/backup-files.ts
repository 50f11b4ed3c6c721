import type { BackupSource, BackupWatch } from '../../src/application/ports/backup.ts'
import type { FileSink } from '../../src/application/ports/file-exchange.ts'

/** Nobody watches, nobody stops. */
export const unwatched: BackupWatch = { progress: () => undefined, stopped: () => false }

/** A file that keeps in memory what was written to it. */
export class MemoryFile implements FileSink {
  state: 'open' | 'closed' | 'aborted' = 'open'
  private readonly pieces: Uint8Array<ArrayBuffer>[] = []

  async write(chunk: Uint8Array): Promise<void> {
    this.pieces.push(new Uint8Array(chunk))
  }

  async close(): Promise<void> {
    this.state = 'closed'
  }

  async abort(): Promise<void> {
    this.state = 'aborted'
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await new Blob(this.pieces).arrayBuffer())
  }
}

/** A file with these bytes, handed out in pieces. */
export function sourceOf(bytes: Uint8Array<ArrayBuffer>, pieceBytes = 10_000): BackupSource {
  return {
    name: 'test.heard-backup',
    bytes: bytes.byteLength,
    async *chunks() {
      for (let from = 0; from < bytes.byteLength; from += pieceBytes) yield bytes.slice(from, from + pieceBytes)
    }
  }
}

/** gzip, as anybody can make it. */
export async function gzipped(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

export async function gunzipped(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}
