import { describe, expect, it } from 'vitest'
import type {
  CheckReport,
  ImportDesk,
  ImportReport,
  WorkProgress
} from '../../../../src/application/ports/import-desk.ts'
import type { ImportCounts } from '../../../../src/domain/imports/import-event.ts'
import { fail, ok } from '../../../../src/domain/shared/result.ts'
import type { Inspection } from '../../../../src/application/imports/file-reading.ts'
import { createImportWork } from '../../../../src/ui/composables/imports/import-work.ts'

const counts: ImportCounts = {
  records: 3,
  imported: 2,
  updated: 0,
  identical: 0,
  rejected: 1,
  cases: 2,
  events: 2,
  incomplete: 0
}
const report: CheckReport = {
  checkId: 'check-1',
  source: 'Log',
  counts,
  rejects: [],
  sample: [],
  setsZone: null,
  ignoredKeys: []
}
const result: ImportReport = { importId: 'import-1', counts, setsZone: null, conflicts: 0 }
const sure = <T>(value: T) => ({ value, sure: true, settled: false, others: [] })
/** A file that needs no mapping, so that a check without one goes through. */
const OWN_FILE: Inspection = {
  encoding: sure('utf-8'),
  delimiter: sure(','),
  headerRow: sure(1),
  grain: sure('case'),
  dateOrder: null,
  zone: null,
  knownAs: null,
  ownFile: true,
  columns: [],
  rows: [],
  typed: [],
  questions: [],
  newest: null,
  mappingText: ''
}
const MAPPING = '{"name":"Log","grain":"case","columns":{"ref":"id"}}'

const file = (name: string, text = 'id\n1\n') => new File([text], name)

