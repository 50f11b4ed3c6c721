import { EventEmitter } from 'node:events'
import { session } from './schemes.mjs'

export class WebContents extends EventEmitter {
  constructor(win, id, prefs) {
    super()
    this.win = win
    this.id = id
    this.prefs = prefs
    this.session = session.defaultSession
  }
  get page() {
    return this.win.page
  }
  async send(ch, ...a) {
    const p = await this.page
    if (!p.isClosed())
      await p.evaluate(([c, x]) => window.__electronDoubleReceive?.(c, x), [ch, structuredClone(a)]).catch(() => {})
  }
  async executeJavaScript(code) {
    return (await this.page).evaluate(code)
  }
  async printToPDF(o = {}) {
    return (await this.page).pdf({
      printBackground: o.printBackground,
      landscape: o.landscape,
      format: typeof o.pageSize === 'string' ? o.pageSize : 'Letter',
      scale: o.scale,
      displayHeaderFooter: o.displayHeaderFooter,
      headerTemplate: o.headerTemplate,
      footerTemplate: o.footerTemplate,
      preferCSSPageSize: o.preferCSSPageSize
    })
  }
  async capturePage() {
    const png = await (await this.page).screenshot()
    return { toPNG: () => png }
  }
  setWindowOpenHandler(f) {
    this.openHandler = f
  }
  getURL() {
    return this.win.url
  }
  async reload() {
    await (await this.page).reload()
  }
  close() {
    void this.win.close()
  }
  openDevTools() {}
  closeDevTools() {}
  isDevToolsOpened() {
    return false
  }
  setZoomFactor() {}
  isDestroyed() {
    return this.win.isDestroyed()
  }
  setUserAgent() {}
}
