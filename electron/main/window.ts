import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { describeError, type Log } from './log-file.ts'
import { START_PAGE } from './own-origin.ts'
import { fitBounds, readBounds, SMALLEST, type Bounds } from './window-bounds.ts'

/** Opens the window where it was left last time. */
export function openWindow(preload: string, log: Log): BrowserWindow {
  const memory = join(app.getPath('userData'), 'window.json')
  const window = new BrowserWindow({
    ...fitBounds(
      recall(memory),
      screen.getAllDisplays().map((display) => display.bounds)
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Heard Desk',
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false }
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', () => remember(memory, window.getNormalBounds(), log))
  window.loadURL(START_PAGE).catch((error: unknown) => log('main', describeError(error)))
  return window
}

function recall(memory: string): Bounds | null {
  try {
    return readBounds(readFileSync(memory, 'utf8'))
  } catch {
    return null // the first start
  }
}

function remember(memory: string, bounds: Bounds, log: Log): void {
  try {
    writeFileSync(memory, JSON.stringify(bounds))
  } catch (error) {
    log('main', describeError(error)) // losing a window's place must not keep it from closing
  }
}
