/**
 * Ctrl+Enter sends a form from any of its controls. Plain Enter already does so from a line of text, and the text areas of the kit send by
 * themselves.
 */
export function sendByKeys(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, defaultPrevented } = event
  if (defaultPrevented || key !== 'Enter' || !(ctrlKey || metaKey) || target instanceof HTMLTextAreaElement) return
  if (!(event.currentTarget instanceof HTMLFormElement)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
