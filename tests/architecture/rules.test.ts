import { describe, expect, it } from 'vitest'
import { cyclesIn } from './cycles.ts'
import { importsOf } from './imports.ts'
import { misnamed, misplaced, tooLong } from './layout.ts'
import { forbiddenArrow } from './rooms.ts'
import { file } from './source-files.ts'
import { physicalSides } from './styles.ts'
import { catalogueFaults } from './words.ts'

const faults = (path: string, code: string) => importsOf(file(path, code)).map(forbiddenArrow)
const isForbidden = (path: string, code: string) => faults(path, code).some((fault) => fault !== null)

describe('reading imports', () => {
  it.each([
    ["import { a } from '../x/a.ts'"],
    ["import '../x/a.ts'"],
    ["import type { A } from '../x/a.ts'"],
    ["export { a } from '../x/a.ts'"],
    ["export * from '../x/a.ts'"],
    ["type A = import('../x/a.ts').A"],
    ["const a = await import('../x/a.ts')"],
    ["const a = require('../x/a.ts')"],
    ["new Worker(new URL('../x/a.ts', import.meta.url), { type: 'module' })"],
    ["import A from '../x/a.ts?worker'"]
  ])('sees %s', (code) => {
    expect(importsOf(file('src/domain/cases/b.ts', code)).map(({ to }) => to)).toEqual(['src/domain/x/a.ts'])
  })

  it('sees both script blocks of a component, and code it takes from elsewhere', () => {
    const component = `<script lang="ts">import 'a'</script><script setup lang="ts">import '../b.ts'</script><style src="./c.css"></style><template><p/></template>`
    expect(importsOf(file('src/ui/views/V.vue', component)).map(({ to }) => to)).toEqual([
      'a',
      'src/ui/b.ts',
      'src/ui/views/c.css'
    ])
  })

  it('does not take text or comments for imports', () => {
    expect(importsOf(file('src/domain/cases/b.ts', "// import 'a'\nconst b = \"import 'c'\""))).toEqual([])
  })

  it.each([
    ["import type { A } from 'x'", true],
    ["import { type A } from 'x'", true],
    ["import { type A, b } from 'x'", false],
    ["import a, { type B } from 'x'", false],
    ["import 'x'", false]
  ])('knows whether %s leaves anything behind', (code, isTypeOnly) => {
    expect(importsOf(file('src/main.ts', code))[0]?.isTypeOnly).toBe(isTypeOnly)
  })
})

