import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseHost, rememberedHost, rememberHost } from '../../scripts/host-memory.mjs'

const possible = async () => true
const impossible = async () => false
const neverAsked = () => Promise.reject(new Error('nobody should have looked for the program'))
const DESKTOP = { host: 'desktop' } as const
const BROWSER = { host: 'browser', port: 47653 } as const

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
    const { host, line } = await chooseHost({ asked: null, remembered: BROWSER, desktopPossible: neverAsked })
    expect(host).toBe('browser')
    expect(line).toContain('--desktop')
  })

  it('says where the data is when it has to be another, and how to move it', async () => {
    const { host, line } = await chooseHost({ asked: null, remembered: DESKTOP, desktopPossible: impossible })
    expect(host).toBe('browser')
    expect(line).toContain('Your data was last in the desktop app')
    expect(line).toContain('Back up now')
    expect(line).not.toContain('\n')
  })

  it('is the one that was asked for', async () => {
    const asked = await chooseHost({ asked: 'desktop', remembered: BROWSER, desktopPossible: possible })
    expect(asked.host).toBe('desktop')
    expect(asked.line).toContain('Your data was last in the browser app')
    const other = await chooseHost({ asked: 'browser', remembered: DESKTOP, desktopPossible: neverAsked })
    expect(other.host).toBe('browser')
  })
})

describe('the memory of the host', () => {
  let folder = ''
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'heard-host-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('gives back what was put in, the port included, from a folder that was not there before', () => {
    const file = join(folder, 'new', 'host.json')
    expect(rememberedHost(file)).toBeNull()
    rememberHost({ host: 'browser', port: 5000 }, file)
    expect(rememberedHost(file)).toEqual({ host: 'browser', port: 5000 })
    rememberHost(DESKTOP, file)
    expect(rememberedHost(file)).toEqual(DESKTOP)
    expect(readdirSync(join(folder, 'new'))).toEqual(['host.json'])
  })

  it('does not keep the app from starting where it cannot be written', () => {
    writeFileSync(join(folder, 'taken'), '')
    rememberHost(DESKTOP, join(folder, 'taken', 'host.json'))
    expect(existsSync(join(folder, 'taken', 'host.json'))).toBe(false)
  })

  it.each(['', '{', 'null', '{"host":"elsewhere"}', '{"host":"browser"}', '{"host":"browser","port":70000}'])(
    'is empty when it reads %j',
    (text) => {
      const file = join(folder, 'host.json')
      writeFileSync(file, text)
      expect(rememberedHost(file)).toBeNull()
    }
  )
})
