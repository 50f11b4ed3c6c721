import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

interface Save {
  readonly owner: number
  readonly target: string
  readonly partial: string
  readonly handle: FileHandle
  /** Messages of one file are acted on one after the other, whatever the page awaits. */
  queue: Promise<void>
}

/**
 * Files being written for a page. Each is written beside its target under a name of its own, made durable, and only then
 * renamed: the target is the old file or the whole new one. Every save belongs to the window that began it and ends with it.
 * Problems of the disk reject; so does an id that is unknown or belongs to another window.
 */
export class FileSaves {
  readonly #saves = new Map<string, Save>()
  /** Every unfinished file that may be on the disk. */
  readonly #partials = new Set<string>()

  /** @param owner the id of the page's web contents */
  async begin(owner: number, target: string): Promise<string> {
    const id = randomUUID()
    const partial = join(dirname(target), `.${basename(target).slice(0, 100)}.${id}.part`)
    this.#partials.add(partial)
    this.#saves.set(id, { owner, target, partial, handle: await open(partial, 'wx'), queue: Promise.resolve() })
    return id
  }

  async write(owner: number, id: string, chunk: Uint8Array): Promise<void> {
    const save = this.#find(owner, id)
    save.queue = save.queue.then(() => save.handle.writeFile(chunk))
    await save.queue
  }

  async end(owner: number, id: string): Promise<void> {
    const save = this.#find(owner, id)
    try {
      await save.queue
      await save.handle.sync()
      await save.handle.close()
      await rename(save.partial, save.target)
      this.#partials.delete(save.partial)
      await syncFolder(dirname(save.target))
      this.#saves.delete(id)
    } catch (error) {
      await this.#discard(id, save)
      throw error
    }
  }

  async abort(owner: number, id: string): Promise<void> {
    await this.#discard(id, this.#find(owner, id))
  }

  /** For a window that is gone: nobody is left to finish its files. */
  async abortAllOf(owner: number): Promise<void> {
    const orphans = [...this.#saves].filter(([, save]) => save.owner === owner)
    await Promise.all(orphans.map(([id, save]) => this.#discard(id, save)))
  }

  /** For the end of the program, which waits for no promise: what is unfinished is off the disk on return. */
  removeAllNow(): void {
    for (const partial of this.#partials) rmSync(partial, { force: true })
  }

  #find(owner: number, id: string): Save {
    const save = this.#saves.get(id)
    if (save === undefined || save.owner !== owner) throw new Error('There is no such file being saved')
    return save
  }

  async #discard(id: string, save: Save): Promise<void> {
    this.#saves.delete(id)
    await save.queue.catch(() => undefined)
    await save.handle.close().catch(() => undefined)
    await rm(save.partial, { force: true })
    this.#partials.delete(save.partial)
  }
}

/** Makes the new name durable too. Windows cannot open a folder and does without. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
