// @ts-check
// Desktop and browser keep separate data. Which of the two last held it is noted outside both, so that a start never shows
// an empty floor only because Electron's program came or went in the meantime.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** @typedef {'desktop' | 'browser'} Host */

/** The system's folder for application data, the same one that Electron calls appData. */
function appData() {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
}

export const hostMemoryFile = () => join(appData(), 'Heard Desk host.json')

/** @returns {Host | null} */
export function rememberedHost(file = hostMemoryFile()) {
  try {
    const { host } = JSON.parse(readFileSync(file, 'utf8'))
    return host === 'desktop' || host === 'browser' ? host : null
  } catch {
    return null // never started, or no longer readable: the same
  }
}

/** @param {Host} host */
export function rememberHost(host, file = hostMemoryFile()) {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify({ host })}\n`)
  } catch (error) {
    console.error(`Which host holds your data could not be noted: ${error instanceof Error ? error.message : error}`)
  }
}

/**
 * The host to start, and the line to tell the person when it is not what they may expect.
 * @param {{ asked: Host | null, remembered: Host | null, desktopPossible: () => Promise<boolean> }} circumstances
 * @returns {Promise<{ host: Host, line: string | null }>}
 */
export async function chooseHost({ asked, remembered, desktopPossible }) {
  if (asked === 'browser') return { host: 'browser', line: movedLine('browser', remembered) }
  if (asked === null && remembered === 'browser') {
    const line = 'Your data is in the browser, so Heard Desk opens there. For the desktop app: npm start -- --desktop'
    return { host: 'browser', line }
  }
  if (await desktopPossible()) return { host: 'desktop', line: movedLine('desktop', remembered) }
  const line = "Electron's program cannot be had here: the same app opens in your browser, which keeps its data there."
  return { host: 'browser', line: [line, movedLine('browser', remembered)].filter(Boolean).join(' ') }
}

/** @param {Host} host @param {Host | null} remembered */
function movedLine(host, remembered) {
  if (remembered === null || remembered === host) return null
  return `Your data was last in the ${remembered} app and is still there; the ${host} app has a floor of its own.`
}
