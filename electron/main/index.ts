import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { declareScheme, serveScheme } from './app-scheme.ts'
import { answerBridge } from './bridge-answers.ts'
import { guardPages, guardSession } from './guards.ts'
import { describeError, logFile } from './log-file.ts'
import { profilePath } from './profile.ts'
import { hostReminders } from './reminder-host.ts'
import { openWindow } from './window.ts'

// The profile first: everything after this line reads or writes below it, the single-instance lock included.
app.setPath('userData', profilePath(app.getPath('appData'), app.commandLine.getSwitchValue('user-data-dir')))
app.enableSandbox()
declareScheme()

const built = join(import.meta.dirname, '..')
const log = logFile(join(app.getPath('userData'), 'logs', 'heard.log'))
process.on('uncaughtException', (error) => log('main', describeError(error)))
process.on('unhandledRejection', (reason) => log('main', describeError(reason)))

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) {
    openWindow(join(built, 'preload', 'index.cjs'), log)
    return
  }
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

async function start(): Promise<void> {
  await app.whenReady()
  guardSession()
  guardPages(log)
  serveScheme(join(built, 'renderer'))
  answerBridge(log, hostReminders(join(built, 'renderer'), log, showFirstWindow))
  showFirstWindow()
}

// two programs on one profile would be two writers of one database
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showFirstWindow)
  app.on('activate', showFirstWindow)
  app.on('window-all-closed', () => app.quit())
  start().catch((error: unknown) => {
    log('main', describeError(error))
    app.exit(1)
  })
} else {
  app.quit()
}
