import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What the room's own compiler says about a file of that room. */
function complaints(room: string, code: string): string[] {
  const folder = resolve(root, 'src', room)
  const { config } = ts.readConfigFile(resolve(folder, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
  const name = resolve(folder, 'shared', 'fixture.ts')
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.getSourceFile = (file, target) =>
    file === name ? ts.createSourceFile(name, code, target) : getSourceFile(file, target)
  host.fileExists = (file) => file === name || fileExists(file)
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

describe.each(['domain', 'analytics', 'csv'])('the compiler of src/%s', (room) => {
  it('knows the language', () => {
    expect(complaints(room, 'export const a: readonly number[] = [1, 2].toSorted((b, c) => b - c)')).toEqual([])
  })

  it('knows neither page nor program', () => {
    for (const name of ['document', 'window', 'setTimeout', 'process', 'Buffer', 'fetch', 'TextDecoder'])
      expect(complaints(room, `export const a: unknown = ${name}`), name).toEqual([expect.stringContaining(name)])
  })
})
