import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseHost, rememberedHost, rememberHost } from '../../scripts/host-memory.mjs'

const possible = async () => true
const impossible = async () => false
const neverAsked = () => Promise.reject(new Error('nobody should have looked for the program'))

describe('the host to start', () => {
  it('is the desktop at first, without a word', async () => {
    const choice = await chooseHost({ asked: null, remembered: null, desktopPossible: possible })
    expect(choice).toEqual({ host: 'desktop', line: null })
  })

  it('is the browser where the program cannot be had, and says so in one line', async () => {
    const { host, line } = await chooseHost({ asked: null, remembered: null, desktopPossible: impossible })
    expect(host).toBe('browser')
    expect(line).toMatch(/^Electron's program cannot be had here[^\n]*$/)
  })

  it('stays the browser that holds the data, though the program could be had by now', async () => {
    const { host, line } = await chooseHost({ asked: null, remembered: 'browser', desktopPossible: neverAsked })
    expect(host).toBe('browser')
    expect(line).toContain('--desktop')
  })

  it('says where the data is when it has to be another', async () => {
    const { host, line } = await chooseHost({ asked: null, remembered: 'desktop', desktopPossible: impossible })
    expect(host).toBe('browser')
    expect(line).toContain('Your data was last in the desktop app')
  })

  it('is the one that was asked for', async () => {
    expect((await chooseHost({ asked: 'desktop', remembered: 'browser', desktopPossible: possible })).host).toBe(
      'desktop'
    )
    expect((await chooseHost({ asked: 'browser', remembered: 'desktop', desktopPossible: neverAsked })).host).toBe(
      'browser'
    )
  })
})

describe('the memory of the host', () => {
  let folder = ''
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'heard-host-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('gives back what was put in, from a folder that was not there before', () => {
    const file = join(folder, 'new', 'host.json')
    expect(rememberedHost(file)).toBeNull()
    rememberHost('browser', file)
    expect(rememberedHost(file)).toBe('browser')
    rememberHost('desktop', file)
    expect(rememberedHost(file)).toBe('desktop')
  })

  it.each(['', '{', 'null', '{"host":"elsewhere"}'])('is empty when it reads %j', (text) => {
    const file = join(folder, 'host.json')
    writeFileSync(file, text)
    expect(rememberedHost(file)).toBeNull()
  })
})
