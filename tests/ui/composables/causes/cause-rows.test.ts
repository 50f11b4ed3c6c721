import { describe, expect, it } from 'vitest'
import type { CauseState } from '../../../../src/domain/causes/cause-event.ts'
import { causeRows } from '../../../../src/ui/composables/causes/cause-rows.ts'
import { text } from '../../../support/story.ts'

const cause = (id: string, parentId: string | null): [string, CauseState] => [
  id,
  { id, label: text(`l-${id}`), parentId, importId: null }
]
const CAUSES = new Map([
  cause('late', 'product'),
  cause('ask', null),
  cause('product', null),
  cause('prod2', null),
  cause('early', 'product')
])
const LABELS = new Map([
  ['l-late', 'Late'],
  ['l-ask', 'Asking'],
  ['l-product', 'Product'],
  ['l-prod2', 'Product two'],
  ['l-early', 'Early']
])
const count = { causeId: 'late', cases: 3, weighted: 2, brokenPromises: 0, transfers: 0, severe: 0, recurring: true }

describe('the tree of causes as lines', () => {
  it('puts a branch before what is below it, each level by its labels', () => {
    const rows = causeRows(CAUSES, [...CAUSES.keys()], LABELS, [])
    expect(rows.map(({ label, depth }) => `${depth} ${label}`)).toEqual([
      '0 Asking',
      '0 Product',
      '1 Early',
      '1 Late',
      '0 Product two'
    ])
  })

  it('shows what stands above a cause that is offered, even where that is not', () => {
    expect(causeRows(CAUSES, ['late'], LABELS, []).map(({ id }) => id)).toEqual(['product', 'late'])
  })

  it('gives each cause its own cases, and none to its branch', () => {
    const rows = causeRows(CAUSES, ['late'], LABELS, [count])
    expect(rows.map((row) => row.count?.cases)).toEqual([undefined, 3])
  })
})
