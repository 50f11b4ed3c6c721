import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: root, overrideConfigFile: resolve(import.meta.dirname, 'eslint.config.mjs') })

async function rulesBrokenBy(code: string, filePath: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, filePath) })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}

const PURE_ROOMS = [
  'src/domain/cases/a.ts',
  'src/analytics/cases/a.ts',
  'src/csv/shared/a.ts',
  'src/application/cases/a.ts'
]
const IMPURE = [
  'Date.now()',
  'new Date()',
  'new Date',
  'Date()',
  'Temporal.Now.instant()',
  'Math.random()',
  'performance.now()',
  'crypto.randomUUID()',
  'setTimeout(String, 1)',
  'setInterval(String, 1)',
  'globalThis.Date'
]

describe('the pure rooms', () => {
  it.each(IMPURE)('may not say %s', async (expression) => {
    for (const room of PURE_ROOMS)
      expect(await rulesBrokenBy(`export const a: unknown = ${expression}\n`, room), room).toEqual([
        expect.stringMatching(/^no-restricted-/)
      ])
  })

  it('may make a date of an instant they were given', async () => {
    expect(await rulesBrokenBy('export const a = (now: number) => new Date(now)\n', 'src/domain/cases/a.ts')).toEqual(
      []
    )
  })

  it('are the only ones: the desktop room has the clock', async () => {
    expect(await rulesBrokenBy('export const a = () => Date.now()\n', 'src/desktop/shared/a.ts')).toEqual([])
  })
})

describe('our code', () => {
  const lines = (count: number) => '  String()\n'.repeat(count)

  it.each([
    ['a function of 41 lines', `export function a(): void {\n${lines(39)}}\n`, 'max-lines-per-function'],
    ['a file of 301 lines', 'String()\n'.repeat(301), 'max-lines'],
    ['any', 'export const a = (b: any): unknown => b\n', '@typescript-eslint/no-explicit-any'],
    ['an enum', 'export enum A {\n  B\n}\n', 'no-restricted-syntax'],
    ['a barrel', "export * from './b.ts'\n", 'no-restricted-syntax'],
    ['a default export', 'export default 1\n', 'no-restricted-syntax']
  ])('has no room for %s', async (_what, code, rule) => {
    for (const place of ['src/desktop/shared/a.ts', 'electron/main/a.ts'])
      expect(await rulesBrokenBy(code, place), place).toEqual([rule])
  })

  it('may have a function of 40 lines', async () => {
    expect(await rulesBrokenBy(`export function a(): void {\n${lines(38)}}\n`, 'src/desktop/shared/a.ts')).toEqual([])
  })
})
