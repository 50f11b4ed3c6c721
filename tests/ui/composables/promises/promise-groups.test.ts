import { describe, expect, it } from 'vitest'
import { decideKeepPromise, decideMakePromise } from '../../../../src/domain/promises/decide-promise.ts'
import { promiseGroups } from '../../../../src/ui/composables/promises/promise-groups.ts'
import { promiseLines } from '../../../../src/ui/composables/promises/promise-lines.ts'
import { local, MINUTE, Story } from '../../../support/story.ts'

const base = { channel: 'email', performerId: null, note: null }

/** A call back, and updates every day of which two were kept. */
function story(): Story {
  const told = new Story().opened()
  const call = { ...base, promiseId: 'c', kind: 'call-back' as const, due: local('2026-03-02T10:00') }
  const first = { ...base, promiseId: 'u', kind: 'update' as const, due: local('2026-03-02T12:00') }
  told.tell((s, c) => decideMakePromise(s, call, c))
  told.tell((s, c) => decideMakePromise(s, { ...first, cadence: { every: 1, unit: 'day' } }, c))
  for (let n = 0; n < 2; n++) {
    const contact = { contactId: `k${n}`, channel: 'email', note: null, occurredAt: null, lateReason: null }
    const promiseId = told.state.promises.at(-1)?.id ?? ''
    told.after(MINUTE).tell((s, c) => decideKeepPromise(s, { ...contact, promiseId }, c))
  }
  return told
}
const groups = (told: Story) => promiseGroups(promiseLines(told.state, told.now), told.state, told.now)

describe('the promises of a case page', () => {
  it('show a rhythm as one, its open update in front and the others behind it, newest first', () => {
    const shown = groups(story()).map(({ line, earlier }) => [line.n, earlier.map(({ n }) => n)])
    expect(shown).toEqual([
      [1, []],
      [4, [3, 2]]
    ])
  })

  it('say how well only of a rhythm, and leave no promise out', () => {
    const told = story()
    const [call, updates] = groups(told)
    expect(call?.rhythm).toBeNull()
    expect(updates?.rhythm).toMatchObject({ kept: 2, due: 2 })
    const all = groups(told).flatMap(({ line, earlier }) => [line, ...earlier])
    expect(all.map(({ n }) => n).toSorted()).toEqual([1, 2, 3, 4])
  })
})
