/** What Electron's power monitor tells. */
export interface PowerEvents {
  on(event: string, listener: () => void): unknown
}

export interface PowerWatch {
  /** Whether a stranger may be reading the screen. */
  readonly isOverlooked: () => boolean
  /** The machine is going down: nobody may be asked anything. */
  readonly isGoingDown: () => boolean
}

/** Only these say when their screen is locked; on any other nobody can tell, so that nothing there may name anybody. */
const TELL_OF_LOCKS: readonly string[] = ['darwin', 'win32']

/**
 * Watches sleep and locks.
 * @param onWake the machine has woken, or somebody is back: timers have stood still
 * @param onLock the screen was locked
 */
export function watchPower(events: PowerEvents, platform: string, onWake: () => void, onLock: () => void): PowerWatch {
  let isOverlooked = !TELL_OF_LOCKS.includes(platform)
  let isGoingDown = false
  events.on('resume', onWake)
  events.on('lock-screen', () => {
    isOverlooked = true
    onLock()
  })
  events.on('unlock-screen', () => {
    isOverlooked = !TELL_OF_LOCKS.includes(platform)
    onWake()
  })
  events.on('shutdown', () => {
    isGoingDown = true
  })
  return { isOverlooked: () => isOverlooked, isGoingDown: () => isGoingDown }
}
