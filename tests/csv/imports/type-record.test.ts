import { describe, expect, it } from 'vitest'
import { bindHeader } from '../../../src/csv/imports/bind-header.ts'
import { mappingOf } from '../../support/mappings.ts'
import { typedRows } from '../../support/typed-rows.ts'

const bind = (columns: object, header: readonly string[]) =>
  bindHeader(mappingOf({ name: 'x', grain: 'case', columns }), header)

describe('a column is found', () => {
  it('by its header, whatever the case and the space around it', () => {
    expect(bind({ ref: ' ID' }, ['name', ' id '])).toMatchObject({ ok: true, value: { used: [1] } })
  })

  it('by its position from 1, where the header is empty or repeated', () => {
    expect(bind({ ref: 3, team: 1 }, ['x', 'x', ''])).toMatchObject({ value: { used: [2, 0], names: ['3', 'x'] } })
  })

  it('or the check stops and names it', () => {
    expect(bind({ ref: 'id', team: 'group' }, ['id'])).toEqual({
      ok: false,
      error: { code: 'column-missing', target: 'team', column: 'group' }
    })
    expect(bind({ ref: 'id' }, ['id', 'ID '])).toMatchObject({ error: { code: 'column-repeated', column: 'id' } })
    expect(bind({ ref: 4 }, ['id'])).toMatchObject({ error: { code: 'column-missing', column: '4' } })
  })

  it('also where it is called like something of the language', () => {
    expect(bind({ ref: '__proto__', team: 'constructor' }, ['constructor', '__proto__'])).toMatchObject({
      value: { used: [1, 0] }
    })
  })
})

describe('a cell says', () => {
  it('nothing where it holds one of the missing texts', () => {
    const rows = typedRows(
      { columns: { ref: 'a', team: 'b', severity: 'c' }, missing: ['?', 'N/A', ''] },
      'a,b,c\n1, n/a ,\n2,North,?'
    )
    expect(rows).toEqual([{ record: { ref: '1' } }, { record: { ref: '2', team: 'North' } }])
  })

  it('what `values` translate it to, then what its rest is, and is rejected where neither covers it', () => {
    const columns = { ref: 'a', status: 'b' }
    const text = 'a,b\n1, CLOSED\n2,New'
    expect(typedRows({ columns, values: { status: { Closed: 'closed', '*': 'open' } } }, text)).toEqual([
      { record: { ref: '1', status: 'closed' } },
      { record: { ref: '2', status: 'open' } }
    ])
    expect(typedRows({ columns, values: { status: { Closed: 'closed' } } }, text)[1]).toEqual({
      reject: { reason: 'value-not-covered', target: 'status', column: 'b', text: 'New' }
    })
  })

  it('what is listed even where its text would be missing otherwise', () => {
    const mapping = {
      columns: { ref: 'a', status: 'b' },
      values: { status: { '': 'open', '*': 'closed' } },
      missing: ['', '-']
    }
    expect(typedRows(mapping, 'a,b\n1,\n2,-\n3,x')).toEqual([
      { record: { ref: '1', status: 'open' } },
      { record: { ref: '2' } },
      { record: { ref: '3', status: 'closed' } }
    ])
  })

  it('its text as it is where nothing translates it', () => {
    expect(typedRows({ columns: { ref: 'a', status: 'b', channel: 'c' } }, 'a,b,c\n1,Resolved,Walk in')).toEqual([
      { record: { ref: '1', status: 'resolved', channel: 'Walk in' } }
    ])
  })

  it.each([
    ['severity', '6', 'not-one-to-five'],
    ['temperature', '2.5', 'not-one-to-five'],
    ['transferCount', '-1', 'not-a-count'],
    ['reopenCount', 'many', 'not-a-count'],
    ['promiseKept', 'yes', 'not-true-or-false'],
    ['status', 'Done', 'value-not-covered'],
    ['openedAt', '31/04/2016', 'impossible-date'],
    ['eventAt', '1/2/16', 'two-digit-year'],
    ['closedAt', 'yesterday', 'not-a-date']
  ])('%s cannot be %j', (target, text, reason) => {
    const mapping = { columns: { ref: 'a', [target]: 'b' }, dateOrder: 'dmy', zone: 'UTC' }
    expect(typedRows(mapping, `a,b\n1,${text}`)).toEqual([{ reject: { reason, target, column: 'b', text } }])
  })

  it.each([
    ['TRUE', true],
    ['false', false]
  ])('kept or broken without any translation: %s', (text, kept) => {
    expect(typedRows({ columns: { ref: 'a', promiseKept: 'b' } }, `a,b\n1,${text}`)).toEqual([
      { record: { ref: '1', promiseKept: kept } }
    ])
  })

  it('our guard off, in a file that carries it, exactly where it was put', () => {
    const text = "a,b\n1,'=x\n2,'x\n3,''=x"
    const teams = (guarded: boolean) =>
      typedRows({ columns: { ref: 'a', team: 'b' }, guarded }, text).map((row) => 'record' in row && row.record.team)
    expect(teams(true)).toEqual(['=x', "'x", "'=x"])
    expect(teams(false)).toEqual(["'=x", "'x", "''=x"])
  })
})

