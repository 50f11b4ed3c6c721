import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { describeError, logFile } from '../../../electron/main/log-file.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'heard-log-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('writes one line an entry, whatever the text holds', () => {
  const path = join(folder, 'logs', 'heard.log')
  const log = logFile(path, () => 0)
  log('page', 'first\n1970-01-01T00:00:00.000Z main forged')
  log('main', 'second')
  expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toEqual([
    '1970-01-01T00:00:00.000Z page "first\\n1970-01-01T00:00:00.000Z main forged"',
    '1970-01-01T00:00:00.000Z main "second"'
  ])
})

it('moves a large file aside', () => {
  const path = join(folder, 'heard.log')
  writeFileSync(path, 'x'.repeat(1024 * 1024 + 1))
  logFile(path, () => 0)('main', 'next')
  expect(readFileSync(path, 'utf8')).toContain('next')
  expect(readFileSync(path, 'utf8').length).toBeLessThan(100)
  expect(readFileSync(`${path}.1`, 'utf8').length).toBeGreaterThan(1024 * 1024)
})

it('describes an error with its stack, and anything else as text', () => {
  expect(describeError(new TypeError('wrong'))).toMatch(/TypeError: wrong\n\s+at /)
  expect(describeError('plain')).toBe('plain')
})
