import { emitter, event, state, strict } from './state.mjs'
import { toApp } from './schemes.mjs'

const handlers = new Map()
export const ipcMain = strict(
  'ipcMain',
  emitter({
    handle(ch, fn) {
      if (handlers.has(ch)) throw new Error(`Attempted to register a second handler for '${ch}'`)
      handlers.set(ch, fn)
    },
    handleOnce(ch, fn) {
      ipcMain.handle(ch, (...a) => {
        handlers.delete(ch)
        return fn(...a)
      })
    },
    removeHandler: (ch) => void handlers.delete(ch)
  })
)

/** One message from a page, as Playwright's binding delivers it. */
export async function fromPage({ page, frame }, kind, channel, args) {
  const win = state.windows.get(page)
  if (!win) throw new Error('electron double: ipc from a page that is no BrowserWindow')
  const ev = event({
    sender: win.webContents,
    senderFrame: {
      url: toApp(frame.url()),
      origin: toApp(new URL(frame.url()).origin),
      parent: frame.parentFrame() === null ? null : {}
    },
    reply: (...a) => win.webContents.send(...a),
    frameId: 1,
    processId: process.pid
  })
  if (kind === 'send') return void ipcMain.emit(channel, ev, ...args)
  try {
    if (!handlers.has(channel)) throw new Error(`No handler registered for '${channel}'`)
    return { ok: structuredClone(await handlers.get(channel)(ev, ...args)) }
  } catch (e) {
    return { error: `Error invoking remote method '${channel}': ${e instanceof Error ? `${e.name}: ${e.message}` : e}` }
  }
}
