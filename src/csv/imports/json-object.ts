import { MappingFault } from './mapping-error.ts'

/** The members of a JSON object as a Map, so that a key such as `__proto__` is one like any other. */
export function entriesOf(json: unknown, key: string, allowed: string): ReadonlyMap<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new MappingFault(key === '' ? 'not-an-object' : 'not-allowed', key, allowed)
  }
  return new Map(Object.entries(json))
}
