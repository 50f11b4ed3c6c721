import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ReminderFile } from '../../../electron/main/reminder-memory.ts'

const fresh = () => join(mkdtempSync(join(tmpdir(), 'heard-reminders-')), 'reminders.json')
const opened = (path: string, log: string[] = []) => new ReminderFile(path, (_origin, text) => void log.push(text))

test('what was told and said is there after a restart, in one whole file', () => {
  const path = fresh()
  const file = opened(path)
  expect(file.load()).toEqual([])
  file.save([['p1@5', 2]])
  file.add('stays')
  const again = opened(path)
  expect(again.load()).toEqual([['p1@5', 2]])
  expect([again.has('stays'), again.has('quit')]).toEqual([true, false])
  expect(readdirSync(join(path, '..'))).toEqual(['reminders.json'])
})

test.each(['', '{', '[]', '{"marks":7}', '{"marks":[["a",9],["b"],3,null],"said":[1]}'])(
  'a file that says %s is as good as none',
  (text) => {
    const path = fresh()
    writeFileSync(path, text)
    expect(opened(path).load()).toEqual([])
  }
)

test('that it cannot be written is logged, and remembered until the program ends', () => {
  const log: string[] = []
  const file = opened(join(fresh(), 'no-folder', 'reminders.json'), log)
  file.save([['p1@5', 2]])
  expect(file.load()).toEqual([['p1@5', 2]])
  expect(log).toHaveLength(1)
})