/** A desk whose answers are given by hand, so that a test can stand between question and answer. */
function slowDesk() {
  const log: string[] = []
  const waiting: ((answer: unknown) => void)[] = []
  let onProgress: (progress: WorkProgress) => void = () => undefined
  const ask = <T>(): Promise<T> => new Promise((resolve) => waiting.push((answer) => resolve(answer as T))) // each test answers in the right type
  const desk: ImportDesk = {
    inspect: async () => ok(OWN_FILE),
    check(picked, mappingText, watch) {
      log.push(`check ${picked.name} ${mappingText === '' ? 'without a mapping' : 'with a mapping'}`)
      onProgress = watch
      return ask()
    },
    commit(checkId, watch) {
      log.push(`commit ${checkId}`)
      onProgress = watch
      return ask()
    },
    cancel: () => void log.push('cancel'),
    rejectsCsv: async () => [],
    undo: async () => ok({ seq: 1, kept: [] })
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return {
    desk,
    log,
    progress: (progress: WorkProgress) => onProgress(progress),
    async answer(value: unknown) {
      waiting.shift()?.(value)
      await settle()
    },
    settle
  }
}

describe('an import on the screen', () => {
  it('takes file and mapping in any order, and checks once there is a file', async () => {
    for (const order of ['file first', 'mapping first']) {
      const { desk, log, settle } = slowDesk()
      const work = createImportWork(desk)
      if (order === 'file first') work.choice.chooseFile(file('log.csv'))
      await work.choice.chooseMapping(file('log.json', MAPPING))
      if (order === 'mapping first') work.choice.chooseFile(file('log.csv'))
      void work.check()
      await settle()
      // a file that was there first was being looked at, which the mapping makes needless
      expect(log).toEqual([...(order === 'file first' ? ['cancel'] : []), 'check log.csv with a mapping'])
    }
  })

  it('does nothing without a file', async () => {
    const { desk, log } = slowDesk()
    await createImportWork(desk).check()
    expect(log).toEqual([])
  })

  it('goes from check to commit to result, and keeps what was understood beside the result', async () => {
    const { desk, log, answer, progress, settle } = slowDesk()
    const work = createImportWork(desk)
    work.choice.writeMapping(MAPPING)
    work.choice.chooseFile(file('log.csv'))
    void work.check()
    await settle()
    progress({ phase: 'reading', share: 0.5, records: 2 })
    expect(work.stage.value).toMatchObject({ at: 'checking', progress: { share: 0.5 } })
    await answer(ok(report))
    expect(work.stage.value).toMatchObject({ at: 'checked', report, mapping: { name: 'Log', targets: ['ref'] } })
    void work.commit()
    await settle()
    progress({ phase: 'writing', share: 1, records: 3 })
    expect(work.stage.value).toMatchObject({ at: 'committing', report, progress: { phase: 'writing' } })
    await answer(ok(result))
    expect(work.stage.value).toMatchObject({ at: 'done', report, result })
    expect(log).toEqual(['check log.csv with a mapping', 'commit check-1'])
  })

  it('takes a check back when the file or the mapping changes after it', async () => {
    for (const change of ['file', 'mapping']) {
      const { desk, answer, settle } = slowDesk()
      const work = createImportWork(desk)
      work.choice.chooseFile(file('log.csv'))
      void work.check()
      await settle()
      await answer(ok(report))
      if (change === 'file') work.choice.chooseFile(file('other.csv'))
      else work.choice.writeMapping(MAPPING)
      expect(work.stage.value, change).toEqual({ at: 'choosing', fault: null })
    }
  })

  it('calls a running check off when the file changes, hears its late answer no more, and lets it wind down before the next', async () => {
    const { desk, log, answer, settle } = slowDesk()
    const work = createImportWork(desk)
    work.choice.chooseFile(file('first.csv'))
    void work.check()
    await settle()
    work.choice.chooseFile(file('second.csv'))
    void work.check()
    await settle()
    expect(log).toEqual(['check first.csv without a mapping', 'cancel'])
    await answer(ok({ ...report, checkId: 'of the first' }))
    expect(work.stage.value.at).toBe('checking')
    expect(log.at(-1)).toBe('check second.csv without a mapping')
    await answer(ok({ ...report, checkId: 'of the second' }))
    expect(work.stage.value).toMatchObject({ at: 'checked', report: { checkId: 'of the second' } })
  })

  it('does not show what a check understood of a file that has been taken away meanwhile', async () => {
    const { desk, answer, settle } = slowDesk()
    const work = createImportWork(desk)
    work.choice.chooseFile(file('log.csv'))
    void work.check()
    await settle()
    work.choice.chooseFile(null)
    await answer(ok(report))
    expect(work.stage.value).toEqual({ at: 'choosing', fault: null })
  })

  it('keeps the files when a check comes to nothing', async () => {
    const { desk, answer, settle } = slowDesk()
    const work = createImportWork(desk)
    const chosen = file('empty.csv', '')
    work.choice.chooseFile(chosen)
    work.choice.writeMapping(MAPPING)
    void work.check()
    await settle()
    await answer(fail({ code: 'file-empty' }))
    expect(work.stage.value).toEqual({ at: 'choosing', fault: { code: 'file-empty' } })
    expect(work.choice.file.value).toBe(chosen)
    expect(work.choice.mappingText.value).toBe(MAPPING)
  })

  it('can be imported again from the same check after it was stopped or the disk was full', async () => {
    for (const code of ['cancelled', 'storage-full'] as const) {
      const { desk, answer, settle } = slowDesk()
      const work = createImportWork(desk)
      work.choice.chooseFile(file('log.csv'))
      void work.check()
      await settle()
      await answer(ok(report))
      void work.commit()
      await settle()
      work.cancel()
      expect(work.isStopping.value).toBe(true)
      await answer(fail({ code }))
      expect(work.stage.value).toMatchObject({ at: 'checked', report, fault: { code } })
      expect(work.isStopping.value).toBe(false)
    }
  })

  it('has to be checked anew when the floor has changed since', async () => {
    const { desk, answer, settle } = slowDesk()
    const work = createImportWork(desk)
    work.choice.chooseFile(file('log.csv'))
    void work.check()
    await settle()
    await answer(ok(report))
    void work.commit()
    await settle()
    await answer(fail({ code: 'floor-changed' }))
    expect(work.stage.value).toEqual({ at: 'choosing', fault: { code: 'floor-changed' } })
  })

  it('does not stay busy for ever when the work throws, and lets the bug rise', async () => {
    const { desk } = slowDesk()
    const work = createImportWork({ ...desk, check: () => Promise.reject(new Error('a bug')) })
    work.choice.chooseFile(file('log.csv'))
    await expect(work.check()).rejects.toThrow('a bug')
    expect(work.isBusy.value).toBe(false)
  })
})

describe('the mapping of an import', () => {
  it('is not read whole where a data file was put into its field', async () => {
    const { choice } = createImportWork(slowDesk().desk)
    await choice.chooseMapping(file('log.csv', 'x'.repeat(1_000_001)))
    expect(choice.mappingTrouble.value).toBe('too-large')
    expect(choice.mappingText.value).toBe('')
    await choice.chooseMapping(file('log.json', MAPPING))
    expect(choice.mappingTrouble.value).toBeNull()
    expect(choice.mapping.value).toMatchObject({ ok: true, value: { name: 'Log' } })
  })

  it('keeps the text that somebody wrote when the file is taken away', async () => {
    const { choice } = createImportWork(slowDesk().desk)
    await choice.chooseMapping(file('log.json', MAPPING))
    choice.writeMapping(`${MAPPING} `)
    await choice.chooseMapping(null)
    expect(choice.mappingText.value).toBe(`${MAPPING} `)
  })

  it('names the key at fault', () => {
    const { choice } = createImportWork(slowDesk().desk)
    choice.writeMapping('{"name":"Log","grain":"row","columns":{"ref":"id"}}')
    expect(choice.mapping.value).toMatchObject({ ok: false, error: { code: 'not-allowed', key: 'grain' } })
    choice.writeMapping('   ')
    expect(choice.mapping.value).toBeNull()
  })
})
