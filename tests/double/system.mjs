// The operating system: nothing happens, everything is recorded.
import { EventEmitter } from 'node:events'
import { calls, emitter, record, strict } from './state.mjs'
import { BrowserWindow } from './windows.mjs'

const unanswered = (m) => async () => {
  throw new Error(`electron double: the test gave no answer for dialog.${m}`)
}
export const dialog = strict('dialog', {
  showSaveDialog: unanswered('showSaveDialog'),
  showOpenDialog: unanswered('showOpenDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox: record('dialog.showErrorBox')
})
export const shell = strict('shell', {
  openExternal: async (u) => record('shell.openExternal')(u),
  openPath: async (p) => (record('shell.openPath')(p), ''),
  showItemInFolder: record('shell.showItemInFolder'),
  trashItem: async (p) => record('shell.trashItem')(p),
  beep: record('shell.beep')
})
export class Notification extends EventEmitter {
  static isSupported() {
    return true
  }
  constructor(o) {
    super()
    this.options = o
  }
  show() {
    calls.push({ name: 'Notification', args: [this.options] })
    this.emit('show')
  }
  close() {
    this.emit('close')
  }
}
class MenuItem {
  constructor(o) {
    Object.assign(this, { enabled: true, visible: true, checked: false, type: o.submenu ? 'submenu' : 'normal' }, o)
    if (Array.isArray(o.submenu)) this.submenu = Menu.buildFromTemplate(o.submenu)
    const click = o.click
    this.click = (...a) => click?.(this, BrowserWindow.getFocusedWindow(), ...a)
  }
}
export class Menu extends EventEmitter {
  static current = null
  static buildFromTemplate(t) {
    const m = new Menu()
    m.items = t.map((o) => new MenuItem(o))
    return m
  }
  static setApplicationMenu(m) {
    Menu.current = m
  }
  static getApplicationMenu() {
    return Menu.current
  }
  items = []
  append(i) {
    this.items.push(i)
  }
  popup() {
    calls.push({ name: 'Menu.popup', args: [] })
  }
  getMenuItemById(id) {
    for (const i of this.items) {
      const f = i.id === id ? i : i.submenu?.getMenuItemById(id)
      if (f) return f
    }
    return null
  }
}
export { MenuItem }
export class Tray extends EventEmitter {
  constructor(i) {
    super()
    calls.push({ name: 'Tray', args: [String(i)] })
  }
  setToolTip() {}
  setContextMenu(m) {
    this.menu = m
  }
  setImage() {}
  destroy() {}
  isDestroyed() {
    return false
  }
  popUpContextMenu() {}
}
export const nativeTheme = strict('nativeTheme', emitter({ shouldUseDarkColors: false, themeSource: 'system' }))
export const nativeImage = strict('nativeImage', {
  createFromPath: (p) => ({
    isEmpty: () => false,
    toString: () => p,
    resize() {
      return this
    }
  }),
  createEmpty: () => ({ isEmpty: () => true })
})
let clip = ''
export const clipboard = strict('clipboard', { writeText: (t) => void (clip = t), readText: () => clip })
export const powerMonitor = strict('powerMonitor', new EventEmitter())
export const screen = strict(
  'screen',
  emitter({
    getPrimaryDisplay: () => ({
      workAreaSize: { width: 1920, height: 1080 },
      bounds: { x: 0, y: 0, width: 1920, height: 1080 },
      scaleFactor: 1
    }),
    getAllDisplays: () => [screen.getPrimaryDisplay()]
  })
)
export const globalShortcut = strict('globalShortcut', {
  register: () => true,
  unregister() {},
  unregisterAll() {},
  isRegistered: () => false
})
export const safeStorage = strict('safeStorage', { isEncryptionAvailable: () => false })
export const crashReporter = strict('crashReporter', { start: record('crashReporter.start') })
