import { afterEach, describe, expect, it } from 'vitest'
import type { FileSink } from '../../../src/application/ports/file-exchange.ts'
import type { FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import type { ExportWish } from '../../../src/application/ports/export-desk.ts'
import { createFileDesks, type FileDesks } from '../../../src/workers/imports/file-client.ts'

const MAPPING = JSON.stringify({
  name: 'Small desk',
  grain: 'event',
  dateOrder: 'iso',
  zone: 'Europe/Belgrade',
  columns: {
    ref: 'id',
    openedAt: 'opened',
    team: 'team',
    customerName: 'customer',
    desiredOutcome: 'wish',
    eventAt: 'at'
  }
})
const CSV = [
  'id,opened,team,customer,wish,at',
  'A1,2024-03-01 09:00,North,Vesna,"=a call, today",2024-03-01 09:05',
  'A1,2024-03-01 09:00,South,Vesna,"=a call, today",2024-03-01 10:05',
  'A2,2024-04-31 09:00,North,Tamar,,2024-03-01 09:05',
  'A3,2024-03-02 09:00,North,Tamar,,2024-03-02 09:05'
].join('\n')

const QUERY: FloorQuery = {
  filter: {
    from: null,
    to: null,
    teamId: null,
    channel: null,
    situation: null,
    causeId: null,
    severity: null,
    text: ''
  },
  now: Date.UTC(2024, 5, 1),
  zone: 'Europe/Belgrade',
  transferLimits: {}
}

const open: FileDesks[] = []
const failures: unknown[] = []

function desks(name = `files-${crypto.randomUUID()}`): FileDesks {
  const made = createFileDesks({
    program: 'test',
    name,
    facts: () => ({ zone: 'Europe/Belgrade', by: null, device: 'test' }),
    report: (error) => failures.push(error)
  })
  open.push(made)
  return made
}

afterEach(() => {
  for (const made of open.splice(0)) made.close()
  expect(failures.splice(0)).toEqual([])
})

const file = (text: string): File => new File([text], 'small.csv')
const quiet = (): void => undefined

function memory(): { readonly sink: FileSink; readonly text: () => Promise<string>; readonly ended: () => string } {
  const parts: BlobPart[] = []
  let ended = ''
  return {
    sink: {
      write: async (chunk) => void parts.push(new Uint8Array(chunk)),
      close: async () => void (ended = 'closed'),
      abort: async () => void (ended = 'aborted')
    },
    text: () => new Blob(parts).text(),
    ended: () => ended
  }
}

const wish = (over: Partial<ExportWish>): ExportWish => ({
  file: 'cases',
  query: QUERY,
  profile: 'machine',
  language: 'en',
  headers: {},
  personalData: false,
  ...over
})

async function imported(made: FileDesks): Promise<{ checkId: string; importId: string }> {
  const checked = await made.imports.check(file(CSV), MAPPING, quiet)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  const done = await made.imports.commit(checked.value.checkId, quiet)
  if (!done.ok || done.value.importId === null) throw new Error(JSON.stringify(done))
  return { checkId: checked.value.checkId, importId: done.value.importId }
}

describe('the import and export worker', () => {
  it('checks, commits, and finds everything identical the second time', async () => {
    const made = desks()
    const checked = await made.imports.check(file(CSV), MAPPING, quiet)
    expect(checked).toMatchObject({
      ok: true,
      value: { setsZone: 'Europe/Belgrade', counts: { records: 4, imported: 3, rejected: 1, cases: 2, incomplete: 0 } }
    })
    const { checkId } = await imported(made)
    expect((await made.imports.rejectsCsv(checkId)).join('')).toContain('"4","opened","impossible-date","A2"')
    expect(await made.imports.check(file(CSV), MAPPING, quiet)).toMatchObject({
      value: { setsZone: null, counts: { identical: 3, imported: 0, rejected: 1 } }
    })
  })

  it('looks at a file without a mapping, and what it says can be checked', async () => {
    const made = desks()
    const inspection = await made.imports.inspect(file(CSV), {})
    if (!inspection.ok) throw new Error(inspection.error.code)
    const { questions, zone, grain, dateOrder, mappingText } = inspection.value
    expect([questions, zone?.value, grain.value, dateOrder?.value]).toEqual([
      [{ kind: 'grain', ref: 'A1', times: 2 }],
      'Europe/Belgrade',
      'event',
      'ymd'
    ])
    expect(await made.imports.check(file(CSV), mappingText, quiet)).toMatchObject({
      value: { counts: { records: 4, imported: 3, rejected: 1 } }
    })
  })

  it('stops looking at a file when it is called off', async () => {
    const made = desks()
    const looking = made.imports.inspect(file(`${CSV}\n`.repeat(100_000)), {})
    made.imports.cancel()
    expect(await looking).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  it('tells how far a look has come; called off in the middle, it leaves the next one whole', async () => {
    const made = desks()
    const long = file(`${CSV}\n`.repeat(40_000))
    const shares: number[] = []
    const stopped = await made.imports.inspect(long, {}, ({ share }) => {
      shares.push(share ?? -1)
      if (shares.length === 3) made.imports.cancel()
    })
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThan(1)
    const whole = await made.imports.inspect(long, {})
    expect(whole).toEqual(await desks().imports.inspect(long, {}))
    // what is known already is not read again, so there is nothing to tell
    const again: unknown[] = []
    const zoned = await made.imports.inspect(long, { zone: 'Asia/Jerusalem' }, (progress) => again.push(progress))
    expect([zoned, again]).toEqual([await desks().imports.inspect(long, { zone: 'Asia/Jerusalem' }), []])
  })

  it('exports what it imported, formula-proof, with personal data only where asked for', async () => {
    const made = desks()
    await imported(made)
    const plain = memory()
    expect(await made.exports.write(wish({}), plain.sink, quiet)).toBe(2)
    const text = await plain.text()
    expect(text.split('\r\n')[1]).toMatch(/^"A1",2024-03-01T09:00:00\+01:00,,,"open","South",/)
    expect(text).toContain(`"'=a call, today"`)
    expect(text).not.toContain('Vesna')
    const personal = memory()
    await made.exports.write(wish({ personalData: true }), personal.sink, quiet)
    expect(await personal.text()).toContain('"Vesna",""\r\n')
    const moves = memory()
    expect(await made.exports.write(wish({ file: 'transfers' }), moves.sink, quiet)).toBe(1)
    expect((await moves.text()).split('\r\n')[1]).toBe('"A1",2024-03-01T10:05:00+01:00,"North","South",,,,,false')
    expect(moves.ended()).toBe('closed')
  })

  it('undoes an import, after which the same file is new again', async () => {
    const made = desks()
    const { importId } = await imported(made)
    expect(await made.imports.undo(importId)).toMatchObject({ ok: true })
    expect(await made.imports.check(file(CSV), MAPPING, quiet)).toMatchObject({ value: { counts: { imported: 3 } } })
  })

  it('lets only one window import at a time', async () => {
    const name = `files-${crypto.randomUUID()}`
    const [one, two] = [desks(name), desks(name)]
    const checks = await Promise.all([one, two].map((made) => made.imports.check(file(CSV), MAPPING, quiet)))
    const ids = checks.map((checked) => (checked.ok ? checked.value.checkId : ''))
    const done = await Promise.all([one.imports.commit(ids[0] ?? '', quiet), two.imports.commit(ids[1] ?? '', quiet)])
    const codes = done.map((result) => (result.ok ? 'done' : result.error.code)).toSorted()
    expect(codes[0]).toBe('done')
    expect(['import-running', 'floor-changed']).toContain(codes[1])
  })

  it('stops when it is called off, and nothing stays', async () => {
    const made = desks()
    const rows = Array.from({ length: 20_000 }, (_, n) => `B${n},2024-03-01 09:00,North,Vesna,,2024-03-01 09:05`)
    const checked = await made.imports.check(
      file(`id,opened,team,customer,wish,at\n${rows.join('\n')}`),
      MAPPING,
      quiet
    )
    if (!checked.ok) throw new Error(checked.error.code)
    const done = await made.imports.commit(checked.value.checkId, () => made.imports.cancel())
    expect(done).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    const nothing = memory()
    expect(await made.exports.write(wish({}), nothing.sink, quiet)).toBe(0)
  })

  it('undoes what a closed window left in the middle', async () => {
    const name = `files-${crypto.randomUUID()}`
    const dying = desks(name)
    const rows = Array.from({ length: 20_000 }, (_, n) => `B${n},2024-03-01 09:00,North,Vesna,,2024-03-01 09:05`)
    const checked = await dying.imports.check(
      file(`id,opened,team,customer,wish,at\n${rows.join('\n')}`),
      MAPPING,
      quiet
    )
    if (!checked.ok) throw new Error(checked.error.code)
    await new Promise<void>((resolve) => {
      void dying.imports.commit(checked.value.checkId, (progress) => {
        if (progress.phase !== 'writing') return
        dying.close()
        resolve()
      })
    })
    const next = desks(name)
    expect(await next.recover()).toBe(1)
    expect(await next.recover()).toBe(0)
    const nothing = memory()
    expect(await next.exports.write(wish({}), nothing.sink, quiet)).toBe(0)
    expect(nothing.ended()).toBe('closed')
  })

  it('says what is wrong with a mapping, by its key', async () => {
    const checked = await desks().imports.check(file(CSV), '{"name":"x","grain":"row","columns":{"ref":"id"}}', quiet)
    expect(checked).toMatchObject({ ok: false, error: { code: 'mapping-invalid', error: { key: 'grain' } } })
  })
})
