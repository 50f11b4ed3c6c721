// @ts-check
// The built app on a loopback address, for machines that cannot have Electron's program, and for tests. No dependencies.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { rendererResponse } from '../electron/main/renderer-response.mjs'

/** Tells a second start that the port is taken by ourselves. */
export const OURS = { name: 'x-app', value: 'heard-desk' }

/**
 * The browser keeps the data per address, the port included, so this number is as lasting as the desktop's app://heard.
 */
export const USUAL_PORT = 47653

/** Where a page tells that its floor holds something. */
const HOLDS_DATA = '/holds-data'

/**
 * @param {string} root the folder of the built app
 * @param {number} port 0: any free one
 * @param {(port: number) => void} [holdsData] told when a page of this address says that its floor holds something
 * @returns {Promise<import('node:http').Server>} rejects when the port is taken
 */
export function serve(root, port, holdsData = () => undefined) {
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(root, server, request, holdsData)
    response.writeHead(status, { ...headers, [OURS.name]: OURS.value, 'content-length': body?.byteLength ?? 0 })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server))
  })
}

/** @param {import('node:http').Server} server */
export function addressOf(server) {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
}

/**
 * @param {string} root
 * @param {import('node:http').Server} server
 * @param {import('node:http').IncomingMessage} request
 * @param {(port: number) => void} holdsData
 * @returns {Promise<import('../electron/main/renderer-response.mjs').RendererResponse>}
 */
async function answer(root, server, request, holdsData) {
  const own = new URL(addressOf(server))
  const { host = '', 'sec-fetch-site': site } = request.headers
  const path = (request.url ?? '/').replace(/[?#].*$/s, '')
  // to the browser this is another address with another, empty, floor
  if (host === `localhost:${own.port}`) return bare(307, { location: new URL(path.replace(/^\/+/, '/'), own).href })
  if (host !== own.host) return bare(421) // another site's name was pointed at this machine
  if (path === HOLDS_DATA) {
    // only a page of this very address may say it: any other site could make a browser send this
    if (request.method !== 'POST') return bare(405)
    if (request.headers.origin !== own.origin) return bare(403)
    holdsData(Number(own.port))
    return bare(204)
  }
  if (!['GET', 'HEAD'].includes(request.method ?? '')) return bare(405)
  if (site === 'cross-site' && request.headers['sec-fetch-mode'] !== 'navigate') return bare(403)
  return rendererResponse(root, path)
}

/** @param {number} status @param {Record<string, string>} headers */
const bare = (status, headers = {}) => ({ status, headers, body: null })

if (import.meta.filename === process.argv[1]) {
  const root = join(import.meta.dirname, '..', 'out', 'renderer')
  console.log(addressOf(await serve(root, Number(process.argv[2] ?? USUAL_PORT))))
}
