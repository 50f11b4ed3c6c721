import type { Ids } from '../../application/ports/ids.ts'

/*
 * The page's id library stays on the page (a worker takes no packages), so these ULIDs are made here: 48 bits of milliseconds and 80 random bits in
 * Crockford's base 32, as https://github.com/ulid/spec says.
 */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_DIGITS = 10
const RANDOM_DIGITS = 16
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** Ids of a hybrid clock for a worker: strictly increasing, and never earlier than any that was observed. */
export function workerIds(
  random: (bytes: Uint8Array<ArrayBuffer>) => void = (bytes) => void crypto.getRandomValues(bytes)
): Ids {
  let highest = ''
  const fresh = (time: string): string => {
    const bytes = new Uint8Array(RANDOM_DIGITS)
    random(bytes)
    return time + Array.from(bytes, (byte) => DIGITS.charAt(byte % DIGITS.length)).join('')
  }
  return {
    next: (now) => {
      const time = timeText(now)
      highest = time > highest.slice(0, TIME_DIGITS) ? fresh(time) : increment(highest)
      return highest
    },
    observe: (id) => {
      if (ULID.test(id) && id > highest) highest = id
    }
  }
}

function timeText(now: number): string {
  let text = ''
  for (let rest = now; text.length < TIME_DIGITS; rest = Math.floor(rest / DIGITS.length)) {
    text = DIGITS.charAt(rest % DIGITS.length) + text
  }
  return text
}

/** The next id above; it runs over into the next millisecond where one is used up. */
function increment(id: string): string {
  let at = id.length - 1
  while (id.charAt(at) === 'Z') at--
  return id.slice(0, at) + DIGITS.charAt(DIGITS.indexOf(id.charAt(at)) + 1) + '0'.repeat(id.length - at - 1)
}
