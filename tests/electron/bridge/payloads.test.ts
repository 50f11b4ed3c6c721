import { describe, expect, it } from 'vitest'
import { LARGEST_CHUNK_BYTES, LONGEST_FILE_NAME, LONGEST_LOG_TEXT } from '../../../electron/bridge/limits.ts'
import { payloadChecks } from '../../../electron/bridge/payloads.ts'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

describe('the name a page suggests for a file', () => {
  const fits = (name: unknown) => payloadChecks['file-save-begin']([name])

  it.each(['cases.csv', 'תיקים 2026-01.csv', 'a'.repeat(LONGEST_FILE_NAME)])('may be %s', (name) => {
    expect(fits(name)).toBe(true)
  })

  it.each([
    ['a folder', 'a/b.csv'],
    ['a folder of Windows', 'a\\b.csv'],
    ['a drive', 'c:b.csv'],
    ['a way up', '..'],
    ['nothing', ''],
    ['too long', 'a'.repeat(LONGEST_FILE_NAME + 1)],
    ['a line break', 'a\n.csv'],
    ['a NUL', 'a\0.csv'],
    ['an extension turned around', 'a\u202Evsc.exe'],
    ['a number', 1],
    ['an object that says it is text', { toString: () => 'a.csv', length: 5 }],
    ['absent', undefined]
  ])('may not be %s', (_what, name) => {
    expect(fits(name)).toBe(false)
  })
})

describe('a chunk', () => {
  const fits = (...payload: unknown[]) => payloadChecks['file-save-chunk'](payload)

  it('is bytes up to the limit', () => {
    expect(fits(ID, new Uint8Array(0))).toBe(true)
    expect(fits(ID, new Uint8Array(LARGEST_CHUNK_BYTES))).toBe(true)
    expect(fits(ID, new Uint8Array(LARGEST_CHUNK_BYTES + 1))).toBe(false)
  })

  it('is nothing else', () => {
    for (const chunk of ['text', [1, 2], new ArrayBuffer(1), { length: 1 }, null]) expect(fits(ID, chunk)).toBe(false)
    expect(fits('../../x', new Uint8Array(1))).toBe(false)
    expect(fits(ID)).toBe(false)
  })
})

describe('the other payloads', () => {
  it('are an id of ours, alone', () => {
    for (const channel of ['file-save-end', 'file-save-abort', 'backup-end', 'backup-abort'] as const) {
      expect(payloadChecks[channel]([ID])).toBe(true)
      for (const payload of [[], ['x'], [ID, ID], [null]]) expect(payloadChecks[channel](payload)).toBe(false)
    }
  })

  it('are a text of bearable length for the log, and nothing for the host', () => {
    expect(payloadChecks['log-error'](['x'.repeat(LONGEST_LOG_TEXT)])).toBe(true)
    expect(payloadChecks['log-error'](['x'.repeat(LONGEST_LOG_TEXT + 1)])).toBe(false)
    expect(payloadChecks['host-info']([])).toBe(true)
    expect(payloadChecks['host-info']([1])).toBe(false)
  })
})

describe('the payloads of backups', () => {
  it('are one of two purposes', () => {
    for (const kind of ['automatic', 'before-restore']) expect(payloadChecks['backup-begin']([kind])).toBe(true)
    for (const payload of [[], ['monthly'], [null], ['automatic', 1]])
      expect(payloadChecks['backup-begin'](payload)).toBe(false)
  })

  it('are a bare file name and a place in it', () => {
    const fits = (...payload: unknown[]) => payloadChecks['backup-read'](payload)
    expect(fits('heard-2026-11-22T08-43-46-694Z.heard-backup', 0)).toBe(true)
    for (const name of ['../host.json', 'a/b', '..', '', null]) expect(fits(name, 0)).toBe(false)
    for (const offset of [-1, 0.5, NaN, Infinity, '0', null]) expect(fits('a', offset)).toBe(false)
  })

  it('are otherwise nothing', () => {
    for (const channel of ['backup-list', 'backup-show-folder', 'holds-data'] as const) {
      expect(payloadChecks[channel]([])).toBe(true)
      expect(payloadChecks[channel]([1])).toBe(false)
    }
  })
})
