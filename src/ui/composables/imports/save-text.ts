import type { FileExchange } from '../../../application/ports/file-exchange.ts'

/** `failed`: the disk would not take it; nothing is left behind under the name. */
export type Saved = 'saved' | 'cancelled' | 'failed'

/** Writes a text as UTF-8 where the person wants it. `pieces` are asked for only once there is a place for them. */
export async function saveText(
  files: FileExchange,
  name: string,
  mime: string,
  pieces: () => Promise<readonly string[]>
): Promise<Saved> {
  const sink = await files.save(name, mime)
  if (sink === null) return 'cancelled'
  const encoder = new TextEncoder()
  try {
    for (const piece of await pieces()) await sink.write(encoder.encode(piece))
    await sink.close()
    return 'saved'
  } catch (error) {
    console.error('a file could not be saved', error)
    await sink.abort().catch(() => undefined)
    return 'failed'
  }
}
