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
    expect(vocabularyOf(floor)).toMatchObject({ channels: ['Fax', 'phone'], situations: ['price'] })
  })

  it('do not include what only cases that are not shown have', () => {
    const running = caseWith({ channel: 'Telex', importId: 'i1' })
    expect(vocabularyOf(columnsOf([running], ['i1']))).toEqual({ channels: [], situations: [], named: [] })
    expect(vocabularyOf(columnsOf([running])).channels).toEqual(['Telex'])
  })

  it('name the teams, people and causes that its cases speak of, a cause with those above it', () => {
    const story = new Story().opened('North')
    const floor = columnsOf([{ ...story.state, ownerId: 'dana', causeIds: ['cause-3'] }])
    expect([...vocabularyOf(floor).named].sort()).toEqual(['North', 'cause-1', 'cause-2', 'cause-3', 'dana'])
  })
})
