import { app, BrowserWindow, dialog, ipcMain, webContents } from 'electron'
import type { Channel } from '../bridge/contract.ts'
import { guarded, type Answers } from './bridge-calls.ts'
import { FileSaves } from './file-saves.ts'
import { describeError, type Log } from './log-file.ts'

/** Answers every channel of the bridge contract. */
export function answerBridge(log: Log): void {
  const saves = new FileSaves()
  const answers: Answers = {
    'file-save-begin': async (window, suggestedName) => beginSave(saves, window, suggestedName),
    'file-save-chunk': (window, id, chunk) => saves.write(window, id, chunk),
    'file-save-end': (window, id) => saves.end(window, id),
    'file-save-abort': (window, id) => saves.abort(window, id),
    'log-error': async (_window, text) => log('page', text),
    'host-info': async () => ({
      version: app.getVersion(),
      platform: process.platform,
      profilePath: app.getPath('userData')
    })
  }
  for (const channel of Object.keys(answers) as Channel[]) register(channel, answers) // keys of Answers are Channels by its type
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
