import { describe, expect, it } from 'vitest'
import { vocabularyOf } from '../../../src/analytics/shared/vocabulary.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { columnsOf } from '../../support/columns-of.ts'
import { Story } from '../../support/story.ts'

const caseWith = (part: Partial<CaseState>): CaseState => ({ ...new Story().opened().state, ...part })

describe("the floor's own words", () => {
  it('are those of its cases, each once, as it was first written', () => {
    const floor = columnsOf([
      caseWith({ channel: 'Fax', situation: 'price' }),
      caseWith({ channel: 'phone' }),
      caseWith({ channel: 'FAX' }),
      caseWith({ channel: null })
    ])
    expect(vocabularyOf(floor)).toEqual({ channels: ['Fax', 'phone'], situations: ['price'] })
  })

  it('do not include what only cases that are not shown have', () => {
    const running = caseWith({ channel: 'Telex', importId: 'i1' })
    expect(vocabularyOf(columnsOf([running], ['i1']))).toEqual({ channels: [], situations: [] })
    expect(vocabularyOf(columnsOf([running])).channels).toEqual(['Telex'])
  })
})
