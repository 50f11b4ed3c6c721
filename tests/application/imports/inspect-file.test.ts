import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../src/application/imports/inspect-file.ts'
import { fileOf, ImportBench, QUIET } from '../../support/import-bench.ts'
import { INSPECT_TOOLS, inspected, targetsOf, tryToInspect } from '../../support/inspecting.ts'

const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`
const mappingOf = (text: string): Record<string, unknown> => JSON.parse(text)
/** So many cases, numbered. */
const cases = (count: number, rest: string): string[] => Array.from({ length: count }, (_, n) => `C-${n + 1},${rest}`)

describe('the columns of a file nobody described', () => {
  it.each([
    ['Ticket number,Opened,Due date,Closed date,Group,Status', { Group: 'team', Status: 'status' }],
    ['מספר פנייה,תאריך פתיחה,תאריך יעד,תאריך סגירה,צוות,סטטוס', { צוות: 'team', סטטוס: 'status' }],
    ['رقم التذكرة,تاريخ الفتح,تاريخ الاستحقاق,تاريخ الإغلاق,الفريق,الحالة', { الفريق: 'team', الحالة: 'status' }],
    ['Broj tiketa,Datum otvaranja,Rok,Datum zatvaranja,Tim,Status', { Tim: 'team', Status: 'status' }],
    ['Број тикета,Датум отварања,Рок,Датум затварања,Тим,Статус', { Тим: 'team', Статус: 'status' }]
  ])('are known by their names: %s', async (header, others) => {
    const [ref = '', opened = '', due = '', closed = ''] = header.split(',')
    const { questions, mappingText, ...rest } = await inspected(
      csv(header, ...cases(3, '13/02/2020,15/02/2020,14/02/2020,North,closed'))
    )
    expect(targetsOf({ questions, mappingText, ...rest })).toEqual({
      [ref]: 'ref',
      [opened]: 'openedAt',
      [due]: 'promiseDueAt',
      [closed]: 'closedAt',
      ...others
    })
    expect(questions).toEqual([])
    expect(mappingOf(mappingText)).toMatchObject({ columns: { promiseFulfilledAt: '=closedAt' }, dateOrder: 'dmy' })
  })

  it('are not taken by their names alone: hours are no instant, words are no number', async () => {
    const found = await inspected(
      csv('id,opened at,resolution time,transfers,severity', ...cases(4, '2020-02-13,26:15:00,many,x'))
    )
    expect(targetsOf(found)).toEqual({ id: 'ref', 'opened at': 'openedAt' })
  })

  it('a promise is kept when the case was resolved, where it is closed later', async () => {
    const found = await inspected(
      csv('id,created,due,resolved at,closed at', ...cases(2, '2020-02-13,2020-02-15,2020-02-14,2020-02-20'))
    )
    expect(mappingOf(found.mappingText)).toMatchObject({
      columns: { closedAt: 'closed at', promiseDueAt: 'due', promiseFulfilledAt: 'resolved at' }
    })
  })

  it('signs for "not known" are told of the columns that fill something only', async () => {
    const found = await inspected(csv('id,created,team,zzz', ...cases(3, '2020-02-13,n/a,??')))
    expect(mappingOf(found.mappingText)).toMatchObject({ missing: ['', 'n/a'] })
  })

  it.each([
    ['SLA met', 'yes', true],
    ['SLA breached', 'yes', false],
    ['Resolution status', 'SLA Violated', false],
    ['עמידה ביעד', 'כן', true],
    ['في الوقت المحدد', 'لا', false],
    ['Probijen rok', 'ne', true]
  ])('without a due, a flag says whether it was kept: %s, %s', async (header, text, kept) => {
    const found = await inspected(csv(`id,created,${header}`, ...cases(2, `2020-02-13,${text}`)))
    expect([found.questions, found.typed[0]?.promiseKept]).toEqual([[], kept])
  })

  it('beside a due that is filled, a flag of the file counts for nothing', async () => {
    const found = await inspected(
      csv('id,created,due,closed,SLA met', ...cases(2, '2020-02-13,2020-02-15,2020-02-14,no'))
    )
    expect(targetsOf(found)['SLA met']).toBeUndefined()
    const empty = await inspected(csv('id,created,due,closed,SLA met', ...cases(2, '2020-02-13,,2020-02-14,no')))
    expect(targetsOf(empty)['SLA met']).toBe('promiseKept')
  })

  it('without a name go by position, and nothing settles which record is whose', async () => {
    const found = await inspected(
      csv(
        'C-1,2020-02-13 10:00,12',
        'C-2,2020-02-14 10:00,15',
        'C-3,2020-02-15 11:00,2',
        'C-4,2020-02-15 11:00,2',
        'C-5,2020-02-15 11:00,2'
      )
    )
    expect([found.headerRow.value, targetsOf(found), found.rows.length]).toEqual([0, { 1: 'ref', 2: 'openedAt' }, 5])
    expect(mappingOf(found.mappingText)).toMatchObject({ headerRow: 0, columns: { ref: 1, openedAt: 2 } })
  })

  it('repeated headers go by position', async () => {
    const found = await inspected(csv('id,date,note,date,note', ...cases(3, '2020-02-13,x,2020-02-14,y')))
    expect(mappingOf(found.mappingText)).toMatchObject({ columns: { ref: 'id', openedAt: 2, note: 3 } })
  })
})

describe('what cannot be known is asked', () => {
  it('which number is the day, with dates that show it; a day above 12 anywhere answers it', async () => {
    const unclear = csv('id,opened,closed', ...cases(9, '03/04/2020,05/06/2020'))
    const found = await inspected(unclear)
    expect(found.questions).toEqual([
      { kind: 'date-order', column: 'opened', options: ['dmy', 'mdy'], examples: ['03/04/2020'] }
    ])
    const late = await inspected(
      `${unclear.repeat(300)}C,03/04/2020,05/31/2020\n`
        .replaceAll('id,opened,closed\n', '')
        .replace('C-1', 'id,opened,closed\nC-1')
    )
    expect([late.questions.filter(({ kind }) => kind === 'date-order'), late.dateOrder]).toEqual([
      [],
      { value: 'mdy', sure: true, settled: false, others: [] }
    ])
  })

  it('where two columns prove different orders', async () => {
    const found = await inspected(csv('id,opened,closed', 'C-1,13/04/2020,05/31/2020', 'C-2,03/04/2020,05/06/2020'))
    expect(found.questions).toMatchObject([
      { kind: 'date-order', examples: ['13/04/2020', '05/31/2020', '03/04/2020'] }
    ])
  })

  it('nothing where both readings are the same', async () => {
    expect((await inspected(csv('id,opened', ...cases(3, '03/03/2020')))).questions).toEqual([])
  })

  it('what tells one case from another, and until then there is no mapping', async () => {
    const text = csv('opened,team', '2020-02-13,North', '2020-02-14,North')
    const found = await inspected(text)
    expect([found.questions, found.mappingText]).toEqual([[{ kind: 'ref', options: ['=row', 'opened'] }], ''])
    const settled = await inspected(text, { columns: { ref: '=row' } })
    expect([settled.questions, settled.typed[1]?.ref]).toEqual([[], expect.stringMatching(/^[0-9a-f]{8}-2$/)])
  })

  it('whether a ref that comes twice is a log or a slip; a log with instants of its own is known', async () => {
    const slip = await inspected(csv('id,opened,team', ...cases(20, '2020-02-13,North'), 'C-7,2020-02-13,South'))
    expect([slip.grain.value, slip.questions]).toEqual(['case', [{ kind: 'grain', ref: 'C-7', times: 2 }]])
    const touched = csv('id,team,updated at', ...cases(20, 'North,2020-02-13'), 'C-7,North,2020-02-14')
    expect((await inspected(touched)).questions).toEqual([{ kind: 'grain', ref: 'C-7', times: 2 }])
    const log = await inspected(
      csv('id,team,updated at', ...[1, 2, 3, 4].flatMap((day) => cases(5, `North,2020-02-1${day}`)))
    )
    expect([log.grain, log.questions]).toEqual([{ value: 'event', sure: true, settled: false, others: [] }, []])
    expect(targetsOf(log)['updated at']).toBe('eventAt')
    const repeated = await inspected(csv('id,opened', ...cases(5, '2020-02-13'), ...cases(5, '2020-02-13')))
    expect([repeated.grain.value, repeated.questions]).toEqual(['case', []])
  })

  it('texts of a status that mean nothing to us, and only these', async () => {
    const found = await inspected(
      csv('id,status', 'C-1,In progress', 'C-2,Frobnicated', 'C-3,סגור', 'C-4,Zatvoreno', 'C-5,?')
    )
    expect(found.questions).toEqual([
      {
        kind: 'values',
        target: 'status',
        column: 'status',
        texts: ['Frobnicated'],
        options: ['open', 'resolved', 'closed']
      }
    ])
    const settled = await inspected(csv('id,status', 'C-1,In progress', 'C-2,Frobnicated'), {
      values: { status: { frobnicated: 'closed' } }
    })
    expect([settled.questions, settled.typed.map((record) => record?.status)]).toEqual([[], ['open', 'closed']])
  })

  it('nothing about a text of which a person has said what it, or all the rest, means', async () => {
    const header = 'Date received,Issue,Company response to consumer,Timely response?,Complaint ID'
    const text = csv(
      header,
      '09/13/2016,a,In progress,Yes,1',
      '09/13/2016,a,Closed,Yes,2',
      '09/13/2016,a,Resolved,No,3'
    )
    const status = async (values: Record<string, 'open' | 'closed'>): Promise<unknown> => {
      const found = await inspected(text, { values: { status: values } })
      return [found.questions, ...found.typed.map((record) => record?.status)]
    }
    expect(await status({ 'in PROGRESS': 'closed' })).toEqual([[], 'closed', 'closed', 'closed'])
    const odd = { status: Object.fromEntries([['__proto__', 'closed' as const]]) }
    const { typed } = await inspected(csv('id,status', 'C-1,__proto__', 'C-2,open'), { values: odd })
    expect(typed.map((record) => record?.status)).toEqual(['closed', 'open'])
    expect(await status({ closed: 'closed', '*': 'open' })).toEqual([[], 'open', 'closed', 'open'])
  })

  it('which way a severity in bare numbers counts; in words it says so itself', async () => {
    expect((await inspected(csv('id,severity', 'C-1,1', 'C-2,3'))).questions).toMatchObject([
      { kind: 'values', texts: ['1', '3'] }
    ])
    const words = await inspected(csv('id,severity', 'C-1,1 - Critical', 'C-2,נמוך'))
    expect([words.questions, words.typed.map((record) => record?.severity)]).toEqual([[], [5, 2]])
  })
})

describe('around the table', () => {
  it('what a report writes above it is no record', async () => {
    const found = await inspected(
      csv('Open tickets,', '"All teams, last week"', 'id;opened', 'C-1;2020-02-13', 'C-2;2020-02-14', 'C-3;2020-02-14')
    )
    expect([found.delimiter.value, found.headerRow.value, found.rows.length]).toEqual([';', 3, 3])
  })

  it.each([';', '\t', '|', ',', '^'])('the separator is found beside commas in the text: %j', async (mark) => {
    const line = (...cells: readonly string[]): string =>
      cells.map((cell) => (cell.includes(mark) ? `"${cell}"` : cell)).join(mark)
    const found = await inspected(
      csv(line('id', 'place', 'sum'), line('1', 'Haifa, Israel', '1,5'), line('2', 'Niš, Srbija', '2,5'))
    )
    expect([found.delimiter.value, found.rows[0]?.cells]).toEqual([mark, ['1', 'Haifa, Israel', '1,5']])
  })

  it('signs for "unknown" are no values', async () => {
    const found = await inspected(
      csv(
        'id,opened,team,transfers',
        'C-1,2020-02-13,?,1',
        'C-2,unknown,North,n/a',
        'C-3,2020-02-15,None,2',
        'C-4,2020-02-15,x,2',
        'C-5,2020-02-15,x,2'
      )
    )
    expect(mappingOf(found.mappingText)['missing']).toEqual(['', '?', 'n/a', 'unknown'].toSorted())
    expect(found.typed[2]?.team).toBe('None')
  })

  it('a time with its own offset needs no zone; any other is shown with the floor’s, never sure', async () => {
    expect((await inspected(csv('id,opened', 'C-1,2020-02-13T10:00Z'))).zone).toBeNull()
    expect((await inspected(csv('id,opened', 'C-1,2020-02-13T10:00'))).zone).toMatchObject({
      value: 'UTC',
      sure: false
    })
  })

  it('the name stays the same for next week’s export', async () => {
    const name = async (file: string): Promise<unknown> =>
      mappingOf((await inspected(csv('id,opened', 'C-1,2020-02-13'), {}, file)).mappingText)['name']
    expect(await name('calls_2026-11-15 (1).csv')).toBe('calls')
    expect(await name('calls_22-Nov-2026.CSV')).toBe('calls')
    expect(await name('20261122.csv')).toBe('id, opened')
    expect(await name('פניות 11.2026.csv')).toBe('פניות')
  })

  it('our own cases.csv needs no mapping', async () => {
    const bench = new ImportBench()
    const { CASE_COLUMNS } = await import('../../../src/csv/cases/case-columns.ts')
    const header = CASE_COLUMNS.map((column) => column.name)
    const text = csv(
      header.join(','),
      header.map((column) => (column === 'ref' ? `"'=1"` : column === 'status' ? 'open' : '')).join(',')
    )
    const found = await inspected(text)
    expect([found.ownFile, found.mappingText, found.questions, found.typed[0]]).toEqual([
      true,
      '',
      [],
      { ref: '=1', status: 'open' }
    ])
    expect((await bench.check(text, null)).plan.counts.imported).toBe(1)
  })

  it('what a person settled stands, and the rest is guessed around it', async () => {
    const text = csv('id,team,opened,closed', ...cases(3, 'North,03/04/2020,04/05/2020'))
    const found = await inspected(text, {
      name: 'Mine',
      dateOrder: 'mdy',
      zone: 'Africa/Cairo',
      asOf: '2020-06-01T00:00:00Z',
      columns: { openedAt: 'closed', team: null }
    })
    expect(targetsOf(found)).toEqual({ id: 'ref', closed: 'openedAt' })
    expect(mappingOf(found.mappingText)).toMatchObject({
      name: 'Mine',
      dateOrder: 'mdy',
      zone: 'Africa/Cairo',
      asOf: '2020-06-01T00:00:00Z'
    })
    expect([found.questions, found.typed[0]?.openedAt?.local]).toEqual([[], '2020-04-05T00:00:00'])
    expect(found.dateOrder).toMatchObject({ settled: true, sure: true })
  })
})

describe('a file is refused', () => {
  it.each([
    ['', 'file-empty'],
    ['id,opened\n', 'file-header-only'],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 10, 1, 2, 3), 'file-not-text']
  ])('%j', async (content, code) => {
    expect(await tryToInspect(content)).toMatchObject({ ok: false, error: { code } })
  })

  it('where its encoding is settled as one that is none', async () => {
    expect(await tryToInspect('id\n1\n', { encoding: 'utf-7' })).toMatchObject({ error: { code: 'encoding-unknown' } })
  })

  it('when it is called off', async () => {
    const watch = { ...QUIET, isCancelled: () => true }
    const answer = await inspectFile(INSPECT_TOOLS, fileOf('id\n1\n'), {}, 'UTC', watch)
    expect(answer).toMatchObject({ error: { code: 'cancelled' } })
  })
})
