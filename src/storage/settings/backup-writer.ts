import { sha256 } from '@noble/hashes/sha2.js'
import type { FileSink } from '../../application/ports/file-exchange.ts'
import { hexOf } from '../shared/hex.ts'

/** Bytes handed to the sink at once. */
const PIECE_BYTES = 1024 * 1024

const encoder = new TextEncoder()

/**
 * Lines of JSON, compressed, closed by a line with the SHA-256 of all lines before it. Holds no more than a few pieces in memory,
 * because writing waits for the sink.
 */
export class BackupWriter {
  private readonly hash = sha256.create()
  private readonly gzip = new CompressionStream('gzip')
  private readonly input = this.gzip.writable.getWriter()
  private readonly pumped: Promise<void>

  constructor(private readonly sink: Pick<FileSink, 'write'>) {
    this.pumped = this.pump()
    // whoever writes next hears of it; this keeps it from being reported a second time
    this.pumped.catch(() => undefined)
  }

  /** @param json one line of it */
  async line(json: string): Promise<void> {
    const bytes = encoder.encode(`${json}\n`)
    this.hash.update(bytes)
    await this.input.write(bytes)
  }

  async end(): Promise<void> {
    await this.input.write(encoder.encode(`${JSON.stringify({ sha256: hexOf(this.hash.digest()) })}\n`))
    await this.input.close()
    await this.pumped
  }

  /** Lets go of the streams; what the sink has is the caller's business. */
  async abandon(): Promise<void> {
    await this.input.abort().catch(() => undefined)
    await this.pumped.catch(() => undefined)
  }

  private async pump(): Promise<void> {
    const output = this.gzip.readable.getReader()
    try {
      let pieces: Uint8Array[] = []
      let size = 0
      for (;;) {
        const { done, value } = await output.read()
        if (value !== undefined) size += pieces.push(value) && value.byteLength
        if (size >= PIECE_BYTES || (done && size > 0)) {
          await this.sink.write(joined(pieces, size))
          pieces = []
          size = 0
        }
        if (done) return
      }
    } catch (error) {
      await output.cancel(error).catch(() => undefined)
      throw error
    }
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
