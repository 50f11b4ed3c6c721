// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Everything the built app is made from. */
const SOURCES = [
  'src',
  'electron',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json'
]

/** @param {string} path @returns {string[]} the files at or below a path, none if it is not there */
function filesAt(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (stat.isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * A fingerprint of the sources' contents. Contents and not dates, because a checkout gives every file today's date.
 * @param {string} root
 */
export function sourceFingerprint(root) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesAt(join(root, source))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * Builds the app into out/ unless it is already built from these very sources.
 * @param {string} root
 * @returns {boolean} false: the build failed, and said why
 */
export function ensureBuilt(root) {
  const stamp = join(root, 'out', 'built-from')
  const fingerprint = sourceFingerprint(root)
  if (stampOf(stamp) === fingerprint) return true
  console.log('Building Heard Desk…')
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit'
  })
  if (status !== 0) return false
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, fingerprint)
  return true
}

/** @param {string} path */
function stampOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.filename === process.argv[1]) process.exit(ensureBuilt(join(import.meta.dirname, '..')) ? 0 : 1)
