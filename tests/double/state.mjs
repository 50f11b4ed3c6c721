// What the parts of the double share. Nothing else in these files is global.
import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The value of `--name=value` on the command line. */
export const arg = (name) => process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3)

export const userData = resolve(arg('user-data-dir') ?? mkdtempSync(join(tmpdir(), 'electron-double-')))
mkdirSync(userData, { recursive: true })

export const state = {
  ready: false,
  quitting: false,
  /** Playwright's browser context, once started. */
  context: undefined,
  /** The first page Chromium opens by itself, taken by the first window. */
  spare: undefined,
  /** page -> BrowserWindow */
  windows: new Map(),
  /** every BrowserWindow ever made */
  all: [],
  permission: {}
}

/** Everything the main process asked of the operating system, for assertions. */
export const calls = []
export const record =
  (name) =>
  (...args) =>
    void calls.push({ name, args })

/** Honest gaps: touching a member that the double lacks is an error that names it. */
export const strict = (name, target) =>
  new Proxy(target, {
    get(t, p, r) {
      if (typeof p === 'symbol' || p in t || ['then', 'toJSON', 'default'].includes(p)) return Reflect.get(t, p, r)
      throw new Error(`electron double: ${name}.${p} is not covered`)
    }
  })

export const emitter = (members) => Object.assign(new EventEmitter(), members)

export const event = (extra = {}) => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
  ...extra
})
