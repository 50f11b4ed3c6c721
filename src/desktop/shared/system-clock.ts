import type { Clock } from '../../application/ports/clock.ts'

const TICK_MS = 1000

interface ClockHost {
  readonly now: () => number
  readonly setTimer: (run: () => void, ms: number) => unknown
  readonly clearTimer: (timer: unknown) => void
  /** Calls back whenever the page is looked at again; returns the unsubscriber. */
  readonly onWake: (run: () => void) => () => void
}

/**
 * A clock that ticks on the full second while anybody listens. Browsers slow timers down in hidden pages and stop them in
 * sleep; that is why coming back into view ticks at once.
 */
export function createClock(host: ClockHost): Clock {
  const listeners = new Set<(now: number) => void>()
  let timer: unknown = null
  let forgetWake: (() => void) | null = null

  const tell = (): void => {
    const now = host.now()
    for (const listener of [...listeners]) listener(now)
  }
  const arm = (): void => {
    timer = host.setTimer(
      () => {
        arm()
        tell()
      },
      TICK_MS - (host.now() % TICK_MS)
    )
  }
  const stop = (): void => {
    host.clearTimer(timer)
    forgetWake?.()
    forgetWake = null
  }

  return {
    now: host.now,
    subscribe(listener) {
      if (listeners.size === 0) {
        arm()
        forgetWake = host.onWake(tell)
      }
      listeners.add(listener)
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop()
      }
    }
  }
}

/** The machine's clock, for the page. */
export function systemClock(): Clock {
  return createClock({
    now: () => Date.now(),
    setTimer: (run, ms) => window.setTimeout(run, ms),
    clearTimer: (timer) => {
      if (typeof timer === 'number') window.clearTimeout(timer)
    },
    onWake(run) {
      const seen = (): void => {
        if (document.visibilityState === 'visible') run()
      }
      document.addEventListener('visibilitychange', seen)
      window.addEventListener('focus', seen)
      window.addEventListener('pageshow', seen)
      return () => {
        document.removeEventListener('visibilitychange', seen)
        window.removeEventListener('focus', seen)
        window.removeEventListener('pageshow', seen)
      }
    }
  })
}
