import { onScopeDispose, shallowReactive } from 'vue'
import { nameOf, takesKeys } from '../../shared/shortcut-keys.ts'

export interface Shortcut {
  /** One key ('n', '?', 'ArrowDown') or two in a row ('g f'). */
  readonly keys: string
  /** What it does, in the screen's language at the time of asking. */
  readonly describe: () => string
  readonly run: () => void
  readonly when: () => boolean
}

/** How long the second key of a pair may take, ms. */
const PAIR_TIME = 1200

const registry = shallowReactive<Shortcut[]>([])
let waiting: { key: string; until: number } | null = null

/** All shortcuts that are alive now, for the list behind `?`. */
export function useShortcutList(): readonly Shortcut[] {
  return registry
}

/** A key that works anywhere on the screen while the caller is mounted; it is inert while somebody types or a dialog is open. */
export function useShortcut(
  keys: string,
  describe: () => string,
  run: () => void,
  { when = () => true }: { when?: () => boolean } = {}
): void {
  const shortcut: Shortcut = { keys, describe, run, when }
  if (registry.length === 0) window.addEventListener('keydown', onKey)
  registry.push(shortcut)
  onScopeDispose(() => {
    registry.splice(registry.indexOf(shortcut), 1)
    if (registry.length === 0) window.removeEventListener('keydown', onKey)
  })
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat || takesKeys(event.target)) return
  if (document.querySelector('[aria-modal="true"]')) return
  const key = nameOf(event)
  if (key === null) return
  const pair = waiting && waiting.until > event.timeStamp ? `${waiting.key} ${key}` : null
  waiting = { key, until: event.timeStamp + PAIR_TIME }
  const found = (pair && newest(pair)) || newest(key)
  if (!found) return
  waiting = null
  event.preventDefault()
  found.run()
}

/** The shortcut mounted last wins, so that a page can take over a key of the frame around it. */
function newest(keys: string): Shortcut | undefined {
  return registry.findLast((shortcut) => shortcut.keys === keys && shortcut.when())
}
