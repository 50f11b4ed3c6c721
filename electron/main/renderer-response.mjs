// @ts-check
// Answers a request for the built app, the same way for app://heard and for the loopback server. Plain JavaScript for the
// reason given in content-security-policy.mjs.
import { readFile } from 'node:fs/promises'
import { extname, normalize, resolve, sep } from 'node:path'
import { freshNonce, policyForHeader, withPolicy } from './content-security-policy.mjs'

/** @type {Readonly<Record<string, string>>} */
const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff'
}

/** @typedef {{ status: number, headers: Record<string, string>, body: Uint8Array<ArrayBuffer> | null }} RendererResponse */

/**
 * The file below `root` that a request path names, or null when it names nothing there: a path that leads out of the folder
 * in any spelling, or one that cannot be decoded.
 * @param {string} root absolute
 * @param {string} pathname as in a URL, percent-encoded
 * @returns {string | null}
 */
export function fileBelow(root, pathname) {
  let decoded
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null
  const base = resolve(root)
  const file = normalize(`${base}${sep}${decoded === '/' ? 'index.html' : decoded}`)
  return file.startsWith(base + sep) ? file : null
}

/**
 * @param {string} root the folder of the built app
 * @param {string} pathname
 * @returns {Promise<RendererResponse>}
 */
export async function rendererResponse(root, pathname) {
  const file = fileBelow(root, pathname)
  if (file === null) return { status: 400, headers: commonHeaders(null), body: null }
  let content
  try {
    content = await readFile(file)
  } catch {
    return { status: 404, headers: commonHeaders(null), body: null } // also a folder
  }
  const isPage = extname(file) === '.html'
  const nonce = isPage ? freshNonce() : null
  const body = nonce === null ? content : Buffer.from(withPolicy(content.toString('utf8'), nonce))
  const headers = {
    ...commonHeaders(nonce),
    'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': isContentHashed(pathname) ? 'public, max-age=31536000, immutable' : 'no-store'
  }
  return { status: 200, headers, body: new Uint8Array(body) }
}

/** The build puts a content hash into every name below assets/, so these never change. @param {string} pathname */
function isContentHashed(pathname) {
  return pathname.startsWith('/assets/')
}

/** @param {string | null} nonce @returns {Record<string, string>} */
function commonHeaders(nonce) {
  return {
    'content-security-policy': policyForHeader(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin'
  }
}
