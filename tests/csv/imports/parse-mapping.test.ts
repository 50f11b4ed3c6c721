import { describe, expect, it } from 'vitest'
import { parseMapping } from '../../../src/csv/imports/parse-mapping.ts'
import { targetsOf } from '../../../src/csv/imports/mapping.ts'
import { INCIDENTS_JSON } from '../../support/mappings.ts'

const SMALL = { name: 'desk', grain: 'case', columns: { ref: 'id' } }
const parse = (json: unknown) => parseMapping(typeof json === 'string' ? json : JSON.stringify(json))
const errorOf = (json: unknown) => {
  const parsed = parse(json)
  return parsed.ok ? null : parsed.error
}

describe('a mapping file', () => {
  it('is read as INTERFACES.md §2 writes it', () => {
    const parsed = parse(INCIDENTS_JSON)
    expect(parsed).toMatchObject({
      ok: true,
      value: { grain: 'event', dateOrder: 'dmy', zone: 'Asia/Jerusalem', asOf: null }
    })
    if (!parsed.ok) return
    expect(parsed.value.columns.get('causePath')).toEqual(['category', 'subcategory'])
    expect(parsed.value.values.get('status')).toEqual({ byText: new Map([['closed', 'closed']]), rest: 'open' })
    expect(parsed.value.missing).toEqual(new Set(['?', '']))
    expect(targetsOf(parsed.value)).toEqual(Object.keys(INCIDENTS_JSON.columns))
  })

  it('needs a name, a grain and a ref, and takes the usual for the rest', () => {
    expect(parse(SMALL)).toMatchObject({
      ok: true,
      value: { encoding: 'utf-8', delimiter: ',', dateOrder: null, zone: null, missing: new Set(['']), guarded: false }
    })
  })

  it('may number the records and take the closing for the fulfilment', () => {
    const columns = { ref: '=row', closedAt: 3, promiseFulfilledAt: '=closedAt' }
    const parsed = parse({ ...SMALL, columns })
    expect(parsed).toMatchObject({ ok: true, value: { refIsRow: true, fulfilledIsClosed: true } })
    expect(parsed.ok && targetsOf(parsed.value)).toEqual(['closedAt', 'ref', 'promiseFulfilledAt'])
  })

  it('says until when its file tells the truth', () => {
    expect(parse({ ...SMALL, asOf: '2016-03-01T12:00:00+02:00' })).toMatchObject({
      value: { asOf: Date.UTC(2016, 2, 1, 10) }
    })
    expect(parse({ ...SMALL, zone: 'Asia/Jerusalem', asOf: '2016-03-01T12:00' })).toMatchObject({
      value: { asOf: Date.UTC(2016, 2, 1, 10) }
    })
  })

  it('may start with a byte order mark and hold keys that mean nothing to us, which it names', () => {
    expect(parse('\uFEFF' + JSON.stringify({ ...SMALL, comment: 'ours' }))).toMatchObject({
      value: { ignoredKeys: ['comment'] }
    })
  })
})

describe('a mapping file with a mistake names the key and what it may hold:', () => {
  it.each([
    ['{', 'not-json', '', /JSON/],
    ['[]', 'not-an-object', '', /\{/],
    [{ grain: 'case', columns: { ref: 'id' } }, 'key-missing', 'name', /name/],
    [{ ...SMALL, grain: 'row' }, 'not-allowed', 'grain', /"case", "event"/],
    [{ ...SMALL, dateOrder: 'ydm' }, 'not-allowed', 'dateOrder', /"dmy", "mdy", "ymd", "iso"/],
    [{ ...SMALL, delimiter: '||' }, 'not-allowed', 'delimiter', /";"/],
    [{ ...SMALL, zone: 'Mars/Base' }, 'unknown-zone', 'zone', /Asia\/Jerusalem/],
    [{ ...SMALL, missing: '?' }, 'not-allowed', 'missing', /\["", "\?"\]/],
    [{ ...SMALL, asOf: '2016-03-01' }, 'not-allowed', 'asOf', /T00:00:00Z/],
    [{ ...SMALL, asOf: '2016-03-01T10:00' }, 'not-allowed', 'asOf', /Z/],
    [{ ...SMALL, guarded: 'yes' }, 'not-allowed', 'guarded', /true, false/],
    [{ ...SMALL, columns: {} }, 'key-missing', 'columns.ref', /"=row"/],
    [{ ...SMALL, columns: { ref: 0 } }, 'not-allowed', 'columns.ref', /"header", 1/],
    [{ ...SMALL, columns: { ref: 'id', owner: ['a', 'b'] } }, 'not-allowed', 'columns.owner', /"header", 1/],
    [{ ...SMALL, columns: { ref: 'id', culprit: 'x' } }, 'unknown-target', 'columns.culprit', /promiseDueAt/],
    [
      { ...SMALL, columns: { ref: 'id', promiseFulfilledAt: '=closedAt' } },
      'closed-at-not-mapped',
      'columns.promiseFulfilledAt',
      /closedAt/
    ],
    [
      { ...SMALL, values: { status: { Done: 'finished' } } },
      'not-allowed',
      'values.status.Done',
      /"open", "resolved", "closed"/
    ],
    [{ ...SMALL, values: { severity: { High: 6 } } }, 'not-allowed', 'values.severity.High', /1, 2, 3, 4, 5/],
    [{ ...SMALL, values: { promiseKept: { Yes: 'true' } } }, 'not-allowed', 'values.promiseKept.Yes', /true, false/],
    [{ ...SMALL, values: { promiseKind: { Call: 'ring' } } }, 'not-allowed', 'values.promiseKind.Call', /"call-back"/],
    [{ ...SMALL, values: { openedAt: { Never: 'x' } } }, 'not-allowed', 'values.openedAt', /status/],
    [{ ...SMALL, values: { status: { A: 'open', ' a': 'closed' } } }, 'not-allowed', 'values.status. a', /"a"/]
  ])('%j', (json, code, key, allowed) => {
    expect(errorOf(json)).toMatchObject({ code, key })
    expect(errorOf(json)?.allowed).toMatch(allowed)
  })

  it('also where the key is one of the language itself', () => {
    expect(errorOf('{"name":"x","grain":"case","columns":{"ref":"id","__proto__":"y"}}')).toMatchObject({
      code: 'unknown-target',
      key: 'columns.__proto__'
    })
    const values = parse('{"name":"x","grain":"case","columns":{"ref":"id"},"values":{"team":{"__proto__":"North"}}}')
    expect(values.ok && values.value.values.get('team')?.byText.get('__proto__')).toBe('North')
  })
})
