// A stand-in for the module "electron" in a plain Node process. The main bundle runs unchanged; the parts are in the files
// beside this one. What it does not cover is listed in the README.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.mjs'
import { app, nowReady } from './app.mjs'
import { fromPage, ipcMain } from './ipc.mjs'
import { net, protocol, server, session } from './schemes.mjs'
import { calls, state, strict, userData } from './state.mjs'
import * as system from './system.mjs'
import { BrowserWindow } from './windows.mjs'

export * from './system.mjs'
export { app, BrowserWindow, ipcMain, net, protocol, session }

export const webContents = strict('webContents', {
  getAllWebContents: () => BrowserWindow.getAllWindows().map((w) => w.webContents),
  fromId: (id) => BrowserWindow.fromId(id)?.webContents,
  fromDevToolsTargetId: (t) => BrowserWindow.getAllWindows().find((w) => w.targetId === t)?.webContents
})

export default { ...system, app, BrowserWindow, ipcMain, net, protocol, session, webContents, __calls: calls }

// Playwright's _electron.launch reads two lines on stderr: node's "Debugger listening on ws://…" (the launcher opens the
// inspector) and Chromium's "DevTools listening on ws://…", then calls __playwright_run(); until then the double is not
// ready, so a test misses nothing.
const underTest = process.argv.includes('--remote-debugging-port=0')
const attached = underTest ? new Promise((f) => (globalThis.__playwright_run = f)) : Promise.resolve()

export async function start() {
  await new Promise((f) => server.listen(0, '127.0.0.1', f))
  const profile = join(userData, 'chromium')
  state.context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: process.env.HEADED !== '1',
    acceptDownloads: true,
    args: [
      ...CHROMIUM_ARGS,
      '--remote-debugging-port=0',
      `--host-resolver-rules=MAP *.localhost 127.0.0.1:${server.address().port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`
    ]
  })
  await state.context.exposeBinding('__electronDouble', fromPage)
  state.context.on('close', () => process.exit(0))
  state.spare = state.context.pages()[0]
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${path}\n`)
  await attached
  state.ready = true
  nowReady()
  app.emit('ready', { preventDefault() {} }, {})
}
