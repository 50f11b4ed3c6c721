import { protocol, type CustomScheme } from 'electron'
import { isOwn, SCHEME } from './own-origin.ts'
import { rendererResponse } from './renderer-response.mjs'

const PRIVILEGES: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
}

/** Must run before the app is ready. Without these privileges there is no IndexedDB, no worker and no origin. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([PRIVILEGES])
}

/** Serves the built app as app://heard. */
export function serveScheme(rendererFolder: string): void {
  protocol.handle(SCHEME, async (request) => {
    if (!isOwn(request.url) || !['GET', 'HEAD'].includes(request.method)) return new Response(null, { status: 404 })
    const { status, headers, body } = await rendererResponse(rendererFolder, new URL(request.url).pathname)
    return new Response(body, { status, headers })
  })
}
