import type { Restored } from '../../../application/settings/back-up.ts'

const KEY = 'heard-restored'

/** What the window has to say once it is loaded anew after a restore. */
export interface RestoredNote {
  readonly cases: number
  readonly events: number
  readonly safety: string | null
}

export function leaveRestoredNote({ facts, safety }: Restored): void {
  const note: RestoredNote = { cases: facts.cases, events: facts.events, safety }
  sessionStorage.setItem(KEY, JSON.stringify(note))
}

/** The note, until it is taken down. */
export function readRestoredNote(): RestoredNote | null {
  const text = sessionStorage.getItem(KEY)
  // only we write it, and only into this window's own memory
  return text === null ? null : (JSON.parse(text) as RestoredNote)
}

export function takeDownRestoredNote(): void {
  sessionStorage.removeItem(KEY)
}
