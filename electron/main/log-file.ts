import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const LARGEST_BYTES = 1024 * 1024

/** Writes one entry; never throws, because it is called where an error is already being handled. */
export type Log = (origin: string, text: string) => void

/**
 * A text file of errors, for whoever looks after the machine. At a megabyte the file becomes `<name>.1`, replacing the one
 * before, so it can never fill a disk.
 * @param now epoch milliseconds
 */
export function logFile(path: string, now: () => number = Date.now): Log {
  return (origin, text) => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      if (sizeOf(path) > LARGEST_BYTES) renameSync(path, `${path}.1`)
      // one entry a line, however many lines an error has: nobody can forge an entry with a line break
      appendFileSync(path, `${new Date(now()).toISOString()} ${origin} ${JSON.stringify(text)}\n`)
    } catch (error) {
      console.error('The log file cannot be written:', error)
    }
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** An error as text, with its stack where it has one. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
}
