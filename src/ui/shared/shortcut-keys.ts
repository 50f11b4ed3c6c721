/** What a key press means, as far as shortcuts care; a KeyboardEvent fits. */
export interface Stroke {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * The name of a single-key press ('n', '?', 'Escape'), or null where a modifier makes it somebody else's; Ctrl+Z (on a Mac Cmd+Z) is ours.
 * On a Hebrew, Arabic or Cyrillic keyboard the key marked N types another letter, so there the key's place decides.
 */
export function nameOf(stroke: Stroke): string | null {
  if (isUndo(stroke)) return 'Ctrl+Z'
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null
  if (stroke.key.length > 1) return stroke.shiftKey ? null : stroke.key
  const place = /^Key([A-Z])$/.exec(stroke.code)?.[1]
  const letter = /^[ -~]$/.test(stroke.key) ? stroke.key : (place ?? stroke.key)
  if (!/^[a-z]$/i.test(letter)) return letter === '؟' ? '?' : letter
  return stroke.shiftKey ? null : letter.toLowerCase()
}

function isUndo({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Stroke): boolean {
  if (ctrlKey === metaKey || altKey || shiftKey) return false
  return /^[ -~]$/.test(key) ? key.toLowerCase() === 'z' : code === 'KeyZ'
}

/** Whether a press belongs to a control that takes text or letters, so that shortcuts keep quiet. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type)
}