describe('a record', () => {
  it('without its ref is rejected', () => {
    expect(typedRows({ columns: { ref: 'a', team: 'b' } }, 'a,b\n ,North')).toEqual([
      { reject: { reason: 'ref-missing', target: 'ref', column: 'a', text: ' ' } }
    ])
  })

  it('is numbered where the file has no ids', () => {
    expect(typedRows({ columns: { ref: '=row', team: 'b' } }, 'b\nNorth\nSouth')).toEqual([
      { record: { ref: 'row-1', team: 'North' } },
      { record: { ref: 'row-2', team: 'South' } }
    ])
  })

  it('that closes before it opens is rejected, one that closes at once is not', () => {
    const mapping = { columns: { ref: 'a', openedAt: 'o', closedAt: 'c' }, dateOrder: 'iso', zone: 'UTC' }
    const text = 'a,o,c\n1,2020-01-02,2020-01-01\n2,2020-01-02,2020-01-02\n3,2020-01-01T10:00+02:00,2020-01-01T09:00Z'
    expect(typedRows(mapping, text).map((row) => ('reject' in row ? row.reject.reason : 'taken'))).toEqual([
      'closing-before-opening',
      'taken',
      'taken'
    ])
  })

  it('leaves unknown parts out of a cause path, and the path where all are', () => {
    const mapping = { columns: { ref: 'a', causePath: ['b', 'c'] }, missing: ['', '?'] }
    expect(typedRows(mapping, 'a,b,c\n1,Billing,Price\n2,?,Price\n3,,?')).toEqual([
      { record: { ref: '1', causePath: ['Billing', 'Price'] } },
      { record: { ref: '2', causePath: ['Price'] } },
      { record: { ref: '3' } }
    ])
  })

  it('takes its closing cell for the fulfilment whatever the status says', () => {
    const mapping = {
      columns: { ref: 'a', status: 's', closedAt: 'c', promiseFulfilledAt: '=closedAt' },
      dateOrder: 'iso',
      zone: 'UTC'
    }
    const [row] = typedRows(mapping, 'a,s,c\n1,open,2020-01-01')
    expect(row).toMatchObject({ record: { status: 'open', promiseFulfilledAt: { local: '2020-01-01T00:00:00' } } })
  })

  it('asks instead of guessing where the order or the zone is not declared', () => {
    const columns = { ref: 'a', openedAt: 'o' }
    expect(typedRows({ columns, zone: 'UTC' }, 'a,o\n1,2/3/2020')).toEqual([
      { ask: 'ask-date-order', column: 'o', text: '2/3/2020' }
    ])
    expect(typedRows({ columns, dateOrder: 'dmy' }, 'a,o\n1,2/3/2020')).toEqual([
      { ask: 'ask-zone', column: 'o', text: '2/3/2020' }
    ])
    expect(typedRows({ columns, zone: 'UTC' }, 'a,o\n1,2020-03-02')).toMatchObject([{ record: { ref: '1' } }])
  })
})
