// @ts-check
// Runs before start and test and needs nothing but Node: brings node_modules in line with the lockfile.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalledAs } from './lockfile.mjs'

const root = join(import.meta.dirname, '..')
const mark = join(root, 'node_modules', '.ensured')
const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')
const wanted = createHash('sha256').update(lockfile).digest('hex')

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Somebody may have run npm by hand: a second installation of the same packages would only cost time. */
function npmDidIt() {
  const noted = textOf(join(root, 'node_modules', '.package-lock.json'))
  return noted !== '' && isInstalledAs(JSON.parse(lockfile), JSON.parse(noted))
}

function install() {
  const args = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  const npm = process.env['npm_execpath']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: true })
  if (done.status === 0) return
  console.error('The packages could not be installed; see the lines above.')
  process.exit(done.status ?? 1)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Heard Desk needs Node 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}
const known = textOf(mark)
if (known !== wanted) {
  if (!npmDidIt()) {
    console.log(known ? 'The lockfile changed: updating the installed packages…' : 'First run: installing packages…')
    install()
  }
  writeFileSync(mark, wanted)
}
