import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import type { Inspection } from '../../../src/csv/imports/inspection.ts'
import { promiseCounts } from '../../../src/domain/promises/promise-counts.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { ImportBench } from '../../support/import-bench.ts'
import { inspected } from '../../support/inspecting.ts'
import { realBytes, REAL_IMPORTS } from '../../support/mappings.ts'
import { realDataReport, realFile } from '../../support/real-data.mjs'

type Name = keyof typeof REAL_IMPORTS
const TODAY = Date.UTC(2026, 10, 22)

/** Left out where the real files are not here, unless somebody said where they are. */
const isMissing = (name: Name): boolean => realFile(REAL_IMPORTS[name].file) === null && !realDataReport().isRequired

const histogram = (texts: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const text of texts.toSorted()) counts[text] = (counts[text] ?? 0) + 1
  return counts
}

/** What the floor shows of an import, every name spelled out. */
async function figuresOf(content: Uint8Array, mapping: unknown): Promise<object> {
  const bench = new ImportBench()
  const { counts } = await bench.import(content, mapping)
  const states = (await bench.cases()).map(({ state }) => state)
  const causes = await causeNames(bench)
  const teams = await bench.book.loadStreams('teams')
  const names = await bench.book.loadStreamTexts('teams')
  const each = (of: (state: CaseState) => unknown): Record<string, number> =>
    histogram(states.map((state) => String(of(state))))
  return {
    counts,
    cases: states.length,
    statuses: each(({ status }) => status),
    promises: each(({ promises }) => JSON.stringify(promiseCounts(promises, TODAY))),
    transfers: each((state) => JSON.stringify(transferCounts(state))),
    reopened: each(({ reopenedInSource }) => reopenedInSource),
    channels: each(({ channel }) => channel),
    customers: new Set(states.map(({ customerId }) => customerId)).size,
    teams: each(({ teamId }) => names.get(teams.get(teamId ?? '')?.name.id ?? '')),
    causes: each(({ causeIds }) => causeIds.map((id) => causes(id)).join('; ')),
    opened: each(({ openedAt }) => openedAt),
    refs: states.map(({ ref }) => ref)
  }
}

async function causeNames(bench: ImportBench): Promise<(id: string) => string> {
  const causes = await bench.book.loadStreams('causes')
  const texts = await bench.book.loadStreamTexts('causes')
  return (id) => texts.get(causes.get(id)?.label.id ?? '') ?? ''
}

const fileName = (name: Name): string => REAL_IMPORTS[name].file.split('/').at(-1) ?? ''

describe.each(Object.keys(REAL_IMPORTS) as readonly Name[])('the %s file, looked at without a mapping', (name) => {
  const declared = REAL_IMPORTS[name]
  let inspection: Inspection | null = null

  beforeAll(async () => {
    if (isMissing(name)) return
    // Nothing in a file says where its clocks stand: that is the one thing a person settles.
    inspection = await inspected(realBytes(declared.file), { zone: declared.mapping.zone }, fileName(name))
  }, 60_000)

  it.skipIf(isMissing(name))('raises no question', () => {
    expect(inspection?.questions).toEqual([])
    expect(inspection).toMatchObject({
      encoding: { value: 'utf-8', sure: true },
      delimiter: { value: declared.mapping.delimiter, sure: true },
      headerRow: { value: 1, sure: true },
      grain: { value: declared.mapping.grain, sure: true },
      dateOrder: { value: declared.mapping.dateOrder, sure: true },
      ownFile: false
    })
    expect(inspection?.knownAs).not.toBeNull()
    expect(inspection?.rows.length).toBe(20)
    expect(inspection?.typed.every((record) => record !== null)).toBe(true)
  })

  it.skipIf(isMissing(name))(
    'gives the figures of a mapping written by hand',
    async () => {
      const guessed = await figuresOf(realBytes(declared.file), JSON.parse(inspection?.mappingText ?? ''))
      expect(guessed).toEqual(await figuresOf(realBytes(declared.file), declared.mapping))
    },
    60_000
  )
})

describe('the two forms of the incident log', () => {
  it.skipIf(isMissing('incidents') || isMissing('incidentsExcel'))(
    'are guessed as one source, so that the second writes nothing',
    async () => {
      const bench = new ImportBench()
      for (const name of ['incidents', 'incidentsExcel'] as const) {
        const bytes = realBytes(REAL_IMPORTS[name].file)
        const { mappingText } = await inspected(bytes, {}, fileName(name))
        const { counts } = await bench.import(bytes, JSON.parse(mappingText))
        expect(counts).toMatchObject(name === 'incidents' ? { imported: 5_998 } : { imported: 0, identical: 5_998 })
      }
    },
    60_000
  )
})
