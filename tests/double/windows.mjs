// Each BrowserWindow is a page of a real Chromium.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { app } from './app.mjs'
import { preloadHost } from './preload-host.mjs'
import { toApp, toWeb } from './schemes.mjs'
import { calls, event, state, strict } from './state.mjs'
import { WebContents } from './web-contents.mjs'

/** What a sandboxed preload sees of the process. */
const thinProcess = (prefs) => ({
  platform: process.platform,
  arch: process.arch,
  sandboxed: true,
  contextIsolated: true,
  type: 'renderer',
  versions: {
    electron: '0.0.0-double',
    chrome: state.context.browser()?.version() ?? '',
    node: process.versions.node
  },
  env: {},
  argv: prefs.additionalArguments ?? []
})

let nextId = 1
export class BrowserWindow extends EventEmitter {
  static getAllWindows() {
    return state.all.filter((w) => !w.isDestroyed())
  }
  static fromWebContents(wc) {
    return wc.win
  }
  static fromId(id) {
    return state.all.find((w) => w.id === id) ?? null
  }
  static getFocusedWindow() {
    return state.all.findLast((w) => !w.isDestroyed() && w.visible) ?? null
  }
  constructor(o = {}) {
    super()
    if (!state.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    const p = o.webPreferences ?? {}
    for (const [k, want] of [
      ['contextIsolation', true],
      ['sandbox', true],
      ['nodeIntegration', false]
    ])
      if (p[k] !== undefined && p[k] !== want)
        throw new Error(`electron double: webPreferences.${k}=${p[k]} is not covered`)
    Object.assign(this, {
      id: nextId++,
      options: o,
      visible: o.show !== false,
      bounds: { x: 0, y: 0, width: o.width ?? 800, height: o.height ?? 600 },
      title: '',
      url: '',
      state: 'normal',
      destroyed: false
    })
    this.webContents = new WebContents(this, this.id, p)
    state.all.push(this)
    this.page = this.#open(p)
    app.emit('browser-window-created', event(), this)
    app.emit('web-contents-created', event(), this.webContents)
    return strict('BrowserWindow', this)
  }
  async #open(prefs) {
    const page = state.spare ?? (await state.context.newPage())
    state.spare = undefined
    state.windows.set(page, this)
    const cdp = await state.context.newCDPSession(page)
    this.targetId = (await cdp.send('Target.getTargetInfo')).targetInfo.targetId
    await cdp.send('Page.enable')
    this.#answerPopups(page, cdp)
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height })
    if (prefs.preload)
      await page.addInitScript({ content: preloadHost(readFileSync(prefs.preload, 'utf8'), thinProcess(prefs)) })
    this.#forwardEvents(page)
    return page
  }
  #answerPopups(page, cdp) {
    let allow = true
    cdp.on('Page.windowOpen', ({ url, windowName }) => {
      const details = { url: toApp(url), frameName: windowName, disposition: 'foreground-tab' }
      allow = (this.webContents.openHandler?.(details)?.action ?? 'allow') === 'allow'
    })
    page.on('popup', async (popup) => {
      if (!allow) await popup.close()
    })
  }
  #forwardEvents(page) {
    const { webContents } = this
    page.on('domcontentloaded', () => webContents.emit('dom-ready', event()))
    page.on('load', () => {
      this.url = toApp(page.url())
      webContents.emit('did-finish-load', event())
      if (!this.shownOnce) {
        this.shownOnce = true
        this.emit('ready-to-show', event())
      }
    })
    page.on('console', (m) => webContents.emit('console-message', event({ message: m.text(), level: m.type() })))
    page.on('crash', () => webContents.emit('render-process-gone', event(), { reason: 'crashed' }))
    page.on('close', () => this.#gone())
  }
  #gone() {
    if (this.destroyed) return
    this.destroyed = true
    this.webContents.emit('destroyed')
    this.emit('closed', event())
    if (BrowserWindow.getAllWindows().length || state.quitting) return
    if (!app.emit('window-all-closed', event())) void app.quit()
  }
  async loadURL(url) {
    const p = await this.page
    this.url = url
    const r = await p.goto(toWeb(url))
    if (r && r.status() >= 400) throw new Error(`ERR_FAILED (${r.status()}) loading '${url}'`)
  }
  async loadFile(file, o = {}) {
    await this.loadURL(`file://${resolve(file)}${o.hash ? `#${o.hash}` : ''}`)
  }
  async close() {
    const ev = event()
    this.emit('close', ev)
    if (ev.defaultPrevented) return false
    const p = await this.page
    await p.close({ runBeforeUnload: false })
    this.#gone()
    return true
  }
  async destroy() {
    await (await this.page).close()
    this.#gone()
  }
  isDestroyed() {
    return this.destroyed
  }
  show() {
    this.visible = true
    this.emit('show')
  }
  hide() {
    this.visible = false
    this.emit('hide')
  }
  showInactive() {
    this.show()
  }
  isVisible() {
    return this.visible
  }
  focus() {
    this.emit('focus')
  }
  isFocused() {
    return this.visible
  }
  getBounds() {
    return this.bounds
  }
  getNormalBounds() {
    return this.bounds
  }
  getSize() {
    return [this.bounds.width, this.bounds.height]
  }
  setMenuBarVisibility() {}
  removeMenu() {}
  setMenu() {}
  setBounds(b) {
    Object.assign(this.bounds, b)
    void this.page.then((p) => p.setViewportSize({ width: this.bounds.width, height: this.bounds.height }))
  }
  setSize(width, height) {
    this.setBounds({ width, height })
  }
  minimize() {
    this.state = 'minimized'
    this.emit('minimize')
  }
  maximize() {
    this.state = 'maximized'
    this.emit('maximize')
  }
  unmaximize() {
    this.restore()
  }
  restore() {
    this.state = 'normal'
    this.emit('restore')
  }
  isMinimized() {
    return this.state === 'minimized'
  }
  isMaximized() {
    return this.state === 'maximized'
  }
  isFullScreen() {
    return false
  }
  setFullScreen() {}
  setTitle(t) {
    this.title = t
  }
  getTitle() {
    return this.title
  }
  setProgressBar(v) {
    calls.push({ name: 'BrowserWindow.setProgressBar', args: [v] })
  }
}
