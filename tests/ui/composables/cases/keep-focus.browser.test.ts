import { afterEach, expect, test } from 'vitest'
import { keepFocus } from '../../../../src/ui/composables/cases/keep-focus.ts'

const put = (html: string): void => {
  document.body.innerHTML = html
}
const at = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`no #${id} on the page`)
  return found
}
afterEach(() => put(''))

test('what was opened gives the focus back to where it was', async () => {
  put('<main id="main" tabindex="-1"><button id="opener">open</button><input id="field" /></main>')
  const focus = keepFocus()
  at('opener').focus()
  focus.take()
  at('field').focus()
  await focus.giveBack()
  expect(document.activeElement?.id).toBe('opener')
})

test('where the place is gone, or nothing had the focus, the screen takes it', async () => {
  put('<main id="main" tabindex="-1"><button id="opener">open</button><input id="field" /></main>')
  const gone = keepFocus()
  at('opener').focus()
  gone.take()
  at('opener').remove()
  await gone.giveBack()
  expect(document.activeElement?.id).toBe('main')

  const none = keepFocus()
  at('main').blur()
  none.take()
  at('field').focus()
  await none.giveBack()
  expect(document.activeElement?.id).toBe('main')
})

test('it looks for the place only once the screen has followed, which may have taken it away', async () => {
  put('<main id="main" tabindex="-1"><button id="opener">open</button></main>')
  const focus = keepFocus()
  at('opener').focus()
  focus.take()
  const givenBack = focus.giveBack()
  at('opener').remove()
  await givenBack
  expect(document.activeElement?.id).toBe('main')
})
