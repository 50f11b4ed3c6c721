import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, shell, webContents } from 'electron'
import type { Channel } from '../bridge/contract.ts'
import { LARGEST_CHUNK_BYTES } from '../bridge/limits.ts'
import { BackupFolder } from './backup-folder.ts'
import { guarded, type Answers } from './bridge-calls.ts'
import { FileSaves } from './file-saves.ts'
import { hostNoteBeside, writeHostNote } from './host-note.mjs'
import { describeError, type Log } from './log-file.ts'
import type { ReminderHost } from './reminder-host.ts'

/** Answers every channel of the bridge contract. */
export function answerBridge(log: Log, { arm, reminders }: ReminderHost): void {
  const saves = new FileSaves()
  const profile = app.getPath('userData')
  const backups = new BackupFolder(join(profile, 'backups'), saves, Date.now)
  const answers: Answers = {
    'file-save-begin': async (window, suggestedName) => beginSave(saves, window, suggestedName),
    'file-save-chunk': (window, id, chunk) => saves.write(window, id, chunk),
    'file-save-end': (window, id) => saves.end(window, id),
    'file-save-abort': (window, id) => saves.abort(window, id),
    'backup-begin': (window, kind) => backups.begin(window, kind),
    'backup-end': (window, id) => backups.end(window, id),
    'backup-abort': (window, id) => backups.abort(window, id),
    'backup-list': () => backups.list(),
    'backup-read': (_window, name, offset) => backups.read(name, offset, LARGEST_CHUNK_BYTES),
    'backup-show-folder': () => showFolder(backups.path),
    'reminders-arm': async (_window, plan) => arm(plan),
    'reminders-news': () => reminders.nextNews(),
    'reminders-test': async (_window, title, body) => reminders.test(title, body),
    'holds-data': async () => writeHostNote(hostNoteBeside(profile), { host: 'desktop' }),
    'log-error': async (_window, text) => log('page', text),
    'host-info': async () => ({
      version: app.getVersion(),
      platform: process.platform,
      profilePath: profile
    })
  }
  for (const channel of Object.keys(answers) as Channel[]) register(channel, answers) // keys of Answers are Channels by its type
  app.on('will-quit', () => saves.removeAllNow())
  app.on('web-contents-created', (_event, contents) => {
    const { id } = contents
    const abandon = (): void => void saves.abortAllOf(id).catch((error: unknown) => log('main', describeError(error)))
    contents.on('destroyed', abandon)
    contents.on('did-navigate', abandon) // a reloaded page has forgotten what the one before it was writing
  })
}

function register<C extends Channel>(channel: C, answers: Answers): void {
  ipcMain.handle(channel, guarded(channel, answers[channel]))
}

async function beginSave(saves: FileSaves, window: number, suggestedName: string): Promise<{ id: string } | null> {
  const contents = webContents.fromId(window)
  const parent = contents === undefined ? null : BrowserWindow.fromWebContents(contents)
  const options = { defaultPath: suggestedName }
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options))
  return canceled || filePath === '' ? null : { id: await saves.begin(window, filePath) }
}

async function showFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  const refused = await shell.openPath(path)
  if (refused !== '') throw new Error(refused)
}
