import { contextBridge, ipcRenderer } from 'electron'
import type { HeardBridge } from '../bridge/contract.ts'

const heard = {
  fileSaveBegin: (suggestedName) => ipcRenderer.invoke('file-save-begin', suggestedName),
  fileSaveChunk: (id, chunk) => ipcRenderer.invoke('file-save-chunk', id, chunk),
  fileSaveEnd: (id) => ipcRenderer.invoke('file-save-end', id),
  fileSaveAbort: (id) => ipcRenderer.invoke('file-save-abort', id),
  backupBegin: (kind) => ipcRenderer.invoke('backup-begin', kind),
  backupEnd: (id) => ipcRenderer.invoke('backup-end', id),
  backupAbort: (id) => ipcRenderer.invoke('backup-abort', id),
  backupList: () => ipcRenderer.invoke('backup-list'),
  backupRead: (name, offset) => ipcRenderer.invoke('backup-read', name, offset),
  backupShowFolder: () => ipcRenderer.invoke('backup-show-folder'),
  holdsData: () => ipcRenderer.invoke('holds-data'),
  remindersArm: (plan) => ipcRenderer.invoke('reminders-arm', plan),
  remindersNews: () => ipcRenderer.invoke('reminders-news'),
  remindersTest: (title, body) => ipcRenderer.invoke('reminders-test', title, body),
  logError: (text) => ipcRenderer.invoke('log-error', text),
  hostInfo: () => ipcRenderer.invoke('host-info')
} satisfies HeardBridge

contextBridge.exposeInMainWorld('heard', heard)
