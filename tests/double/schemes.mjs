// Custom schemes, app://host/path  <->  http://host.app.localhost/path: served by the handlers that the bundle registered,
// through a loopback server that only this Chromium can name. `localhost` names are secure contexts, as the real scheme is.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { calls, emitter, record, state, strict } from './state.mjs'

const schemes = new Map()

export const toWeb = (u) => {
  const m = /^([a-z][\w+.-]*):\/\/([^/]*)(.*)$/i.exec(u)
  return m && schemes.has(m[1]) ? `http://${m[2] || 'root'}.${m[1]}.localhost${m[3] || '/'}` : u
}

export const toApp = (u) =>
  u.replace(/^http:\/\/([^/]*?)\.([\w+-]+)\.localhost(:\d+)?/, (all, host, s) =>
    schemes.has(s) ? `${s}://${host}` : all
  )

function asRequest(req, url) {
  const body = ['GET', 'HEAD'].includes(req.method) ? undefined : Readable.toWeb(req)
  const headers = Object.entries(req.headers).filter(([k]) => k !== 'host')
  return new Request(url, { method: req.method, headers, body, duplex: body && 'half' })
}

export const server = createServer(async (req, res) => {
  try {
    if (req.url === '/favicon.ico') return void res.writeHead(404).end() // Chromium asks for it, Electron does not
    // the address as the page spelled it: a parser would resolve dots before the app's own check sees them
    const url = toApp(`http://${req.headers.host}${req.url}`)
    const handler = schemes.get(url.split(':')[0])
    if (!handler) return void res.writeHead(404).end()
    const r = await handler(asRequest(req, url))
    res.writeHead(r.status || 200, Object.fromEntries(r.headers))
    if (r.body) Readable.fromWeb(r.body).pipe(res)
    else res.end()
  } catch (e) {
    console.error('protocol handler failed:', e)
    res.writeHead(500).end()
  }
})

const MIME = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  wasm: 'application/wasm'
}

async function netFetch(input) {
  const url = typeof input === 'string' ? input : (input.url ?? String(input))
  if (!url.startsWith('file:')) throw new Error(`electron double: net.fetch off this machine: ${url}`)
  try {
    return new Response(await readFile(fileURLToPath(url.split('?')[0])), {
      headers: { 'content-type': MIME[url.split('.').pop()] ?? 'application/octet-stream' }
    })
  } catch {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  }
}
export const net = strict('net', { fetch: netFetch, isOnline: () => false, online: false })

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list) {
    if (state.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    calls.push({ name: 'protocol.registerSchemesAsPrivileged', args: [list] })
  },
  handle(scheme, handler) {
    if (!state.ready) throw new Error('protocol.handle can only be used after app is ready')
    if (schemes.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    schemes.set(scheme, handler)
  },
  unhandle: (scheme) => void schemes.delete(scheme),
  isProtocolHandled: (scheme) => schemes.has(scheme)
})

export const session = {
  defaultSession: strict(
    'session',
    emitter({
      protocol,
      setPermissionRequestHandler: (f) => void (state.permission.request = f),
      setPermissionCheckHandler: (f) => void (state.permission.check = f),
      setDevicePermissionHandler: (f) => void (state.permission.device = f),
      webRequest: strict('webRequest', {
        onHeadersReceived: record('webRequest.onHeadersReceived'),
        onBeforeRequest: record('webRequest.onBeforeRequest')
      }),
      clearStorageData: async () => {},
      setSpellCheckerEnabled: record('session.setSpellCheckerEnabled')
    })
  )
}
