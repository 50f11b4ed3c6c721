import { restoreBook, stage, takeOver } from '../../src/storage/settings/restore-book.ts'
import { openBook } from '../../src/storage/shared/open-book.ts'
import { sourceOf, unwatched } from './backup-files.ts'

/** Restores a backup in a worker of its own, so that a test can end it in the middle as a crash would. */
export interface RestoreOrder {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly digest: string
  /** Only up to the switch, and the switch; else the whole of it. */
  readonly inSteps: boolean
}

async function restore({ name, bytes, digest, inSteps }: RestoreOrder): Promise<void> {
  const opened = await openBook({ name, program: '0.0.0', report: console.error })
  if (!opened.ok) throw new Error(opened.error.code)
  if (inSteps) {
    await stage(opened.value, sourceOf(bytes), digest, unwatched)
    postMessage('staged')
    await takeOver(opened.value)
  } else await restoreBook(opened.value, sourceOf(bytes), digest, unwatched)
  postMessage('restored')
}

onmessage = ({ data }: MessageEvent<RestoreOrder>) => void restore(data)
