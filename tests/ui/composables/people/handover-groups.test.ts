import { describe, expect, test } from 'vitest'
import type { OwedPromise } from '../../../../src/analytics/promises/owed-work.ts'
import { handoverGroups, LISTED } from '../../../../src/ui/composables/people/handover-groups.ts'
import { whomToTell } from '../../../../src/ui/composables/people/use-hand-over.ts'

let ordinal = 0
const owed = (performerId: string | null, dueAt: number | null = 0, ownerId: string | null = null): OwedPromise => ({
  ordinal: ordinal++,
  ref: 'r',
  customerId: null,
  promise: 1,
  kind: null,
  channel: null,
  performerId,
  ownerId,
  dueAt
})
const NAMES: Readonly<Record<string, string>> = { a: 'Ana', m: 'Marko', z: 'Zoran' }
const groups = (promises: readonly OwedPromise[]) =>
  handoverGroups(
    promises,
    (id) => NAMES[id] ?? '',
    (id) => id !== 'z'
  )

describe('the handover list', () => {
  test('begins with what nobody will do: without a name, then of who has gone; the others by name', () => {
    const listed = groups([owed('m'), owed('z'), owed(null), owed('a')])
    expect(listed.map(({ personId }) => personId)).toEqual([null, 'z', 'a', 'm'])
    expect(listed.map(({ gone }) => gone)).toEqual([false, true, false, false])
  })

  test('keeps the order of dues within each', () => {
    const [first, second] = [owed('a', 1), owed('a', 2)]
    expect(groups([first, owed('m', 1), second])[0]?.promises).toEqual([first, second])
  })

  test('ends where nobody reads on, with the soonest on it', () => {
    const many = Array.from({ length: LISTED + 5 }, (_, i) => owed('a', i))
    expect(groups(many)[0]?.promises).toEqual(many.slice(0, LISTED))
  })
})

describe('whom to tell', () => {
  test('is who gets the promises and who is accountable for the cases, each once, not who hands them over', () => {
    const work = [owed('a', 0, 'o'), owed('a', 0, 'a'), owed('a', 0, 'm'), owed('a', 0, null)]
    expect(whomToTell(work, { from: 'a', to: 'm' })).toEqual(['m', 'o'])
    expect(whomToTell(work, { from: 'a', to: null })).toEqual(['o', 'm'])
  })
})
