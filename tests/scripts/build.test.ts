import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceFingerprint } from '../../scripts/build.mjs'

describe('the fingerprint of the sources', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'heard-build-'))
    mkdirSync(join(root, 'src', 'deep'), { recursive: true })
    writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'one')
    writeFileSync(join(root, 'package-lock.json'), '{}')
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('stays with another date, and with a file that is no source', () => {
    const before = sourceFingerprint(root)
    utimesSync(join(root, 'src', 'deep', 'a.ts'), 0, 0)
    writeFileSync(join(root, 'README.md'), 'read me')
    expect(sourceFingerprint(root)).toBe(before)
  })

  it.each([
    ['a changed file', () => writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'two')],
    ['a new file', () => writeFileSync(join(root, 'src', 'b.ts'), '')],
    ['a renamed file', () => renameSync(join(root, 'src', 'deep', 'a.ts'), join(root, 'src', 'deep', 'b.ts'))],
    ['another lockfile', () => writeFileSync(join(root, 'package-lock.json'), '{ }')]
  ])('changes with %s', (_what, change) => {
    const before = sourceFingerprint(root)
    change()
    expect(sourceFingerprint(root)).not.toBe(before)
  })
})
