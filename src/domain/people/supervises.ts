import type { PersonRole } from './person-event.ts'

/**
 * Whether somebody at the desk acts as a supervisor: the desk's default, who is nobody in particular (null), or a person of that role. Not a process
 * owner, who looks after causes, and nobody who is not known.
 */
export const supervises = (personId: string | null, roleOf: (personId: string) => PersonRole | undefined): boolean =>
  personId === null || roleOf(personId) === 'supervisor'
