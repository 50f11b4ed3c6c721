// @ts-check
// npm start: builds what is not built, then opens the desktop app, or the same app in the browser. `--no-open` only serves.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { fetchElectron } from './fetch-electron.mjs'
import { chooseHost, rememberedHost, rememberHost } from './host-memory.mjs'
import { addressOf, OURS, serve, USUAL_PORT } from './serve.mjs'

const root = join(import.meta.dirname, '..')
const { values: flags } = parseArgs({
  options: {
    'no-open': { type: 'boolean' },
    port: { type: 'string' },
    desktop: { type: 'boolean' },
    browser: { type: 'boolean' }
  }
})

/** @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} options */
const run = (command, args, options = {}) =>
  new Promise((resolve) =>
    spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
      .on('error', () => resolve(-1))
      .on('exit', (code) => resolve(code ?? 1))
  )

/** @param {number} port @returns {Promise<string>} */
async function served(port) {
  try {
    const holdsData = (/** @type {number} */ held) => rememberHost({ host: 'browser', port: held })
    return addressOf(await serve(join(root, 'out', 'renderer'), port, holdsData))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
  }
  const address = `http://127.0.0.1:${port}/`
  const isOurs = await fetch(address, { method: 'HEAD' }).then(
    (response) => response.headers.get(OURS.name) === OURS.value,
    () => false
  )
  if (isOurs) return address
  console.error(`Port ${port} is taken by another program. Choose one: npm start -- --port ${port + 1}`)
  process.exit(1)
}

/** @param {string} address */
async function openBrowser(address) {
  /** @type {Record<string, [string, string[]]>} */
  const openers = { darwin: ['open', [address]], win32: ['cmd', ['/c', 'start', '', address]] }
  const [command, args] = openers[process.platform] ?? ['xdg-open', [address]]
  if (await run(command, args, { stdio: 'ignore' })) console.log('Open that address in a browser.')
}

const remembered = rememberedHost()
// the browser keeps the data per address, the port included
const heldPort = remembered?.host === 'browser' ? remembered.port : USUAL_PORT
const port = Number(flags.port ?? heldPort)
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`--port needs a number from 1 to 65535, not "${flags.port}".`)
  process.exit(1)
}
if (!ensureBuilt(root)) process.exit(1)
if (flags['no-open']) {
  console.log(await served(port))
} else {
  /** @type {string | null} */
  let program = null
  const { line } = await chooseHost({
    asked: flags.browser ? 'browser' : flags.desktop ? 'desktop' : null,
    remembered,
    desktopPossible: async () => (program = await fetchElectron(root)) !== null
  })
  if (line !== null) console.log(line)
  if (program !== null) process.exit(await run(program, ['.']))
  const address = await served(port)
  console.log(address)
  await openBrowser(address)
}
