import type { PersonRole } from '../../../domain/people/person-event.ts'

/** The roles to choose from, the commonest first. */
export const PERSON_ROLES: readonly PersonRole[] = ['agent', 'supervisor', 'process-owner']
