import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../src/words/catalogues.ts'
import { keysOf } from '../../src/words/shared/catalogue.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', 'src')
const WHOLE_KEY = /(?<![\w.])t\(\s*'([^']+)'/g
const KEY_START = /(?<![\w.])t\(\s*`([^`$]+)\$\{/g

const texts = new Set(keysOf(messagesOf('en')))

function asked(code: string): { whole: string[]; starts: string[] } {
  const all = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, key = '']) => key)
  return { whole: all(WHOLE_KEY), starts: all(KEY_START) }
}

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(vue|ts)$/.test(path))
  .map((path) => ({ path, ...asked(readFileSync(join(ROOT, path), 'utf8')) }))

describe('the texts that the code asks for', () => {
  it('are found in code of every shape', () => {
    const code = "t('a.b'); at('no.key'); i18n.t('no.other'); t(`c.${d}`); t(\n 'e.f', 2)"
    expect(asked(code)).toEqual({ whole: ['a.b', 'e.f'], starts: ['c.'] })
    expect(sources.flatMap(({ whole }) => whole).length).toBeGreaterThan(0)
  })

  it('exist', () => {
    const unknown = sources.flatMap(({ path, whole }) =>
      whole.filter((key) => !texts.has(key)).map((key) => `${path}: ${key}`)
    )
    expect(unknown).toEqual([])
  })

  it('exist at least as a group where the last part is put together', () => {
    const unknown = sources.flatMap(({ path, starts }) =>
      starts.filter((start) => ![...texts].some((key) => key.startsWith(start))).map((start) => `${path}: ${start}`)
    )
    expect(unknown).toEqual([])
  })
})
