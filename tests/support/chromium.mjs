// @ts-check
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
]

/** Works as root, quietly, and without reaching for the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/**
 * The machine's own Chromium, or undefined, which makes Playwright use the one its installer brought.
 * CHROMIUM_PATH overrides; HEADED=1 passes over the shell that has no windows.
 * @returns {string | undefined}
 */
export function chromiumPath() {
  const given = process.env['CHROMIUM_PATH']
  if (given) return given
  return PLACES.find((place) => existsSync(place) && !(process.env['HEADED'] === '1' && place.endsWith('-shell')))
}
