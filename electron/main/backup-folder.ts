import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSoundBackup } from './backup-check.ts'
import { type BackupKind, backupName, readBackupName } from './backup-names.ts'
import { backupsToDelete } from './backup-rotation.ts'
import type { FileSaves } from './file-saves.ts'

export interface BackupFile {
  readonly name: string
  readonly bytes: number
  readonly at: number
  readonly kind: BackupKind
}

/** The folder of automatic backups. Problems of the disk reject, in words of the system. */
export class BackupFolder {
  readonly #begun = new Map<string, string>()
  #isSwept = false

  /** @param now epoch milliseconds */
  constructor(
    readonly path: string,
    private readonly saves: FileSaves,
    private readonly now: () => number
  ) {}

  async begin(window: number, kind: BackupKind): Promise<{ readonly id: string; readonly name: string }> {
    await mkdir(this.path, { recursive: true })
    await this.#sweep()
    const name = backupName(this.now(), kind)
    const id = await this.saves.begin(window, join(this.path, name))
    this.#begun.set(id, name)
    return { id, name }
  }

  /** Gives the backup its name, reads it back, and only then lets older ones go: the last good one is never among them. */
  async end(window: number, id: string): Promise<void> {
    const name = this.#begun.get(id)
    if (name === undefined) throw new Error('There is no such backup being written')
    this.#begun.delete(id)
    await this.saves.end(window, id)
    if (!(await isSoundBackup(join(this.path, name)))) {
      await rm(join(this.path, name), { force: true })
      throw new Error(`${name} read back differently from what was written`)
    }
    const names = (await this.list()).map((backup) => backup.name)
    for (const old of backupsToDelete(names, this.now()))
      // one too many is no reason to call the new one failed
      if (old !== name) await rm(join(this.path, old), { force: true }).catch(() => undefined)
  }

  async abort(window: number, id: string): Promise<void> {
    this.#begun.delete(id)
    await this.saves.abort(window, id)
  }

  /** Newest first. */
  async list(): Promise<readonly BackupFile[]> {
    const names = await readdir(this.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [] // before the first backup
      throw error
    })
    const files = await Promise.all(names.map((name) => this.#file(name)))
    return files.filter((file) => file !== null).sort((a, b) => b.at - a.at)
  }

  /** At most `length` bytes from `offset`; fewer at the end of the file, none behind it. */
  async read(name: string, offset: number, length: number): Promise<Uint8Array> {
    // the name is looked up rather than trusted, so that it can never lead out of the folder
    if (readBackupName(name) === null) throw new Error('There is no such backup')
    const handle = await open(join(this.path, name), 'r')
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset)
      return new Uint8Array(buffer.subarray(0, bytesRead))
    } finally {
      await handle.close()
    }
  }

  /** Takes away what a program that was killed has left half written: no other one writes into this folder. */
  async #sweep(): Promise<void> {
    if (this.#isSwept) return
    this.#isSwept = true
    const names = await readdir(this.path)
    const left = names.filter((name) => name.startsWith('.heard-') && name.endsWith('.part'))
    await Promise.all(left.map((name) => rm(join(this.path, name), { force: true })))
  }

  async #file(name: string): Promise<BackupFile | null> {
    const read = readBackupName(name)
    if (read === null) return null
    const found = await stat(join(this.path, name)).catch(() => null)
    return found === null ? null : { name, bytes: found.size, ...read }
  }
}
