import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { AlarmMarks, AlarmRank } from '../bridge/alarms.ts'
import { describeError, type Log } from './log-file.ts'
import type { Said } from './tray.ts'

interface Remembered {
  readonly marks: AlarmMarks
  readonly said: readonly string[]
}

const NOTHING: Remembered = { marks: [], said: [] }

/**
 * A small file beside the database: what was told already. Unreadable is the same as forgotten, then what is due is told once more. That it cannot be
 * written must not keep a reminder from being shown.
 */
export class ReminderFile {
  private held: Remembered

  constructor(
    private readonly path: string,
    private readonly log: Log
  ) {
    this.held = read(path)
  }

  load(): AlarmMarks {
    return this.held.marks
  }

  save(marks: AlarmMarks): void {
    this.write({ ...this.held, marks })
  }

  has(what: Said): boolean {
    return this.held.said.includes(what)
  }

  add(what: Said): void {
    if (!this.has(what)) this.write({ ...this.held, said: [...this.held.said, what] })
  }

  private write(next: Remembered): void {
    this.held = next
    try {
      // whole or not at all: a crash in the middle leaves the old file
      writeFileSync(`${this.path}.part`, JSON.stringify(next))
      renameSync(`${this.path}.part`, this.path)
    } catch (error) {
      this.log('main', describeError(error))
    }
  }
}

function read(path: string): Remembered {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof value !== 'object' || value === null) return NOTHING
    const { marks, said }: { marks?: unknown; said?: unknown } = value
    return {
      marks: Array.isArray(marks) ? marks.filter(isMark) : [],
      said: Array.isArray(said) ? said.filter((one) => typeof one === 'string') : []
    }
  } catch {
    return NOTHING // the first start, or an accident
  }
}

function isMark(value: unknown): value is readonly [string, AlarmRank] {
  if (!Array.isArray(value)) return false
  const [key, rank]: readonly unknown[] = value
  return typeof key === 'string' && (rank === 1 || rank === 2 || rank === 3)
}
