// @ts-check
// Brings a headless Chromium and a font with Hebrew and Arabic letters to a machine that has none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from './chromium.mjs'

const PACKAGES = ['chromium-headless-shell', 'fonts-dejavu-core']

/** @param {string} command @param {string[]} args */
function works(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  return status === 0
}

function installByApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${PACKAGES.join(' and ')} by apt…`)
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]
  // the machine's package lists may be recent enough; fetching them takes longer than the packages
  return works('apt-get', install) || (works('apt-get', ['update', '-qq']) && works('apt-get', install))
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import('playwright')
  return existsSync(chromium.executablePath())
}

async function installByPlaywright() {
  console.log("Fetching Playwright's Chromium…")
  return (
    works('npx', ['--no-install', 'playwright', 'install', '--only-shell', 'chromium']) && (await hasPlaywrightsOwn())
  )
}

/** @returns {Promise<boolean>} false: there is none and none could be had; one line said what to run */
export async function ensureChromium() {
  if (chromiumPath() !== undefined || (await hasPlaywrightsOwn())) return true
  if (installByApt() && chromiumPath() !== undefined) return true
  if (await installByPlaywright()) return true
  console.error(`No Chromium could be installed. Run: sudo apt-get install ${PACKAGES.join(' ')}`)
  return false
}
