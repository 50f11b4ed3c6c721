import { describe, expect, it } from 'vitest'
import {
  assignColumn,
  columnsOf as fillsOf,
  moreGeneral,
  nameOfColumn,
  partsOfFile,
  settleMore
} from '../../../src/application/imports/file-reading.ts'
import { partsOf, settledOf } from '../../../src/application/imports/mapping-parts.ts'
import { columnsOf, inspectionOf } from '../../support/inspections.ts'

const COLUMNS = columnsOf(['No', 'ref'], ['Group', 'team'], ['Area', 'causePath'], ['Part', 'causePath'], ['Who', null])
const MAPPING = JSON.stringify({
  name: 'Log',
  grain: 'case',
  columns: { ref: 'No', team: 'Group', causePath: ['Area', 'Part'] }
})
const FILE = inspectionOf({ columns: COLUMNS, mappingText: MAPPING })
const PARTS = partsOfFile(FILE)

describe('a column given another meaning', () => {
  it('fills the new target and leaves empty what it filled before', () => {
    expect(assignColumn(FILE, PARTS, 2, 'handler')).toEqual({ team: null, handler: 'Group' })
    expect(assignColumn(FILE, PARTS, 5, 'team')).toEqual({ team: 'Who' })
    expect(assignColumn(FILE, PARTS, 2, null)).toEqual({ team: null })
  })

  it('joins the root cause as its last part and leaves the other parts when it goes', () => {
    expect(assignColumn(FILE, PARTS, 5, 'causePath')).toEqual({ causePath: ['Area', 'Part', 'Who'] })
    expect(assignColumn(FILE, PARTS, 3, null)).toEqual({ causePath: ['Part'] })
    expect(assignColumn(FILE, { columns: { causePath: 'Area' }, values: {} }, 3, null)).toEqual({ causePath: null })
  })

  it('changes nothing where it means that already', () => {
    expect(assignColumn(FILE, PARTS, 2, 'team')).toEqual({})
    expect(assignColumn(FILE, PARTS, 99, 'team')).toEqual({})
  })

  it('takes the fulfilment that is the closing away with the closing', () => {
    const columns = columnsOf(['No', 'ref'], ['End', 'closedAt'])
    const parts = { columns: { ref: 'No', closedAt: 'End', promiseFulfilledAt: '=closedAt' }, values: {} }
    expect(assignColumn({ columns }, parts, 2, null)).toEqual({ closedAt: null, promiseFulfilledAt: null })
  })

  it('can move one part of the root cause towards the general', () => {
    const part = COLUMNS[3]
    expect(part && moreGeneral(PARTS, part)).toEqual(['Part', 'Area'])
    const first = COLUMNS[2]
    expect(first && moreGeneral(PARTS, first)).toEqual(['Area', 'Part'])
  })
})

describe('the name of a column in a mapping', () => {
  it('is its header, or its position where the header is empty, repeated or says something else', () => {
    const columns = columnsOf(['id', null], ['', null], ['Team', null], [' team ', null], ['=row', null])
    expect([1, 2, 3, 4, 5].map((position) => nameOfColumn(columns, position))).toEqual(['id', 2, 3, 4, 5])
  })
})

describe('what is settled', () => {
  it('adds up, the newest word on a column or a vocabulary winning over the older one alone', () => {
    const first = settleMore({}, { columns: { ref: 'No', team: 'Group' }, values: { status: { Done: 'closed' } } })
    const second = settleMore(first, { columns: { team: null }, values: { severity: { P1: 1 } }, grain: 'event' })
    expect(second).toEqual({
      columns: { ref: 'No', team: null },
      values: { status: { Done: 'closed' }, severity: { P1: 1 } },
      grain: 'event'
    })
  })

  it('of a file without a reference is told from its columns', () => {
    const parts = partsOfFile(
      inspectionOf({ columns: columnsOf(['A', 'causePath'], ['B', 'causePath'], ['', 'team']) })
    )
    expect(parts.columns).toEqual({ causePath: ['A', 'B'], team: 3 })
    expect(fillsOf(parts, 'causePath')).toEqual(['A', 'B'])
  })
})

describe('a kept mapping', () => {
  it('decides every column: what it does not name is filled by nothing', () => {
    const settled = settledOf(MAPPING)
    expect(settled.ok && settled.value.columns).toMatchObject({ ref: 'No', team: 'Group', status: null, eventAt: null })
  })

  it('leaves its as-of behind, which belonged to the file it was made for', () => {
    const settled = settledOf(JSON.stringify({ ...JSON.parse(MAPPING), asOf: '2016-03-01T00:00:00Z', zone: 'UTC' }))
    expect(settled.ok && settled.value).toMatchObject({ zone: 'UTC', encoding: 'utf-8', delimiter: ',' })
    expect(settled.ok && 'asOf' in settled.value).toBe(false)
  })

  it('is nothing where the text is no mapping', () => {
    expect(settledOf('{').ok).toBe(false)
    expect(partsOf('{')).toEqual({ columns: {}, values: {} })
  })
})
