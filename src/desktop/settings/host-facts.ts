import type { HeardBridge } from '../../../electron/bridge/contract.ts'
import type { Host } from '../../application/ports/host.ts'

/** What the program around the page tells of itself; in a plain browser only the page's own version is known. */
export function hostOf(bridge: HeardBridge | undefined, program: string | null = null): Host {
  return {
    async facts() {
      if (bridge === undefined) return { kind: 'browser', version: program, platform: null, profilePath: null }
      return { kind: 'desktop', ...(await bridge.hostInfo()) }
    }
  }
}
