import { app, session, shell, type WebContents } from 'electron'
import type { Log } from './log-file.ts'
import { isOwn, mayNavigate, mayOpenOutside, mayRequest } from './own-origin.ts'

/** Denies by default everything a page could reach beyond itself. Runs once the app is ready and before the first window. */
export function guardSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }))
}

/** Puts the vetoes on every page ever created, windows that do not exist yet included. Runs before the first window. */
export function guardPages(log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents, log))
}

function guardPage(contents: WebContents, log: Log): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
  contents.on('render-process-gone', (_event, details) => log('page', `The page's process ended: ${details.reason}`))
}
