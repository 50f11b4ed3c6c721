import { contextBridge, ipcRenderer } from 'electron'
import type { HeardBridge } from '../bridge/contract.ts'

const heard = {
  fileSaveBegin: (suggestedName) => ipcRenderer.invoke('file-save-begin', suggestedName),
  fileSaveChunk: (id, chunk) => ipcRenderer.invoke('file-save-chunk', id, chunk),
  fileSaveEnd: (id) => ipcRenderer.invoke('file-save-end', id),
  fileSaveAbort: (id) => ipcRenderer.invoke('file-save-abort', id),
  logError: (text) => ipcRenderer.invoke('log-error', text),
  hostInfo: () => ipcRenderer.invoke('host-info')
} satisfies HeardBridge

contextBridge.exposeInMainWorld('heard', heard)
