import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSoundBackup } from '../../../electron/main/backup-check.ts'
import { BackupFolder } from '../../../electron/main/backup-folder.ts'
import { backupName } from '../../../electron/main/backup-names.ts'
import { FileSaves } from '../../../electron/main/file-saves.ts'

const WINDOW = 1
const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 22, 8)

let folder = ''
let path = ''
let now = NOW
let saves: FileSaves
let backups: BackupFolder

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-backups-'))
  path = join(folder, 'backups')
  now = NOW
  saves = new FileSaves()
  backups = new BackupFolder(path, saves, () => now)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A backup as the page writes them: lines, and a last one with their digest. */
function sound(content = '{"header":{}}\n{"facts":{}}\n'): Uint8Array {
  const digest = createHash('sha256').update(content).digest('hex')
  return gzipSync(`${content}{"sha256":"${digest}"}\n`)
}

async function backUp(bytes: Uint8Array = sound()): Promise<string> {
  const { id, name } = await backups.begin(WINDOW, 'automatic')
  await saves.write(WINDOW, id, bytes)
  await backups.end(WINDOW, id)
  return name
}

describe('a backup that is being written', () => {
  it('has its name only once it is whole', async () => {
    const { id, name } = await backups.begin(WINDOW, 'automatic')
    expect(await readdir(path)).not.toContain(name)
    await backups.abort(WINDOW, id)
    expect(await readdir(path)).toEqual([])
    expect(await readdir(path)).not.toContain(await backUp().then(() => name))
  })

  it('is refused where it reads back differently, and costs no other one', async () => {
    const good = await backUp()
    now += HOUR
    await expect(backUp(new Uint8Array([1, 2, 3]))).rejects.toThrow('read back')
    await expect(backUp(gzipSync('{"header":{}}\n{"sha256":"00"}\n'))).rejects.toThrow('read back')
    await expect(backUp(sound().slice(0, -9))).rejects.toThrow('read back')
    expect(await readdir(path)).toEqual([good])
  })

  it('lets go of the ones that the rotation no longer needs, only after it is sound', async () => {
    await mkdir(path)
    for (let i = 1; i < 40; i++) await writeFile(join(path, backupName(NOW - i * 60_000, 'automatic')), sound())
    await writeFile(join(path, 'notes.txt'), 'mine')
    await expect(backUp(new Uint8Array(3))).rejects.toThrow()
    expect(await readdir(path)).toHaveLength(40)
    await backUp()
    const left = await readdir(path)
    expect(left).toContain('notes.txt')
    expect(left).toHaveLength(6)
  })

  it('belongs to a backup that was begun: no other save can be ended as one', async () => {
    await expect(backups.end(WINDOW, '3f2504e0-4f89-41d3-9a0c-0305e82c3301')).rejects.toThrow('no such backup')
  })

  it('takes away what a program that was killed left half written', async () => {
    await mkdir(path)
    await writeFile(join(path, `.${backupName(NOW - HOUR, 'automatic')}.3f2504e0.part`), 'half')
    const name = await backUp()
    expect(await readdir(path)).toEqual([name])
  })
})

describe('the folder of backups', () => {
  it('is empty before the first one, and lists them newest first', async () => {
    expect(await backups.list()).toEqual([])
    const older = await backUp()
    now += HOUR
    const newer = await backUp()
    expect((await backups.list()).map(({ name }) => name)).toEqual([newer, older])
    expect((await backups.list())[0]).toMatchObject({ at: NOW + HOUR, kind: 'automatic', bytes: sound().byteLength })
  })

  it('hands a backup out in pieces, and nothing else', async () => {
    const name = await backUp()
    const whole = await readFile(join(path, name))
    const first = await backups.read(name, 0, 10)
    const rest = await backups.read(name, 10, 1_000_000)
    expect(Buffer.concat([first, rest])).toEqual(whole)
    expect((await backups.read(name, whole.byteLength, 10)).byteLength).toBe(0)
    await writeFile(join(path, 'secret'), 'x')
    await expect(backups.read('secret', 0, 10)).rejects.toThrow('no such backup')
    await expect(backups.read('../secret', 0, 10)).rejects.toThrow('no such backup')
  })

  it('says it where the disk does not take it', async () => {
    await writeFile(path, '')
    await expect(backups.begin(WINDOW, 'automatic')).rejects.toThrow()
    await expect(backups.list()).rejects.toThrow()
  })
})

describe('reading a backup back', () => {
  const check = async (bytes: Uint8Array): Promise<boolean> => {
    await writeFile(join(folder, 'x'), bytes)
    return isSoundBackup(join(folder, 'x'))
  }

  it('knows a whole one of any length', async () => {
    for (const length of [0, 1, 1000, 1024, 200_000]) expect(await check(sound(`${'a'.repeat(length)}\n`))).toBe(true)
  })

  it('finds any byte that is different, and any that is missing', async () => {
    const whole = sound()
    for (let at = 10; at < whole.byteLength; at++) {
      const altered = whole.slice()
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(await check(altered), `byte ${at}`).toBe(false)
      expect(await check(whole.slice(0, at)), `cut at ${at}`).toBe(false)
    }
    expect(await check(new Uint8Array(0))).toBe(false)
  })
})
