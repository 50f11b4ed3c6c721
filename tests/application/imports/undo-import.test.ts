import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openConflicts, settleConflict } from '../../../src/application/imports/open-conflicts.ts'
import { setFloor } from '../../../src/application/settings/set-floor.ts'
import { changeDetails } from '../../../src/application/cases/work-case.ts'
import { byName, floorSnapshot } from '../../support/floor-snapshot.ts'
import { ImportBench } from '../../support/import-bench.ts'
import {
  act,
  mappingFor,
  newerThan,
  randomDeed,
  randomFile,
  undo,
  type Deed,
  type RandomFile
} from '../../support/random-floor.ts'
import { STORIES } from '../../support/torture.ts'

const RUNS = { numRuns: STORIES }
const importFile = (bench: ImportBench, { grain, text }: RandomFile) => bench.import(text, mappingFor(grain))

/** A floor that has been lived on: files imported, one of them undone, people at work in between. */
async function livedOn(files: readonly RandomFile[], deeds: readonly Deed[]): Promise<ImportBench> {
  const bench = new ImportBench()
  for (const [i, file] of files.entries()) {
    const { importId } = await importFile(bench, file)
    for (const deed of deeds.slice(i * 2, i * 2 + 2)) await act(bench, deed)
    if (i === 1 && importId !== null) await undo(bench, importId)
  }
  return bench
}

const floor = fc.tuple(fc.array(randomFile, { maxLength: 3 }), fc.array(randomDeed, { maxLength: 6 }))
const twoFiles = randomFile.chain((file) => fc.tuple(fc.constant(file), newerThan(file)))

const MAPPING = mappingFor('case')
const ROW = 'A,2026-01-01T08:00,2026-01-02T09:00,open,1,Noa,North,1,phone,Billing,Price,,,too dear'
const HEADER = 'id,opened,at,status,cid,customer,team,severity,channel,area,reason,due,done,summary\n'

describe('a newer file over what a person has changed', () => {
  it('lists what differs, case by case, until it is settled', async () => {
    const bench = new ImportBench()
    await bench.import(HEADER + ROW, MAPPING)
    await changeDetails(bench.desk, 0, { severity: 5 })
    const { importId, conflicts } = await bench.import(HEADER + ROW.replace(',1,phone', ',3,phone'), MAPPING)
    expect(conflicts).toBe(1)
    const open = await openConflicts(bench.book, importId ?? '')
    expect(open).toMatchObject([{ ordinal: 0, ref: 'A', field: 'severity', file: 3, person: 5, canTake: true }])
    expect((await settleConflict(bench.desk, 0, { field: 'severity', take: true })).ok).toBe(true)
    expect(await openConflicts(bench.book, importId ?? '')).toEqual([])
    expect((await bench.cases())[0]?.state.severity).toBe(3)
    const again = await settleConflict(bench.desk, 0, { field: 'severity', take: false })
    expect(again).toMatchObject({ ok: false, error: { code: 'conflict-not-open' } })
  })
})

describe('a customer whom only an undone import knew', () => {
  it('has the name that the next file gives', async () => {
    const bench = new ImportBench()
    const { importId } = await bench.import(HEADER + ROW.replace('Noa', 'N?a'), MAPPING)
    await undo(bench, importId ?? '')
    await bench.import(HEADER + ROW, MAPPING)
    const id = (await bench.cases())[0]?.state.customerId ?? ''
    expect((await bench.book.loadCustomers([id])).get(id)?.name).toBe('Noa')
  })
})

