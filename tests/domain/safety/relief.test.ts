import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RELIEF_MS, reliefDue } from '../../../src/domain/safety/relief.ts'
import { DAY, T0 } from '../../support/story.ts'

const at = (days: number, personId: string | null = 'ana') => ({ at: T0 - days * DAY, personId })
const due = (contacts: readonly ReturnType<typeof at>[], offered: readonly [string, number][] = []) =>
  reliefDue(contacts, 3, new Map(offered), T0)

describe('relief', () => {
  it('is offered from so many hostile contacts in seven days on, whoever they were with', () => {
    expect(due([at(0), at(1)])).toEqual([])
    expect(due([at(0), at(1), at(6.99)])).toEqual([{ personId: 'ana', contacts: 3 }])
    expect(due([at(0), at(1), at(7)])).toEqual([])
    expect(due([at(0, null), at(0, null), at(0, null)])).toEqual([])
    expect(due([at(0), at(1), at(2, 'marko')])).toEqual([])
  })

  it('counts the contact of this very moment, which is written with the second that begins next', () => {
    const now = T0 + 400
    const just = { at: T0 + 1_000, personId: 'ana' }
    expect(reliefDue([just, at(1), at(2)], 3, new Map(), now)).toEqual([{ personId: 'ana', contacts: 3 }])
  })

  it('is not offered again for what an offer has answered', () => {
    const contacts = [at(0.1), at(2), at(3), at(4)]
    expect(due(contacts, [['ana', T0 - DAY]])).toEqual([])
    expect(due([...contacts, at(0.2), at(0.3)], [['ana', T0 - DAY]])).toEqual([{ personId: 'ana', contacts: 3 }])
  })

  it('ranks nobody: the order is that of the ids', () => {
    const person = fc.constantFrom('c', 'a', 'b')
    const contacts = fc.array(fc.record({ at: fc.integer({ min: T0 - RELIEF_MS, max: T0 }), personId: person }))
    fc.assert(
      fc.property(contacts, (list) => {
        const ids = reliefDue(list, 1, new Map(), T0).map(({ personId }) => personId)
        expect(ids).toEqual(ids.toSorted())
      })
    )
  })
})
