import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

const NEWLINE = 10
/** The closing line is shorter than this. */
const LONGEST_TAIL = 1024

/**
 * Reads a backup from the disk, as it would be restored, and compares it with the SHA-256 in its last line. False for anything
 * else than a whole backup; rejects where the disk cannot be read.
 */
export async function isSoundBackup(path: string): Promise<boolean> {
  const file = createReadStream(path)
  const content = file.pipe(createGunzip())
  // a stream that is piped does not hand its errors on
  file.on('error', (error) => content.destroy(error))
  const hash = createHash('sha256')
  let tail = Buffer.alloc(0)
  try {
    for await (const chunk of content) {
      const held = Buffer.concat([tail, chunk])
      const keep = Math.min(held.byteLength, LONGEST_TAIL)
      hash.update(held.subarray(0, held.byteLength - keep))
      tail = held.subarray(held.byteLength - keep)
    }
  } catch (error) {
    if (isGzipError(error)) return false
    throw error
  }
  const start = tail.lastIndexOf(NEWLINE, tail.byteLength - 2) + 1
  return (
    `{"sha256":"${hash.update(tail.subarray(0, start)).digest('hex')}"}\n` === tail.subarray(start).toString('utf8')
  )
}

function isGzipError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))
}
