import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../../../src/ui/composables/playbooks/emphasis.ts'

describe('emphasis in a line of a playbook', () => {
  test('is what stands between two stars', () => {
    expect(piecesOf('Say what *can* be done.')).toEqual([
      { text: 'Say what ', strong: false },
      { text: 'can', strong: true },
      { text: ' be done.', strong: false }
    ])
  })

  test('is none where a star has no partner or stands before a space', () => {
    expect(piecesOf('5 * 4 * 3, and * that')).toEqual([{ text: '5 * 4 * 3, and * that', strong: false }])
    expect(piecesOf('**')).toEqual([{ text: '**', strong: false }])
  })

  test('takes away nothing but its stars', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '*', 'ש')).map((all) => all.join('')),
        (line) => {
          expect(
            piecesOf(line)
              .map(({ text, strong }) => (strong ? `*${text}*` : text))
              .join('')
          ).toBe(line)
        }
      )
    )
  })
})