describe('the zone that a first import gave the floor', () => {
  const zone = async (bench: ImportBench) => (await bench.book.loadStreams('settings')).get('floor')?.zone ?? null

  it('goes with it, and the next import’s takes its place', async () => {
    const bench = new ImportBench()
    const first = await bench.import(HEADER + ROW, mappingFor('case'))
    const second = await bench.import(HEADER + ROW, mappingFor('event'))
    expect([await zone(bench), second.zoneSet]).toEqual(['Asia/Jerusalem', null])
    await undo(bench, first.importId ?? '')
    expect(await zone(bench)).toBe('Europe/Belgrade')
    await undo(bench, second.importId ?? '')
    expect(await zone(bench)).toBeNull()
  })

  it('gives way to what a person says', async () => {
    const bench = new ImportBench()
    const { importId } = await bench.import(HEADER + ROW, MAPPING)
    await setFloor(bench.desk, { zone: 'Africa/Cairo' })
    await undo(bench, importId ?? '')
    expect(await zone(bench)).toBe('Africa/Cairo')
  })
})

describe('an import that is undone', () => {
  it('leaves the floor as it was before, in everything that a person can see', async () => {
    await fc.assert(
      fc.asyncProperty(floor, randomFile, async ([files, deeds], file) => {
        const bench = await livedOn(files, deeds)
        const before = [await floorSnapshot(bench), await bench.cases()]
        const { importId } = await importFile(bench, file)
        if (importId === null) return
        expect(await undo(bench, importId)).toEqual([])
        expect([await floorSnapshot(bench), await bench.cases()]).toEqual(before)
      }),
      RUNS
    )
  }, 600_000)

  it('and imported again gives the same floor as the first time', async () => {
    await fc.assert(
      fc.asyncProperty(floor, randomFile, async ([files, deeds], file) => {
        const bench = await livedOn(files, deeds)
        const first = await importFile(bench, file)
        if (first.importId === null) return
        const seen = await floorSnapshot(bench)
        await undo(bench, first.importId)
        const again = await importFile(bench, file)
        expect(again.counts).toEqual(first.counts)
        expect(byName(await floorSnapshot(bench))).toEqual(byName(seen))
      }),
      RUNS
    )
  }, 600_000)

  it('keeps and lists what people did since, and gives it its place when the file comes again', async () => {
    await fc.assert(
      fc.asyncProperty(
        floor,
        twoFiles,
        fc.array(randomDeed, { minLength: 1, maxLength: 5 }),
        async (lived, pair, deeds) => {
          const bench = await livedOn(...lived)
          await importFile(bench, pair[0])
          const { importId } = await importFile(bench, pair[1])
          if (importId === null) return
          const touched = new Set<number>()
          const of = new Set(await bench.book.casesOfImport(importId))
          for (const deed of deeds) {
            const before = await bench.book.version()
            const on = await act(bench, deed)
            if (on !== null && of.has(on) && (await bench.book.version()) > before) touched.add(on)
          }
          const promised = await promisesByHand(bench)
          const seen = await floorSnapshot(bench)
          expect(await undo(bench, importId)).toEqual([...touched].sort((a, b) => a - b))
          expect(await promisesByHand(bench)).toEqual(promised)
          await importFile(bench, pair[1])
          const redone = await floorSnapshot(bench)
          expect(withoutConflicts(redone)).toEqual(withoutConflicts(seen))
        }
      ),
      RUNS
    )
  }, 600_000)
})

async function promisesByHand(bench: ImportBench): Promise<readonly unknown[]> {
  const promises = (await bench.cases()).flatMap(({ state }) => state.promises.filter(({ fromImport }) => !fromImport))
  // Kind and channel of a promise that was moved are those of the file's old one, and by its due the move was in time or not.
  return promises.map(({ channel: _, kind: __, timesMoved: ___, ...ours }) => ours)
}

/** By name and in any order: cases that nobody touched come back under new numbers. */
function withoutConflicts(snapshot: Readonly<Record<string, unknown>>): unknown {
  const { conflicts: _, ...rest } = byName(snapshot) as Readonly<Record<string, unknown>>
  return JSON.parse(JSON.stringify(rest), (_key, value: unknown) =>
    Array.isArray(value) ? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value
  )
}
