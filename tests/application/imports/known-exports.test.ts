import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownExport } from '../../../src/csv/imports/known-exports.ts'
import { ImportBench } from '../../support/import-bench.ts'
import { inspected, targetsOf } from '../../support/inspecting.ts'
import { realDataReport, realFile } from '../../support/real-data.mjs'

/** A file with a header and rows given by column; cells not given hold `blank`. */
function table(header: readonly string[], rows: readonly Readonly<Record<string, string>>[], blank = ''): string {
  const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? blank))].map(quoted).join('\n')
}

const path = realFile('export-headers/headers.json')
const isHere = path !== null || realDataReport().isRequired
/** Lists of texts by name, whatever else stands beside them. */
function headers(product: string, key: string): readonly string[] {
  const all: unknown = JSON.parse(readFileSync(path ?? 'headers.json', 'utf8'))
  const entry = Object.entries(all ?? {}).find(([name]) => name === product)?.[1] as
    Record<string, string[]> | undefined
  return entry?.[key] ?? []
}

describe.skipIf(!isHere)('an export is known by its header row', () => {
  it.each([
    ['zendesk_ticket_export', 'columns', 'Zendesk'],
    ['freshdesk_ticket_export', 'columns', 'Freshdesk'],
    ['zammad_ticket_export', 'columns', 'Zammad'],
    ['jira_cloud_csv_all_fields', 'columns_sample', 'Jira'],
    ['bpi2014_incident_original', 'columns', 'Incident records with reassignments'],
    ['serbia_commissioner_complaints', 'columns', 'Commissioner complaints'],
    ...['en', 'he', 'ar', 'sr-Latn'].map((language) => ['chatwoot_sla_csv', language, 'Chatwoot SLA']),
    ...['keys', 'he', 'ar', 'sr-Latn'].map((language) => ['chatwoot_csat_csv', language, 'Chatwoot ratings']),
    ...['he_header', 'ar_header'].map((language) => ['chatwoot_agent_csv', language, 'Chatwoot agents'])
  ])('%s, %s', (product = '', key = '', name = '') => {
    const header = headers(product, key)
    expect(knownExport(header)?.product).toBe(name)
    expect(knownExport(header.map((text) => ` ${text.toUpperCase()}`))?.product).toBe(name)
    expect(knownExport(header.slice(0, 1))).toBeNull()
    const known = knownExport(header)
    const named = Object.values(known?.columns ?? {}).map((names) => names.some((column) => header.includes(column)))
    expect(named.filter((isThere) => !isThere).length).toBeLessThanOrEqual(key === 'columns' ? 1 : 0)
  })

  it('Zendesk: groups passed through are transfers and one, "-" is nothing', async () => {
    const header = headers('zendesk_ticket_export', 'columns')
    const row = {
      Id: '7',
      'Created at': '13-02-2020 10:00',
      'Group stations': '3',
      Status: 'Solved',
      'Solved at': '14-02-2020 10:00',
      Group: 'North'
    }
    const found = await inspected(
      table(header, [row, { ...row, Id: '8', 'Group stations': '1' }, { ...row, Id: '9', 'Group stations': '-' }], '-')
    )
    expect([found.knownAs, found.questions, found.dateOrder?.value]).toEqual(['Zendesk', [], 'dmy'])
    expect(found.typed.map((record) => record?.transferCount)).toEqual([2, 0, undefined])
    expect(found.typed[0]).toMatchObject({ ref: '7', status: 'resolved', team: 'North' })
    expect(found.typed[0]).not.toHaveProperty('summary')
  })

  it('Freshdesk: what was resolved by its due was kept, however late the ticket was closed', async () => {
    const header = headers('freshdesk_ticket_export', 'columns')
    const row = {
      'Ticket ID': '7',
      Status: 'Closed',
      'Created time': '2020-02-13 10:00:00',
      'Due by Time': '2020-02-15 10:00:00',
      'Resolved time': '2020-02-14 10:00:00',
      'Closed time': '2020-02-20 10:00:00',
      'Resolution time (in hrs)': '24:00:00'
    }
    const found = await inspected(
      table(header, [row, { ...row, 'Ticket ID': '8', 'Resolved time': '2020-02-16 10:00:00' }])
    )
    expect([found.knownAs, found.questions]).toEqual(['Freshdesk', []])
    const bench = new ImportBench()
    await bench.import(
      table(header, [row, { ...row, 'Ticket ID': '8', 'Resolved time': '2020-02-16 10:00:00' }]),
      JSON.parse(found.mappingText)
    )
    const { promiseCounts } = await import('../../../src/domain/promises/promise-counts.ts')
    const counts = (await bench.cases()).map(({ state }) => promiseCounts(state.promises, Date.UTC(2021, 0, 1)))
    expect(counts.map(({ kept, broken }) => [kept, broken])).toEqual([
      [1, 0],
      [0, 1]
    ])
  })

  it('Jira: repeated headers do no harm, and its own form of dates is read', async () => {
    const header = headers('jira_cloud_csv_all_fields', 'columns_sample')
    const row = {
      'Issue key': 'HD-1',
      Created: '25/Feb/26 10:17 PM',
      Resolved: '26/Feb/26 9:00 AM',
      'Status Category': 'Done',
      Summary: 'two\nlines'
    }
    const found = await inspected(table(header, [row, { ...row, 'Issue key': 'HD-2' }]))
    expect([found.knownAs, found.questions]).toEqual(['Jira', []])
    expect(found.typed[0]).toMatchObject({ ref: 'HD-1', status: 'closed', openedAt: { local: '2026-02-25T22:17:00' } })
    expect(targetsOf(found)['Custom field (Impact)']).toBeUndefined()
  })

  it('Chatwoot in Arabic: every conversation of the list broke its agreement', async () => {
    const header = headers('chatwoot_sla_csv', 'ar')
    const [ref = '', , , team = ''] = header
    const breached = header.at(-1) ?? ''
    const found = await inspected(
      table(header, [
        { [ref]: '11', [team]: 'الدعم', [breached]: 'frt' },
        { [ref]: '12', [breached]: 'rt' }
      ])
    )
    expect(found.typed).toEqual([
      { ref: '11', team: 'الدعم', promiseKept: false },
      { ref: '12', promiseKept: false }
    ])
  })

  it('Chatwoot agents in Hebrew: the period above the header is no record, and nothing but a person tells rows apart', async () => {
    const header = headers('chatwoot_agent_csv', 'he_header')
    const text = `תקופת דיווח 2026-11-01 עד 2026-11-08\n\n${table(header, [{ [header[0] ?? '']: 'דנה' }, { [header[0] ?? '']: 'יוסי' }], '3')}`
    const found = await inspected(text)
    expect([found.knownAs, found.headerRow.value, found.rows.map(({ line }) => line)]).toEqual([
      'Chatwoot agents',
      2,
      [4, 5]
    ])
    expect(found.questions.map(({ kind }) => kind)).toEqual(['ref'])
  })

  it('complaints of Serbia: both alphabets, and codes that come twice are asked about', async () => {
    const header = headers('serbia_commissioner_complaints', 'columns')
    const row = {
      Code: '1',
      CreateDate: '2013-02-13',
      ArticalStatus: 'Архивиран',
      OutcomeDate: '1900-01-01',
      Authority: 'No data'
    }
    const rows = [...Array(9).keys()].map((n) => ({
      ...row,
      Code: String(n),
      ArticalStatus: n % 2 ? 'Активан' : 'Završen'
    }))
    const found = await inspected(table(header, [...rows, { ...row, Code: '3' }]))
    expect(found.questions).toEqual([{ kind: 'grain', ref: '3', times: 2 }])
    expect(found.typed[1]).toMatchObject({ status: 'open' })
    expect(found.typed[1]).not.toHaveProperty('closedAt')
    expect(found.typed[1]).not.toHaveProperty('team')
  })
})
