// @ts-check
// Which host last held data, desktop or browser, in a file outside both. Plain JavaScript because the start script, which runs
// before anything is built, reads and writes the same file.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** @typedef {{ readonly host: 'desktop' } | { readonly host: 'browser', readonly port: number }} HostNote */

/**
 * Beside the profile and not in it: the profile is the desktop's own.
 * @param {string} profileFolder
 */
export const hostNoteBeside = (profileFolder) => join(dirname(profileFolder), 'Heard Desk host.json')

/** @param {string} file @returns {HostNote | null} */
export function readHostNote(file) {
  try {
    const { host, port } = JSON.parse(readFileSync(file, 'utf8'))
    if (host === 'desktop') return { host }
    return host === 'browser' && Number.isInteger(port) && port > 0 && port < 65_536 ? { host, port } : null
  } catch {
    return null // never written, or no longer readable: the same
  }
}

/** Whole or not at all; what is already noted is not written again. Throws where the disk refuses. @param {string} file @param {HostNote} note */
export function writeHostNote(file, note) {
  const text = `${JSON.stringify(note)}\n`
  if (JSON.stringify(readHostNote(file)) === JSON.stringify(note)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, text)
  renameSync(`${file}.part`, file)
}
