import type { ReminderMemory } from '../../application/ports/notifier.ts'

const KEY = 'heard-reminders'

/**
 * What was told already, beside the database and not in it: a restored floor must not bring another machine's memory along. Unreadable is the same as
 * forgotten; then what is due is told once more.
 * @param memory `window.localStorage`
 */
export function reminderMemory(memory: Pick<Storage, 'getItem' | 'setItem'>): ReminderMemory {
  return {
    load: () => read(memory.getItem(KEY)),
    save: (marks) => memory.setItem(KEY, JSON.stringify(marks))
  }
}

type Mark = ReturnType<ReminderMemory['load']>[number]

function read(text: string | null): readonly Mark[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter(isMark) : []
  } catch {
    return []
  }
}

function isMark(value: unknown): value is Mark {
  if (!Array.isArray(value)) return false
  const [key, rank]: readonly unknown[] = value
  return typeof key === 'string' && (rank === 1 || rank === 2 || rank === 3)
}
