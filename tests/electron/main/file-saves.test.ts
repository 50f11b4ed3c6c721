import { readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileSaves } from '../../../electron/main/file-saves.ts'

const WINDOW = 1
const OTHER_WINDOW = 2
const bytes = (text: string) => new TextEncoder().encode(text)

let folder = ''
let target = ''
let saves = new FileSaves()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-saves-'))
  target = join(folder, 'cases.csv')
  saves = new FileSaves()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a file being saved', () => {
  it('keeps the order of chunks that nobody waited for', async () => {
    const id = await saves.begin(WINDOW, target)
    const texts = Array.from({ length: 200 }, (_, n) => `${n}\n`)
    await Promise.all(texts.map((text) => saves.write(WINDOW, id, bytes(text))))
    await saves.end(WINDOW, id)
    expect(await readFile(target, 'utf8')).toBe(texts.join(''))
  })

  it('leaves the old file alone until it is whole', async () => {
    await writeFile(target, 'old')
    const id = await saves.begin(WINDOW, target)
    await saves.write(WINDOW, id, bytes('new'))
    expect(await readFile(target, 'utf8')).toBe('old')
    await saves.end(WINDOW, id)
    expect(await readFile(target, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['cases.csv'])
  })

  it('leaves nothing behind when it is aborted', async () => {
    const id = await saves.begin(WINDOW, target)
    await saves.write(WINDOW, id, bytes('half'))
    await saves.abort(WINDOW, id)
    expect(await readdir(folder)).toEqual([])
    await expect(saves.write(WINDOW, id, bytes('more'))).rejects.toThrow('no such file')
  })

  it('cannot be touched by another window', async () => {
    const id = await saves.begin(WINDOW, target)
    await expect(saves.write(OTHER_WINDOW, id, bytes('x'))).rejects.toThrow('no such file')
    await expect(saves.end(OTHER_WINDOW, id)).rejects.toThrow('no such file')
    await saves.abortAllOf(OTHER_WINDOW)
    await saves.end(WINDOW, id)
    expect(await readdir(folder)).toEqual(['cases.csv'])
  })

  it('is off the disk at once when the program ends, even while it is already being taken away', async () => {
    const id = await saves.begin(WINDOW, target)
    await saves.begin(WINDOW, join(folder, 'promises.csv'))
    await saves.write(WINDOW, id, bytes('half'))
    const leaving = saves.abort(WINDOW, id)
    saves.removeAllNow()
    expect(readdirSync(folder)).toEqual([])
    await leaving
  })

  it('goes with its window', async () => {
    const id = await saves.begin(WINDOW, target)
    await saves.begin(WINDOW, join(folder, 'promises.csv'))
    await saves.abortAllOf(WINDOW)
    expect(await readdir(folder)).toEqual([])
    await expect(saves.end(WINDOW, id)).rejects.toThrow('no such file')
  })

  it('rejects and cleans up when it cannot take its place', async () => {
    const id = await saves.begin(WINDOW, join(folder, 'sub'))
    const { mkdir } = await import('node:fs/promises')
    await mkdir(join(folder, 'sub'))
    await expect(saves.end(WINDOW, id)).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['sub'])
  })

  it('rejects when its folder does not exist', async () => {
    await expect(saves.begin(WINDOW, join(folder, 'nowhere', 'cases.csv'))).rejects.toThrow()
  })
})
