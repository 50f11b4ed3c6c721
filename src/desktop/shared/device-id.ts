import { ulid } from 'ulid'

const KEY = 'heard-device'

/**
 * The id of this desk: made once for a profile and kept beside its database, so that both are lost or kept together.
 * @param memory the profile's own storage, `window.localStorage` in both hosts
 */
export function deviceId(memory: Pick<Storage, 'getItem' | 'setItem'>): string {
  const known = memory.getItem(KEY)
  if (known !== null && known !== '') return known
  const made = ulid()
  memory.setItem(KEY, made)
  return made
}
