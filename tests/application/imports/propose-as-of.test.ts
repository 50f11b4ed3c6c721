import { describe, expect, it } from 'vitest'
import { proposedAsOf } from '../../../src/application/imports/propose-as-of.ts'
import { columnsOf } from '../../support/inspections.ts'

describe('up to when a file is true', () => {
  it('is proposed for an old file with promises, until somebody has said something', () => {
    const newest = Date.UTC(2020, 1, 14)
    const day = 86_400_000
    const columns = columnsOf(['Due', 'promiseDueAt'])
    expect(proposedAsOf({ newest, columns }, {}, newest + day + 1)).toBe(newest)
    expect(proposedAsOf({ newest, columns }, {}, newest + day)).toBeNull()
    expect(proposedAsOf({ newest, columns }, { asOf: null }, newest + 9 * day)).toBeNull()
    expect(proposedAsOf({ newest: null, columns }, {}, newest)).toBeNull()
    expect(proposedAsOf({ newest, columns: columnsOf(['Opened', 'openedAt']) }, {}, newest + 9 * day)).toBeNull()
  })
})
