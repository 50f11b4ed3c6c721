import type { HeardBridge } from '../../../electron/bridge/contract.ts'
import type { Host } from '../../application/ports/host.ts'

/** Answered by the loopback server that `npm start` runs. */
const HOLDS_DATA = '/holds-data'

/** What the program around the page tells of itself; in a plain browser only the page's own version is known. */
export function hostOf(bridge: HeardBridge | undefined, program: string | null = null): Host {
  return bridge === undefined ? browserHost(program) : desktopHost(bridge)
}

function desktopHost(bridge: HeardBridge): Host {
  return {
    facts: async () => ({ kind: 'desktop', ...(await bridge.hostInfo()) }),
    holdsData: () => bridge.holdsData()
  }
}

function browserHost(program: string | null): Host {
  return {
    facts: async () => ({ kind: 'browser', version: program, platform: null, profilePath: null }),
    async holdsData() {
      // asks the browser not to throw the floor away when the disk gets full; it may say no
      await navigator.storage?.persist?.()
      const answer = await fetch(HOLDS_DATA, { method: 'POST' })
      if (!answer.ok) throw new Error(`which host holds the data could not be noted: ${answer.status}`)
    }
  }
}
