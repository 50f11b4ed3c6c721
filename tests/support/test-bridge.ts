import type { HeardBridge } from '../../electron/bridge/contract.ts'

const unexpected = (name: string) => (): never => {
  throw new Error(`nobody should have called ${name}`)
}

/** A bridge of which a test answers only what it expects to be asked. */
export function testBridge(answers: Partial<HeardBridge>): HeardBridge {
  return {
    fileSaveBegin: unexpected('fileSaveBegin'),
    fileSaveChunk: unexpected('fileSaveChunk'),
    fileSaveEnd: unexpected('fileSaveEnd'),
    fileSaveAbort: unexpected('fileSaveAbort'),
    backupBegin: unexpected('backupBegin'),
    backupEnd: unexpected('backupEnd'),
    backupAbort: unexpected('backupAbort'),
    backupList: unexpected('backupList'),
    backupRead: unexpected('backupRead'),
    backupShowFolder: unexpected('backupShowFolder'),
    holdsData: unexpected('holdsData'),
    remindersArm: unexpected('remindersArm'),
    remindersNews: unexpected('remindersNews'),
    remindersTest: unexpected('remindersTest'),
    logError: unexpected('logError'),
    hostInfo: unexpected('hostInfo'),
    ...answers
  }
}
