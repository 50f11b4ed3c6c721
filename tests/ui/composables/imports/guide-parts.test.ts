import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfLocal, asOfText } from '../../../../src/ui/composables/imports/as-of.ts'
import { dayUnder } from '../../../../src/ui/composables/imports/date-example.ts'
import { choicesOf } from '../../../../src/ui/composables/imports/guess-choices.ts'
import { fromMeanings, meaningsOf } from '../../../../src/ui/composables/imports/meanings.ts'
import { answersOf } from '../../../../src/ui/composables/imports/question-answers.ts'
import { shownColumns } from '../../../../src/ui/composables/imports/shown-columns.ts'
import { TARGET_GROUPS } from '../../../../src/ui/composables/imports/target-groups.ts'
import { IMPORT_TARGETS } from '../../../../src/domain/imports/imported-record.ts'
import { columnsOf } from '../../../support/inspections.ts'

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`)
const STATUSES = ['open', 'resolved', 'closed']

describe('an example of a date', () => {
  it('is read under each order, as the answer would read it', () => {
    expect(dayUnder('dmy', '03/04/2026 10:00')).toBe(day('2026-04-03'))
    expect(dayUnder('mdy', '03/04/2026 10:00')).toBe(day('2026-03-04'))
    expect(dayUnder('ymd', '2026-04-03')).toBe(day('2026-04-03'))
    expect(dayUnder('dmy', '3.4.26')).toBe(day('2026-04-03'))
  })

  it('says nothing where the calendar has no such day', () => {
    expect(dayUnder('mdy', '31/04/2026')).toBeNull()
    expect(dayUnder('dmy', '31/04/2026')).toBeNull()
    expect(dayUnder('dmy', 'April')).toBeNull()
  })
})

describe('the as-of of a file', () => {
  it('is typed in the zone of the file and kept as an instant', () => {
    expect(asOfText('2016-03-01T00:00', 'Asia/Jerusalem')).toBe('2016-02-29T22:00:00.000Z')
    expect(asOfLocal('2016-02-29T22:00:00.000Z', 'Asia/Jerusalem')).toBe('2016-03-01T00:00')
    expect(asOfText('', 'UTC')).toBeNull()
    expect(asOfText('2016-02-31T00:00', 'UTC')).toBeNull()
    expect(asOfLocal(null, 'UTC')).toBe('')
  })
})

describe('the meanings of texts', () => {
  it('are what the mapping says, else what the text itself says; texts that differ only in case are one', () => {
    const meanings = meaningsOf({ Done: 'closed', '*': 'open' }, ['done', 'Resolved', 'Later', ' '], STATUSES)
    expect(meanings).toEqual({ Done: '2', '*': '0', Resolved: '1', Later: '' })
    expect(fromMeanings(meanings, STATUSES)).toEqual({ Done: 'closed', '*': 'open', Resolved: 'resolved' })
  })

  it('come back as they were given, whatever the texts are', () => {
    const texts = fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '0')), {
      selector: (text) => text.trim().toLowerCase()
    })
    fc.assert(
      fc.property(texts, fc.constantFrom(...STATUSES), (all, word) => {
        const given = Object.fromEntries(all.map((text) => [text, word]))
        expect(Object.entries(fromMeanings(meaningsOf(given, [], STATUSES), STATUSES)).sort()).toEqual(
          Object.entries(given).sort()
        )
      })
    )
  })
})

describe('the answers to a question', () => {
  it('name a column as a mapping does', () => {
    const columns = columnsOf(['id', null], ['id', null], ['No', null])
    const answers = answersOf({ kind: 'ref', options: ['No', 2, '=row'] }, { columns })
    expect(answers.map(({ settle }) => settle.columns)).toEqual([{ ref: 'No' }, { ref: 2 }, { ref: '=row' }])
  })
})

describe('what is offered', () => {
  it('has every target in exactly one group', () => {
    expect(TARGET_GROUPS.flatMap(({ targets }) => targets).sort()).toEqual([...IMPORT_TARGETS].sort())
  })

  it('has each choice once, what is guessed first', () => {
    expect(choicesOf({ value: ';', others: [','] }, [',', ';', '|'])).toEqual([';', ',', '|'])
  })

  it('shows the first columns of a very wide file and every one that is used', () => {
    const columns = columnsOf(['a', null], ['b', null], ['c', 'ref'])
    expect(shownColumns(columns, 1).map(({ header }) => header)).toEqual(['a', 'c'])
  })
})
