import type { TextRef } from './event.ts'

/** A warning before the click that was answered with a reason. */
export interface Override {
  readonly code: string
  readonly reason: TextRef
}
