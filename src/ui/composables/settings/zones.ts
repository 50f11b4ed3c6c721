/** Every zone that this machine knows, by its IANA name; 'UTC' is one, though not everywhere in the list. */
export function zoneNames(): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort()
}
