import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payloadChecks } from '../../../../electron/bridge/payloads.ts'
import { exportName, canHoldPersonalData } from '../../../../src/ui/composables/imports/export-name.ts'
import { fileName, withoutEnding } from '../../../../src/ui/composables/imports/file-name.ts'

describe('a file name from a person’s words', () => {
  it('keeps the words, whatever language they are in', () => {
    expect(fileName('Service desk event log', '.json', 'mapping')).toBe('Service desk event log.json')
    expect(fileName('ייצוא יומי', '-rejects.csv', 'import')).toBe('ייצוא יומי-rejects.csv')
  })

  it('has nothing that a system refuses or that hides the ending, and is never empty', () => {
    expect(fileName('../a\\b:c*"?<>|\u202E d', '.json', 'mapping')).toBe('.. a b c d.json')
    expect(fileName('  \u200F ', '.json', 'mapping')).toBe('mapping.json')
    expect(fileName('..', '.json', 'mapping')).toBe('mapping.json')
  })

  it('is one that the desktop program accepts, always', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (words) => {
        expect(payloadChecks['file-save-begin']([fileName(words, '-rejects.csv', 'import')])).toBe(true)
      })
    )
  })

  it('loses its ending where a new one follows', () => {
    expect(withoutEnding('log.2016.csv')).toBe('log.2016')
    expect(withoutEnding('log')).toBe('log')
  })
})

describe('the name of an export', () => {
  it('is bare for programs and without personal data', () => {
    expect(exportName({ file: 'cases', profile: 'machine', personalData: false })).toBe('cases.csv')
  })

  it('says what has to be known before it is opened', () => {
    expect(exportName({ file: 'cases', profile: 'machine', personalData: true })).toBe('cases-personal-data.csv')
    expect(exportName({ file: 'promises', profile: 'excel', personalData: false })).toBe('promises-excel.csv')
    expect(exportName({ file: 'transfers', profile: 'excel', personalData: true })).toBe(
      'transfers-excel-personal-data.csv'
    )
  })

  it('never promises personal data where no row belongs to a customer', () => {
    expect((['cases', 'promises', 'transfers', 'causes'] as const).filter(canHoldPersonalData)).toEqual([
      'cases',
      'promises',
      'transfers'
    ])
  })
})
