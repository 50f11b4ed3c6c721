import { expect, it } from 'vitest'
import { LARGEST_CHUNK_BYTES } from '../../../electron/bridge/limits.ts'
import { backupMemory } from '../../../src/desktop/settings/backup-memory.ts'
import { bridgeBackupShelf } from '../../../src/desktop/settings/bridge-backup-shelf.ts'
import { testBridge } from '../../support/test-bridge.ts'

const kept = { name: 'heard-x', bytes: 10, at: 1, kind: 'automatic' as const }

it('cuts a backup into pieces that the other side takes, and ends it as a backup', async () => {
  const calls: unknown[] = []
  const shelf = bridgeBackupShelf(
    testBridge({
      backupBegin: async (kind) => (calls.push(kind), { id: 'i', name: 'n' }),
      fileSaveChunk: async (_id, chunk) => void calls.push(chunk.byteLength),
      backupEnd: async (id) => void calls.push(id)
    })
  )
  const sink = await shelf.begin('before-restore')
  await sink.write(new Uint8Array(LARGEST_CHUNK_BYTES + 5))
  await sink.close()
  expect(sink.name).toBe('n')
  expect(calls).toEqual(['before-restore', LARGEST_CHUNK_BYTES, 5, 'i'])
})

it('reads a backup to its end, piece by piece, as often as one likes', async () => {
  const whole = Uint8Array.from({ length: 10 }, (_, n) => n)
  const shelf = bridgeBackupShelf(testBridge({ backupRead: async (_name, offset) => whole.slice(offset, offset + 4) }))
  for (const _time of [1, 2]) {
    const bytes: number[] = []
    for await (const chunk of shelf.source(kept).chunks()) bytes.push(...chunk)
    expect(bytes).toEqual([...whole])
  }
})

it('remembers the last backup beside the database, and forgets what it cannot read', () => {
  const stored = new Map<string, string>()
  const memory = backupMemory({
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => void stored.set(key, text)
  })
  expect([memory.last(), memory.snoozedUntil()]).toEqual([null, 0])
  memory.remember({ at: 5, hash: 'h' })
  memory.snooze(9)
  expect([memory.last(), memory.snoozedUntil()]).toEqual([{ at: 5, hash: 'h' }, 9])
  for (const text of ['{', '1', '{}', '{"at":"5","hash":"h"}']) {
    for (const key of stored.keys()) stored.set(key, text)
    expect(memory.last()).toBeNull()
  }
})
