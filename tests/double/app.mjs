import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arg, emitter, event, record, state, strict, userData } from './state.mjs'
import { server } from './schemes.mjs'
import { holdsSingleInstance } from './single-instance.mjs'

const appPath = process.cwd()
const manifest = join(appPath, 'package.json')
const pkg = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}
const paths = {
  userData,
  sessionData: userData,
  temp: tmpdir(),
  home: userData,
  appData: userData,
  documents: userData,
  downloads: userData,
  desktop: userData,
  logs: join(userData, 'logs')
}

let resolveReady
const ready = new Promise((resolve) => (resolveReady = resolve))
export const nowReady = () => resolveReady()

const openWindows = () => state.all.filter((window) => !window.isDestroyed())

async function quit() {
  if (state.quitting) return
  const ev = event()
  app.emit('before-quit', ev)
  if (ev.defaultPrevented) return
  state.quitting = true
  for (const window of openWindows())
    if (!(await window.close())) {
      state.quitting = false
      return
    }
  app.emit('will-quit', event())
  app.emit('quit', event(), 0)
  await app.exit(0)
}

export const app = strict(
  'app',
  emitter({
    isPackaged: false,
    name: pkg.productName ?? pkg.name,
    commandLine: {
      appendSwitch: record('app.commandLine.appendSwitch'),
      hasSwitch: (name) => process.argv.some((a) => a === `--${name}` || a.startsWith(`--${name}=`)),
      getSwitchValue: (name) => arg(name) ?? ''
    },
    whenReady: () => ready,
    isReady: () => state.ready,
    getVersion: () => pkg.version,
    getName: () => pkg.productName ?? pkg.name,
    getAppPath: () => appPath,
    getLocale: () => 'en-US',
    getPath(name) {
      if (!(name in paths)) throw new Error(`Failed to get '${name}' path`)
      return paths[name]
    },
    setPath(name, path) {
      if (name === 'userData') mkdirSync(path, { recursive: true })
      paths[name] = path
    },
    requestSingleInstanceLock: () =>
      holdsSingleInstance(paths.userData, () => app.emit('second-instance', event(), [], appPath, {})),
    enableSandbox: record('app.enableSandbox'),
    setAppUserModelId: record('app.setAppUserModelId'),
    setName: record('app.setName'),
    setAboutPanelOptions: record('app.setAboutPanelOptions'),
    quit,
    async exit(code = 0) {
      await state.context?.close().catch(() => {})
      server.close()
      process.exit(code)
    }
  })
)
