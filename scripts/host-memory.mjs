// @ts-check
// Desktop and browser keep separate data. Which of the two last held some is noted outside both, so that a start never shows
// an empty floor only because Electron's program came or went in the meantime.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { hostNoteBeside, readHostNote, writeHostNote } from '../electron/main/host-note.mjs'

/** @typedef {'desktop' | 'browser'} Host */
/** @typedef {import('../electron/main/host-note.mjs').HostNote} HostNote */

/** The system's folder for application data, the same one that Electron calls appData. */
function appData() {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
}

/** The same file as the desktop program's own: beside its profile. */
export const hostMemoryFile = () => hostNoteBeside(join(appData(), 'Heard Desk'))

/** @returns {HostNote | null} */
export const rememberedHost = (file = hostMemoryFile()) => readHostNote(file)

/** Told by the page, through whoever serves it, once its floor holds something. @param {HostNote} note */
export function rememberHost(note, file = hostMemoryFile()) {
  try {
    writeHostNote(file, note)
  } catch (error) {
    console.error(`Which host holds your data could not be noted: ${error instanceof Error ? error.message : error}`)
  }
}

/**
 * The host to start, and the line to tell the person when it is not what they may expect.
 * @param {{ asked: Host | null, remembered: HostNote | null, desktopPossible: () => Promise<boolean> }} circumstances
 * @returns {Promise<{ host: Host, line: string | null }>}
 */
export async function chooseHost({ asked, remembered, desktopPossible }) {
  const held = remembered?.host ?? null
  if (asked === 'browser') return { host: 'browser', line: movedLine('browser', held) }
  if (asked === null && held === 'browser') {
    const line = `Your data is in the browser, so Heard Desk opens there. For the desktop app: npm start -- --desktop. ${HOW_TO_MOVE}`
    return { host: 'browser', line }
  }
  if (await desktopPossible()) return { host: 'desktop', line: movedLine('desktop', held) }
  const line = "Electron's program cannot be had here: the same app opens in your browser, which keeps its data there."
  return { host: 'browser', line: [line, movedLine('browser', held)].filter(Boolean).join(' ') }
}

const HOW_TO_MOVE = 'To move it: Settings, Back up now; then Settings, Restore a backup, in the other.'

/** @param {Host} host @param {Host | null} held */
function movedLine(host, held) {
  if (held === null || held === host) return null
  return `Your data was last in the ${held} app and is still there; the ${host} app has a floor of its own. ${HOW_TO_MOVE}`
}
