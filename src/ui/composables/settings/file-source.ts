import type { BackupSource } from '../../../application/ports/backup.ts'

/** A file that somebody chose, read piece by piece. */
export function fileSource(file: File): BackupSource {
  return {
    name: file.name,
    bytes: file.size,
    async *chunks() {
      const reader = file.stream().getReader()
      try {
        for (;;) {
          const { done, value } = await reader.read()
          if (done) return
          yield value
        }
      } finally {
        await reader.cancel().catch(() => undefined)
      }
    }
  }
}
