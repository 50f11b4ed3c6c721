import { decodeTime, encodeTime, incrementBase32, TIME_LEN, ulid } from 'ulid'
import type { Ids } from '../../application/ports/ids.ts'

const CANONICAL = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** The smallest id of the same millisecond above `id`, or null when that millisecond is used up. */
function successor(id: string): string | null {
  const random = id.slice(TIME_LEN)
  return /^Z+$/.test(random) ? null : id.slice(0, TIME_LEN) + incrementBase32(random)
}

/**
 * ULIDs of a hybrid clock (physical time, but never behind anything seen): see `Ids`.
 * @param fresh makes an id for epoch milliseconds; injected so that tests can repeat a run
 */
export function hybridIds(fresh: (now: number) => string = ulid): Ids {
  let highest = ''

  const after = (now: number): string => {
    if (highest === '') return fresh(now)
    const reached = decodeTime(highest)
    if (now > reached) return fresh(now)
    return successor(highest) ?? encodeTime(reached + 1, TIME_LEN) + fresh(reached + 1).slice(TIME_LEN)
  }

  return {
    next(now) {
      highest = after(now)
      return highest
    },
    observe(id) {
      if (CANONICAL.test(id) && id > highest) highest = id
    }
  }
}
