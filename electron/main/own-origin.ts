/**
 * The origin never changes after the first release: a new origin is an empty database.
 */
export const SCHEME = 'app'
export const HOST = 'heard'
export const START_PAGE = `${SCHEME}://${HOST}/index.html`

function parsed(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}

/** Whether an address is one of our own pages or files. */
export function isOwn(url: string): boolean {
  const { protocol, host, username, password } = parsed(url) ?? { protocol: '', host: '', username: '', password: '' }
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === ''
}

/** Where a frame may navigate to: our page, never another file of ours. The app itself only ever changes the hash. */
export function mayNavigate(url: string): boolean {
  return isOwn(url) && ['/', '/index.html'].includes(parsed(url)?.pathname ?? '')
}

/** Whether a link may be handed to the person's browser: plain https to a named host, without credentials. */
export function mayOpenOutside(url: string): boolean {
  const target = parsed(url)
  return (
    target !== null &&
    target.protocol === 'https:' &&
    target.username === '' &&
    target.password === '' &&
    target.hostname.includes('.')
  )
}

/** What a page may request at all, whatever the Content-Security-Policy says: nothing leaves this machine. */
export function mayRequest(url: string): boolean {
  return isOwn(url) || /^(data|blob|devtools|chrome-extension):/.test(url)
}

/** Whether a message comes from our own page, in its top frame. `null` frame: it was gone before we looked. */
export function mayCall(frame: { readonly url: string; readonly parent?: unknown } | null): boolean {
  return frame !== null && isOwn(frame.url) && (frame.parent ?? null) === null
}
