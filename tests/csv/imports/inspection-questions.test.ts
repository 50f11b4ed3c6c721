import { expect, it } from 'vitest'
import { inspected } from '../../support/inspecting.ts'

it('where many records lack their reference, the column that calls itself one is still the first to be offered', async () => {
  const rows = ['1', '2', '', ''].map((ref, day) => `2020-02-1${day},${ref}`)
  expect((await inspected(['opened,case number', ...rows].join('\n'))).questions).toEqual([
    { kind: 'ref', options: ['case number', '=row', 'opened'] }
  ])
})
