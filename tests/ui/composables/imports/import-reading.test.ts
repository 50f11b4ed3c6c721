import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Inspection, SettledReading } from '../../../../src/application/imports/file-reading.ts'
import type { KeptMapping } from '../../../../src/application/imports/keep-mapping.ts'
import type { ImportDesk, WorkProgress } from '../../../../src/application/ports/import-desk.ts'
import { fail, ok } from '../../../../src/domain/shared/result.ts'
import { createImportWork } from '../../../../src/ui/composables/imports/import-work.ts'
import { columnsOf, inspectionOf } from '../../../support/inspections.ts'

const MAPPING = '{"name":"Log","grain":"case","columns":{"ref":"id"}}'
const KEPT: KeptMapping = { id: 'kept-1', name: 'Log', text: MAPPING, savedAt: 0 }
const READY = inspectionOf({ mappingText: MAPPING, columns: columnsOf(['id', 'ref']) })
const ASKS = inspectionOf({ questions: [{ kind: 'grain', ref: 'R1', times: 3 }] })
const file = (name: string) => new File(['id\n1\n'], name)

/** A desk that answers an inspection with what `look` makes of it, after `ms`. */
function desk(look: (settled: SettledReading) => Inspection, ms = 10) {
  const log: string[] = []
  const fake: ImportDesk = {
    async inspect(picked, settled) {
      log.push(`inspect ${picked.name} ${JSON.stringify(settled)}`)
      await new Promise((resolve) => setTimeout(resolve, ms))
      return ok(look(settled))
    },
    async check(picked, mappingText) {
      log.push(`check ${picked.name} ${mappingText}`)
      return fail({ code: 'file-empty' })
    },
    commit: async () => fail({ code: 'cancelled' }),
    cancel: () => void log.push('cancel'),
    rejectsCsv: async () => [],
    undo: async () => fail({ code: 'import-not-running' })
  }
  return { fake, log }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('a file that is looked at', () => {
  it('is looked at as soon as it is chosen, and checked with what was guessed', async () => {
    const { fake, log } = desk(() => READY)
    const work = createImportWork(fake)
    work.choice.chooseFile(file('log.csv'))
    expect(work.reading.isReading.value).toBe(true)
    await later(20)
    expect(work.reading.inspection.value).toBe(READY)
    expect(work.reading.isReading.value).toBe(false)
    await work.check()
    expect(log).toEqual(['inspect log.csv {}', `check log.csv ${MAPPING}`])
  })

  it('is not checked while a question is open: it says so each time', async () => {
    const { fake, log } = desk(() => ASKS)
    const work = createImportWork(fake)
    work.choice.chooseFile(file('log.csv'))
    await later(20)
    await work.check()
    await work.check()
    expect(work.asked.value).toBe(2)
    expect(log.filter((line) => line.startsWith('check'))).toEqual([])
  })

  it('is read once for settings that come quickly one after the other, with all of them', async () => {
    const { fake, log } = desk(() => READY)
    const work = createImportWork(fake)
    work.choice.chooseFile(file('log.csv'))
    await later(20)
    work.reading.settle({ delimiter: ';' })
    await later(50)
    work.reading.settle({ columns: { ref: 'id' } })
    work.reading.settle({ columns: { team: null } })
    await later(500)
    expect(log).toEqual(['inspect log.csv {}', 'inspect log.csv {"delimiter":";","columns":{"ref":"id","team":null}}'])
  })

  it('shows the newest reading, whichever ends last, and never that of a file taken away', async () => {
    let slow = true
    const { fake } = desk(
      (settled) => inspectionOf({ mappingText: MAPPING, knownAs: settled.delimiter ?? 'first' }),
      400
    )
    const work = createImportWork({
      ...fake,
      inspect: async (picked, settled) => {
        const answer = await fake.inspect(picked, settled)
        if (slow) await new Promise((resolve) => setTimeout(resolve, 1_000))
        return answer
      }
    })
    work.choice.chooseFile(file('old.csv'))
    await later(100)
    slow = false
    work.choice.chooseFile(file('new.csv'))
    work.reading.settle({ delimiter: ';' })
    await later(5_000)
    expect(work.reading.inspection.value?.knownAs).toBe(';')
  })

  it('shows how far the newest reading has come, and nothing of an older one', async () => {
    const tell: ((progress: WorkProgress) => void)[] = []
    const { fake } = desk(() => READY, 1_000)
    const work = createImportWork({
      ...fake,
      inspect: (picked, settled, onProgress = () => undefined) => {
        tell.push(onProgress)
        return fake.inspect(picked, settled)
      }
    })
    const share = (): unknown => work.reading.progress.value?.share
    work.choice.chooseFile(file('old.csv'))
    await later(10)
    tell[0]?.({ phase: 'reading', share: 0.4, records: 7 })
    expect(share()).toBe(0.4)
    work.choice.chooseFile(file('new.csv'))
    await later(1_100)
    expect([tell.length, share()]).toEqual([2, undefined])
    tell[0]?.({ phase: 'reading', share: 0.5, records: 8 })
    expect(share()).toBeUndefined()
  })

  it('waits with the check until the newest settings are read', async () => {
    const { fake, log } = desk(() => READY)
    const work = createImportWork(fake)
    work.choice.chooseFile(file('log.csv'))
    await later(20)
    work.reading.settle({ delimiter: ';' })
    const checking = work.check()
    expect(work.isWaiting.value).toBe(true)
    await later(500)
    await checking
    expect(log.slice(1)).toEqual(['inspect log.csv {"delimiter":";"}', `check log.csv ${MAPPING}`])
  })

  it('takes a check back when something else is settled after it', async () => {
    const { fake } = desk(() => READY)
    const work = createImportWork(fake)
    work.choice.chooseFile(file('log.csv'))
    await later(20)
    await work.check()
    expect(work.stage.value).toMatchObject({ fault: { code: 'file-empty' } })
    work.reading.settle({ delimiter: ';' })
    expect(work.stage.value).toEqual({ at: 'choosing', fault: null })
  })
})

describe('a mapping that was kept', () => {
  const memory = { findKept: async () => KEPT, imported: () => undefined }

  it('is used by itself where it fits, and every setting of it can be changed', async () => {
    const { fake, log } = desk(() => READY)
    const work = createImportWork(fake, memory)
    work.choice.chooseFile(file('log.csv'))
    await later(50)
    expect(work.reading.applied.value).toBe(KEPT)
    expect(log[1]).toContain('"name":"Log"')
    work.reading.settle({ delimiter: ';' })
    await later(500)
    expect(log[2]).toContain('"delimiter":";"')
    expect(log[2]).toContain('"name":"Log"')
  })

  it('gives way to guessing, and does not come back by itself', async () => {
    const { fake, log } = desk(() => READY)
    const work = createImportWork(fake, memory)
    work.choice.chooseFile(file('log.csv'))
    await later(50)
    work.reading.guessAnew()
    await later(500)
    expect(work.reading.applied.value).toBeNull()
    expect(log.at(-1)).toBe('inspect log.csv {}')
  })

  it('that is found late does not bring back the file it was looked for', async () => {
    const { fake } = desk((settled) => inspectionOf({ mappingText: MAPPING, knownAs: settled.name ?? 'guessed' }))
    let first = true
    const findKept = async () => {
      const pause = first ? 1_000 : 0
      first = false
      await new Promise((resolve) => setTimeout(resolve, pause))
      return pause === 0 ? KEPT : null
    }
    const work = createImportWork(fake, { findKept, imported: () => undefined })
    work.choice.chooseFile(file('old.csv'))
    await later(50)
    work.choice.chooseFile(file('new.csv'))
    await later(100)
    expect(work.reading.inspection.value?.knownAs).toBe('Log')
    await later(5_000)
    expect(work.reading.inspection.value?.knownAs).toBe('Log')
  })

  it('is not looked for where a mapping file decides', async () => {
    const { fake, log } = desk(() => READY)
    const work = createImportWork(fake, memory)
    work.choice.writeMapping(MAPPING)
    work.choice.chooseFile(file('log.csv'))
    await later(500)
    await work.check()
    expect(log).toEqual([`check log.csv ${MAPPING}`])
  })

  it('is what the guesses were, once they are imported', async () => {
    const { fake } = desk(() => READY)
    const kept: string[] = []
    const report = { checkId: 'c', source: 'Log', rejects: [], sample: [], setsZone: null, ignoredKeys: [] }
    const counts = {
      records: 1,
      imported: 1,
      updated: 0,
      identical: 0,
      rejected: 0,
      cases: 1,
      events: 1,
      incomplete: 0
    }
    const work = createImportWork(
      {
        ...fake,
        check: async () => ok({ ...report, counts }),
        commit: async () => ok({ importId: 'i', counts, setsZone: null, conflicts: 0 })
      },
      { findKept: async () => null, imported: (text) => void kept.push(text) }
    )
    work.choice.chooseFile(file('log.csv'))
    await later(50)
    await work.check()
    expect(kept).toEqual([])
    await work.commit()
    expect(kept).toEqual([MAPPING])
  })
})
