// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Path of Electron's program for this checkout, or null. Reads three small files and starts nothing: asking the package
 * itself would begin a download.
 * @param {string} root
 * @returns {string | null}
 */
export function electronBinary(root) {
  const folder = join(root, 'node_modules', 'electron')
  try {
    const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
    const file = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
    const got = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    return got === wanted && existsSync(file) ? file : null
  } catch {
    return null
  }
}
