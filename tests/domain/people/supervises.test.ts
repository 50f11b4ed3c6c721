import { describe, expect, it } from 'vitest'
import type { PersonRole } from '../../../src/domain/people/person-event.ts'
import { supervises } from '../../../src/domain/people/supervises.ts'

const at = (personId: string | null, role?: PersonRole): boolean => supervises(personId, () => role)

describe('who acts as a supervisor at the desk', () => {
  it('is nobody in particular, as the desk is taken by default', () => {
    expect(at(null)).toBe(true)
  })

  it('is a supervisor by name', () => {
    expect(at('p1', 'supervisor')).toBe(true)
  })

  it('is no agent', () => {
    expect(at('p1', 'agent')).toBe(false)
  })

  it('is no process owner: notes and debriefs are not theirs to read', () => {
    expect(at('p1', 'process-owner')).toBe(false)
  })

  it('is nobody who is not known', () => {
    expect(at('p1')).toBe(false)
  })
})
