// @ts-check
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { electronBinary } from './electron-binary.mjs'

const PROBE_MS = 4000
const DOWNLOAD_MS = 180_000

/** A closed network may swallow packets and never answer; the installer itself would wait for minutes. */
async function isReachable() {
  const address = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/'
  const probe = fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) })
  return probe.then(
    () => true,
    () => false
  )
}

/** @param {string} root */
function install(root) {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  return new Promise((resolve) =>
    spawn(process.execPath, [installer], { cwd: root, timeout: DOWNLOAD_MS, stdio: ['ignore', 'inherit', 'ignore'] })
      .on('error', resolve)
      .on('exit', resolve)
  )
}

/**
 * Electron's program, fetched once if it is not there yet; null where it cannot be had within the time limit.
 * @param {string} root
 */
export async function fetchElectron(root) {
  const present = electronBinary(root)
  if (present !== null || !(await isReachable())) return present
  console.log('Fetching Electron, once (about 120 MB)…')
  await install(root)
  return electronBinary(root)
}
