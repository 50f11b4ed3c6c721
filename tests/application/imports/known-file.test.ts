import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../src/application/imports/inspect-file.ts'
import { KnownFile } from '../../../src/application/imports/known-file.ts'
import type { ImportFile } from '../../../src/application/ports/import-file.ts'
import type { SettledReading } from '../../../src/csv/imports/inspection.ts'
import { fileOf, QUIET } from '../../support/import-bench.ts'
import { INSPECT_TOOLS } from '../../support/inspecting.ts'

/** A desk's log: long enough that what comes after the first records is seen only by the look at all of them. */
const RECORDS = 2_600
const HEADER = 'number;opened;closed;changed;group;state;code;note'

function csvOf(seed: number): string {
  const rows = Array.from({ length: RECORDS }, (_, n) => {
    const ref = `C-${n % 7 === seed ? Math.floor(n / 2) : n}`
    // the first day above 12 comes late, and so does a state
    const day = n > 2_300 ? 13 + (n % 10) : 1 + (n % 12)
    const state = n === 2_500 ? 'Mystery' : n % 3 === 0 ? 'Closed' : 'Open'
    return `${ref};${day}/02/2024 09:00;${day}/03/2024 10:00;${day}/02/2024 ${10 + (n % 9)}:00;Group ${n % 5};${state};X${n};${n % 4 === 0 ? 'n/a' : 'é'}`
  })
  return [HEADER, ...rows].join('\n')
}

const SETTLED: readonly SettledReading[] = [
  {},
  { zone: 'Asia/Jerusalem' },
  { dateOrder: 'mdy' },
  { grain: 'case' },
  { name: 'Another name' },
  { columns: { team: 'state', status: 'group' } },
  { columns: { ref: 'code' } },
  { columns: { ref: 'note' } },
  { columns: { ref: '=row' } },
  { columns: { openedAt: 'changed', closedAt: null } },
  { columns: { closedAt: 'note' } },
  { columns: { status: 'code' } },
  { values: { status: { Mystery: 'closed' } } },
  { missing: ['', 'n/a', 'x'] },
  { delimiter: ',' },
  { headerRow: 0 },
  { encoding: 'windows-1250' }
]

const inspect = (file: ImportFile, settled: SettledReading, known?: KnownFile) =>
  inspectFile(INSPECT_TOOLS, file, settled, 'UTC', QUIET, known)

/** How many bytes were handed over. */
function counting(file: ImportFile): { readonly file: ImportFile; readonly read: () => number } {
  let read = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.chunks()) {
      read += chunk.length
      yield chunk
    }
  }
  return { file: { ...file, chunks }, read: () => read }
}

describe('a file that is known already', () => {
  it('says the same as one that is seen for the first time, whatever is settled in whatever order', async () => {
    const choices = fc.array(fc.constantFrom(...SETTLED), { minLength: 2, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 7 }), choices, async (seed, steps) => {
        const file = fileOf(csvOf(seed), 'log.csv', 65_536)
        const known = new KnownFile()
        for (const settled of steps) expect(await inspect(file, settled, known)).toEqual(await inspect(file, settled))
      }),
      { numRuns: 12 }
    )
  }, 60_000)

  it('is not read again for a column, a zone, an order of dates, a value, a grain or a name', async () => {
    const { file, read } = counting(fileOf(csvOf(1), 'log.csv', 65_536))
    const known = new KnownFile()
    await inspect(file, {}, known)
    expect(read()).toBe(2 * file.size)
    for (const settled of SETTLED.slice(0, 7)) await inspect(file, settled, known)
    await inspect(file, { columns: { openedAt: 'changed' }, values: { status: { Mystery: 'closed' } } }, known)
    expect(read()).toBe(2 * file.size)
  })

  it('is read once more for another separator: its bytes are known', async () => {
    const { file, read } = counting(fileOf(csvOf(1), 'log.csv', 65_536))
    const known = new KnownFile()
    await inspect(file, {}, known)
    await inspect(file, { delimiter: ',' }, known)
    expect(read()).toBe(3 * file.size)
  })

  it('is not taken for another one that has its name', async () => {
    const known = new KnownFile()
    const one = { ...fileOf('id,opened\nA,2024-01-02', 'x.csv'), changedAt: 1 }
    const other = { ...fileOf('id,closed\nB,2024-01-02', 'x.csv'), changedAt: 2 }
    await inspect(one, {}, known)
    expect(await inspect(other, {}, known)).toEqual(await inspect(other, {}))
    // the same file chosen anew is another object
    const { file: again, read } = counting({ ...other, changedAt: 2 })
    await inspect(again, {}, known)
    expect(read()).toBe(0)
  })

  it('a look that was called off leaves nothing half', async () => {
    const file = fileOf(csvOf(2), 'log.csv', 4_096)
    for (const stopAfter of [1, 20, 60]) {
      const known = new KnownFile()
      let steps = 0
      const watch = { progress: () => void steps++, isCancelled: () => steps >= stopAfter }
      const stopped = await inspectFile(INSPECT_TOOLS, file, {}, 'UTC', watch, known)
      expect(stopped).toEqual({ ok: false, error: { code: 'cancelled' } })
      expect(await inspect(file, {}, known)).toEqual(await inspect(file, {}))
    }
  })
})
