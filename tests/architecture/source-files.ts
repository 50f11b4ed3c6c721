import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

/** One file of the project. `path` is relative to the project's root, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDERS = ['src', 'electron', 'scripts', 'tests']
const READ = /\.(ts|vue|mjs|css|json)$/

/** Every file of ours that a rule may want to read. */
export function readProject(): SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && READ.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
  )
}

/** A file for a rule's own test. */
export function file(path: string, text = ''): SourceFile {
  return { path, text }
}
