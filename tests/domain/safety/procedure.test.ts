import { describe, expect, it } from 'vitest'
import { SAFETY_PROCEDURE } from '../../../src/domain/people/person-event.ts'
import { OWN_STEPS, procedureKnown, procedureSteps, procedureVersion } from '../../../src/domain/safety/procedure.ts'
import en from '../../../src/words/safety/en.json' with { type: 'json' }
import { text, ZONE } from '../../support/story.ts'

const at = Date.UTC(2026, 0, 31, 10)
const months = (n: number) => Date.UTC(2026, n, 1)
const known = (version: number) => ({ readings: { [SAFETY_PROCEDURE]: { at, version } } })

describe('the safety procedure', () => {
  it('is ticked off by place, or by the texts of the floor’s own', () => {
    expect(procedureSteps(null)).toHaveLength(OWN_STEPS)
    expect(procedureSteps([text('a'), text('b')])).toEqual(['a', 'b'])
    expect(Object.keys(en.procedure)).toEqual(procedureSteps(null))
  })

  it('is another one once its steps or their order change', () => {
    const versions = [null, [text('a'), text('b')], [text('b'), text('a')], [text('ab')]].map(procedureVersion)
    expect(new Set(versions).size).toBe(4)
    expect(procedureVersion([text('a'), text('b')])).toBe(versions[1])
  })

  it('is known for so many calendar months, and only as it was confirmed', () => {
    const inForce = procedureKnown(known(1), null, 12, ZONE, months(6))
    expect(inForce).toEqual({ at, dueAgain: Date.UTC(2027, 0, 31, 10) })
    // the 31st of January and a month: the last of February
    expect(procedureKnown(known(1), null, 1, ZONE, at).dueAgain).toBe(Date.UTC(2026, 1, 28, 10))
    expect(procedureKnown(known(1), null, 1, ZONE, Date.UTC(2026, 1, 28, 10)).dueAgain).toBeNull()
    expect(procedureKnown(known(1), [text('a')], 12, ZONE, months(6))).toEqual({ at, dueAgain: null })
    expect(procedureKnown({ readings: {} }, null, 12, ZONE, at)).toEqual({ at: null, dueAgain: null })
  })
})
