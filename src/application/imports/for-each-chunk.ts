import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import type { ImportFile } from '../ports/import-file.ts'
import type { ImportWatch } from './import-watch.ts'

/** Hands a file over piece by piece. Gives why it stopped: called off, no longer readable, or what `take` said; null: it came to the end. */
export async function forEachChunk(
  file: ImportFile,
  watch: ImportWatch,
  take: (bytes: Uint8Array) => ImportProblem | null
): Promise<ImportProblem | null> {
  const chunks = file.chunks()[Symbol.asyncIterator]()
  for (;;) {
    const chunk = await nextChunk(chunks)
    if (chunk === null) return { code: 'file-unreadable' }
    if (chunk.done === true) return null
    const problem = watch.isCancelled() ? { code: 'cancelled' as const } : take(chunk.value)
    if (problem === null) continue
    await chunks.return?.()
    return problem
  }
}

/** null: the file can no longer be read. It may be gone or changed since it was chosen, which is no bug of ours. */
async function nextChunk(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array> | null> {
  try {
    return await chunks.next()
  } catch {
    return null
  }
}
