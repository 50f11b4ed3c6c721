// Runs in the page before any of its scripts. The preload bundle is CommonJS and sees only what a
// sandboxed preload sees: require('electron') with four members, and a thin process.
export const preloadHost = (source, info) => `(() => {
  if (window !== window.top || window.__electronDouble?.claimed) return
  const call = window.__electronDouble; delete window.__electronDouble
  const listeners = new Map()
  const clone = (v) => typeof v === 'function' ? (...a) => { const r = v(...a.map(clone)); return r instanceof Promise ? r.then(clone) : clone(r) }
    : v instanceof Promise ? v.then(clone)
    : v && typeof v === 'object' && [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(v))
      ? Object.freeze(Array.isArray(v) ? v.map(clone) : Object.fromEntries(Object.entries(v).map(([k, x]) => [k, clone(x)]))) : v === undefined || v === null ? v : structuredClone(v)
  const ipcRenderer = {
    invoke: async (ch, ...a) => { const r = await call('invoke', ch, structuredClone(a)); if (r.error) throw new Error(r.error); return r.ok },
    send: (ch, ...a) => void call('send', ch, structuredClone(a)),
    on(ch, f) { listeners.set(ch, [...(listeners.get(ch) ?? []), f]); return ipcRenderer },
    off(ch, f) { listeners.set(ch, (listeners.get(ch) ?? []).filter((x) => x !== f && x.inner !== f)); return ipcRenderer },
    once(ch, f) { const g = (...a) => { ipcRenderer.off(ch, g); f(...a) }; g.inner = f; return ipcRenderer.on(ch, g) },
    removeListener: (ch, f) => ipcRenderer.off(ch, f), removeAllListeners(ch) { listeners.delete(ch); return ipcRenderer }
  }
  Object.defineProperty(window, '__electronDoubleReceive', { value: (ch, a) => { for (const f of listeners.get(ch) ?? []) f({ sender: ipcRenderer }, ...a) } })
  const electron = { ipcRenderer, webUtils: { getPathForFile: (f) => f.path ?? '' }, webFrame: { setZoomFactor() {}, getZoomFactor: () => 1 },
    contextBridge: { exposeInMainWorld(k, v) { if (k in window) throw new Error("Cannot bind an API on top of an existing property on the window object"); Object.defineProperty(window, k, { value: clone(v), enumerable: true }) } } }
  const process = ${JSON.stringify(info)}
  const module = { exports: {} }
  const require = (m) => { if (m === 'electron' || m === 'electron/renderer') return electron; throw new Error('module not found: ' + m) }
  ;((require, module, exports, process, global) => { ${source}
  })(require, module, module.exports, process, window)
})()`
