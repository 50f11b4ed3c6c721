import { describe, expect, it } from 'vitest'
import { detailsChange, detailsDraft } from '../../../../src/ui/composables/cases/details-draft.ts'
import { Story } from '../../../support/story.ts'

const start = detailsDraft({ ...new Story().opened().state, severity: 3 }, 'What happened', '')

describe('what is written of a case’s details', () => {
  it('is nothing where nothing was changed', () => {
    expect(detailsChange(start, { ...start })).toEqual({ change: {}, texts: {} })
  })

  it('is each field that was changed, and no other', () => {
    const draft = { ...start, severity: '5', temperature: '2', ownerId: 'ana', desiredOutcome: 'A new date' }
    expect(detailsChange(start, draft)).toEqual({
      change: { severity: 5, temperature: 2, ownerId: 'ana' },
      texts: { desiredOutcome: 'A new date' }
    })
  })

  it('forgets a severity, a situation or an owner that was emptied', () => {
    const before = { ...start, situation: 'price', ownerId: 'ana' }
    const draft = { ...before, severity: '', situation: '', ownerId: '' }
    expect(detailsChange(before, draft).change).toEqual({ severity: null, situation: null, ownerId: null })
  })

  it('takes surrounding blanks for no change', () => {
    expect(detailsChange(start, { ...start, summary: ' What happened ' }).texts).toEqual({})
  })
})