describe('the table of rooms', () => {
  it.each([
    ['src/domain/cases/a.ts', "import '../../storage/cases/b.ts'"],
    ['src/domain/cases/a.ts', "import type { B } from '../../application/ports/b.ts'"],
    ['src/domain/cases/a.ts', "import 'dexie'"],
    ['src/domain/cases/a.ts', "import 'node:fs'"],
    ['src/analytics/cases/a.ts', "import '../../csv/shared/b.ts'"],
    ['src/csv/shared/a.ts', "import '../../analytics/cases/b.ts'"],
    ['src/application/cases/a.ts', "import { ref } from 'vue'"],
    ['src/application/ports/a.ts', "import type { B } from '../cases/b.ts'"],
    ['src/storage/shared/a.ts', "import '../../application/cases/b.ts'"],
    ['src/words/catalogues.ts', "import '../domain/cases/b.ts'"],
    ['src/workers/shared/a.ts', "import '../../ui/stores/b.ts'"],
    ['src/desktop/shared/a.ts', "import { b } from '../../domain/cases/b.ts'"],
    ['src/ui/views/A.vue', '<script setup lang="ts">import { b } from \'../../storage/cases/b.ts\'</script>'],
    ['src/ui/stores/a.ts', "import { b } from '../../analytics/cases/b.ts'"],
    ['src/ui/stores/a.ts', "import 'dexie'"],
    ['electron/preload/index.ts', "import '../main/b.ts'"],
    ['electron/main/a.ts', "import '../../src/domain/cases/b.ts'"],
    ['electron/main/a.ts', "import 'dexie'"],
    ['electron/main/a.mjs', "import 'electron'"],
    ['electron/bridge/a.ts', "import 'electron'"],
    ['scripts/a.mjs', "import '../electron/main/index.ts'"],
    ['scripts/a.mjs', "import 'vite'"]
  ])('forbids %s to say %s', (path, code) => {
    expect(isForbidden(path, code)).toBe(true)
  })

  it.each([
    ['src/domain/cases/a.ts', "import '../promises/b.ts'"],
    ['src/desktop/shared/a.ts', "import type { B } from '../../domain/cases/b.ts'"],
    ['src/storage/shared/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'"],
    ['src/ui/stores/a.ts', "import type { B } from '../../analytics/cases/b.ts'"],
    ['src/main.ts', "import './storage/shared/b.ts'; import './workers/shared/c.ts'"],
    ['tests/domain/cases/a.test.ts', "import '../../../src/storage/shared/b.ts'"]
  ])('lets %s say %s', (path, code) => {
    expect(isForbidden(path, code)).toBe(false)
  })
})

describe('the other rules', () => {
  it('find a circle of three files, and none in a diamond', () => {
    const arrow = (from: string, to: string) => ({ from, to, kind: 'file' as const, isTypeOnly: true })
    expect(cyclesIn([arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'a'), arrow('z', 'a')])).toEqual([['a', 'b', 'c']])
    expect(cyclesIn([arrow('a', 'b'), arrow('a', 'c'), arrow('b', 'd'), arrow('c', 'd')])).toEqual([])
  })

  it.each([
    'src/domain/verdict.ts',
    'src/domain/misc/a.ts',
    'src/helpers/a.ts',
    'electron/main/deep/a.ts',
    'src/domain/cases/deep/a.ts'
  ])('find the misplaced %s', (path) => {
    expect(misplaced([file(path)])).toEqual([path])
  })

  it.each(['src/domain/cases/caseState.ts', 'src/ui/views/floor-view.vue', 'tests/domain/cases/Case.test.ts'])(
    'find the misnamed %s',
    (path) => {
      expect(misnamed([file(path)])).toEqual([path])
    }
  )

  it('find a file of 301 lines and let 300 pass', () => {
    expect(tooLong([file('tests/a.ts', 'x\n'.repeat(301)), file('tests/b.ts', 'x\n'.repeat(300))])).toEqual([
      'tests/a.ts: 301 lines'
    ])
  })

  it.each([
    'margin-left: 1px',
    'right : 0',
    'text-align:right',
    'border-top-left-radius: 1px',
    '<p class="a ml-4">',
    '<p class="text-right">'
  ])('find the physical side in %s', (line) => {
    expect(physicalSides([file('src/ui/views/A.vue', `<template/>\n${line}`)])).toEqual([
      `src/ui/views/A.vue:2 ${line}`
    ])
  })

  it.each([
    'margin-inline-start: 1px',
    '/* left: 0 */',
    '<p class="html-5 me-2">',
    'copyright: 1',
    'const a = { bright: 1 }'
  ])('find nothing in %s', (line) => {
    expect(physicalSides([file('src/ui/views/A.vue', line)])).toEqual([])
  })

  it('find a text that is missing, empty, unknown, or asks for too much', () => {
    const english = file('src/words/cases/en.json', '{"a":{"b":"B {n}","c":"C"},"d":"D"}')
    const hebrew = file('src/words/cases/he.json', '{"a":{"b":"{m}","c":" "},"e":"E"}')
    expect(catalogueFaults([english, hebrew], ['en', 'he'])).toEqual([
      'src/words/cases/he.json: lacks a.c',
      'src/words/cases/he.json: lacks d',
      'src/words/cases/he.json: has e, which en has not',
      'src/words/cases/he.json: asks for a.b {m}, which en does not give'
    ])
  })

  it('find that a complete language has no catalogue of a subject at all', () => {
    expect(catalogueFaults([file('src/words/cases/en.json', '{"a":"A"}')], ['en', 'he'])).toEqual([
      'src/words/cases/he.json: lacks a'
    ])
  })
})
