import { describe, expect, test } from 'vitest'
import { mergeCases } from '../../../src/application/cases/merge-cases.ts'
import { openCase } from '../../../src/application/cases/open-case.ts'
import { addNote } from '../../../src/application/cases/work-case.ts'
import { mergeCustomers, unmergeCustomers } from '../../../src/application/people/merge-customers.ts'
import { UNDO_MS } from '../../../src/domain/cases/undo-action.ts'
import type { Problem } from '../../../src/domain/shared/problem.ts'
import type { Result } from '../../../src/domain/shared/result.ts'
import { ImportBench } from '../../support/import-bench.ts'

const BLANK = { ref: '', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
const MAPPING = {
  name: 'desk',
  grain: 'case',
  zone: 'UTC',
  dateOrder: 'iso',
  columns: { ref: 'id', openedAt: 'at', customerId: 'who', customerName: 'name' }
}
const FILE = 'id,at,who,name\n1,2024-01-01,c7,Dana L\n2,2024-01-02,c7,Dana L\n'

class Bench extends ImportBench {
  readonly analytics = {
    sync: async () => 0,
    ordinalsOfCustomer: async (id: string) =>
      (await this.cases()).flatMap(({ ordinal, state }) => (state.customerId === id ? [ordinal] : []))
  }

  async open(firstName: string, contact = '', summary = 'late'): Promise<number> {
    const opened = await openCase(this.desk, { ...BLANK, firstName, contact, channel: 'phone', summary })
    if (!opened.ok) throw new Error(opened.error.code)
    return opened.value.ordinal
  }

  async customerOf(ordinal: number): Promise<string> {
    return (await this.book.loadCase(ordinal))?.state?.customerId ?? ''
  }

  merge(duplicate: string, kept: string) {
    return mergeCustomers(this.desk, this.analytics, duplicate, kept)
  }
}

const codeOf = (result: Result<unknown, Problem>): string | null => (result.ok ? null : result.error.code)

async function imported(): Promise<{ bench: Bench; theirs: string; kept: string }> {
  const bench = new Bench()
  await bench.import(FILE, MAPPING)
  const own = await bench.open('Dana')
  return { bench, theirs: await bench.customerOf(0), kept: await bench.customerOf(own) }
}

describe('two records of one person', () => {
  test('become one in one commit: every case moves, and the contact that is known stays', async () => {
    const bench = new Bench()
    const [one, two] = [await bench.open('Dana', '052-1'), await bench.open('Dana L')]
    const [gone, kept] = [await bench.customerOf(one), await bench.customerOf(two)]
    const before = await bench.book.version()
    expect(codeOf(await bench.merge(gone, kept))).toBeNull()
    expect(await bench.book.version()).toBe(before + 1)
    expect([await bench.customerOf(one), await bench.customerOf(two)]).toEqual([kept, kept])
    const rows = await bench.book.loadCustomers([gone, kept])
    expect([rows.get(gone)?.mergedInto, rows.get(kept)?.contact]).toEqual([kept, '052-1'])
  })

  test('stay one in the next import of the file that knows the other: no case changes hands, nothing is in conflict', async () => {
    const { bench, theirs, kept } = await imported()
    await bench.merge(theirs, kept)
    await bench.import(`${FILE}3,2024-01-03,c7,Dana L\n`, MAPPING)
    await bench.import(FILE.replaceAll('2024-01-01', '2023-12-31'), MAPPING)
    const states = (await bench.cases()).map(({ state }) => state)
    expect(states.map(({ customerId }) => customerId)).toEqual([kept, kept, kept, kept])
    expect(states.flatMap(({ conflicts }) => conflicts)).toEqual([])
  })

  test('also move the cases that were merged into others, which still show a name', async () => {
    const bench = new Bench()
    const [one, two, other] = [await bench.open('Dana'), await bench.open('Dana'), await bench.open('Dana L')]
    await mergeCases(bench.desk, one, two)
    const [first, kept] = [await bench.customerOf(one), await bench.customerOf(other)]
    expect(codeOf(await bench.merge(first, kept))).toBeNull()
    expect(await bench.customerOf(one)).toBe(kept)
  })

  test('are two again when that is taken back, in every case and for the next import', async () => {
    const { bench, theirs, kept } = await imported()
    const merged = await bench.merge(theirs, kept)
    if (!merged.ok) throw new Error(merged.error.code)
    bench.now += UNDO_MS
    expect(codeOf(await unmergeCustomers(bench.desk, merged.value))).toBeNull()
    await bench.import(`${FILE}3,2024-01-03,c7,Dana L\n`, MAPPING)
    const ids = (await bench.cases()).map(({ state }) => state.customerId)
    expect(ids).toEqual([theirs, theirs, kept, theirs])
    expect((await bench.book.loadCustomers([theirs])).get(theirs)?.mergedInto).toBeUndefined()
  })

  test('stay one after ten minutes, and once something newer was written in one of the cases', async () => {
    const { bench, theirs, kept } = await imported()
    const merged = await bench.merge(theirs, kept)
    if (!merged.ok) throw new Error(merged.error.code)
    bench.now += UNDO_MS + 1
    expect(codeOf(await unmergeCustomers(bench.desk, merged.value))).toBe('undo-too-late')
    bench.now -= UNDO_MS
    await addNote(bench.desk, 1, 'called')
    expect(codeOf(await unmergeCustomers(bench.desk, merged.value))).toBe('undo-newer-first')
    expect(await bench.customerOf(0)).toBe(kept)
  })

  test('are never the same record, nor one without a case', async () => {
    const { bench, theirs, kept } = await imported()
    expect(codeOf(await bench.merge(kept, kept))).toBe('merge-same-customer')
    await bench.merge(theirs, kept)
    expect(codeOf(await bench.merge(theirs, kept))).toBe('merge-no-cases')
  })
})
