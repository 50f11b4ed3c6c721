import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import type { EffectScope } from 'vue'
import { useShortcut, useShortcutList } from '../../../../src/ui/composables/shared/use-shortcuts.ts'
import { press } from '../../components/shared/mount.ts'

let scope: EffectScope
const newCase = vi.fn()
const goToFloor = vi.fn()

beforeEach(() => {
  newCase.mockClear()
  goToFloor.mockClear()
  scope = effectScope()
  scope.run(() => {
    useShortcut('n', () => 'New case', newCase)
    useShortcut('g f', () => 'Go to Floor', goToFloor)
  })
})
afterEach(() => {
  scope.stop()
  document.body.replaceChildren()
})

describe('a shortcut', () => {
  it('runs from anywhere on the page, also from a Hebrew keyboard', async () => {
    await press(document.body, 'n', { code: 'KeyN' })
    await press(document.body, 'מ', { code: 'KeyN' })
    expect(newCase).toHaveBeenCalledTimes(2)
  })

  it('may be two keys, one after the other', async () => {
    await press(document.body, 'f')
    expect(goToFloor).not.toHaveBeenCalled()
    await press(document.body, 'g')
    await press(document.body, 'f')
    expect(goToFloor).toHaveBeenCalledOnce()
  })

  it.each(['input', 'textarea', 'select'])('is inert while somebody types in %s', async (tag) => {
    const field = document.body.appendChild(document.createElement(tag))
    await press(field, 'n')
    expect(newCase).not.toHaveBeenCalled()
  })

  it('is not held back by a button or a check box', async () => {
    const button = document.body.appendChild(document.createElement('button'))
    const check = document.body.appendChild(document.createElement('input'))
    check.type = 'checkbox'
    await press(button, 'n')
    await press(check, 'n')
    expect(newCase).toHaveBeenCalledTimes(2)
  })

  it('is inert while a dialog is open, while a key is held, and where another took the key', async () => {
    await press(document.body, 'n', { repeat: true })
    const taker = document.body.appendChild(document.createElement('div'))
    taker.addEventListener('keydown', (event) => event.preventDefault())
    await press(taker, 'n')
    taker.setAttribute('aria-modal', 'true')
    await press(document.body, 'n')
    expect(newCase).not.toHaveBeenCalled()
  })

  it('gives way to the newest of the same key, and ends with its owner', async () => {
    const page = effectScope()
    const other = vi.fn()
    page.run(() => useShortcut('n', () => 'Next', other))
    await press(document.body, 'n')
    page.stop()
    await press(document.body, 'n')
    expect([other.mock.calls.length, newCase.mock.calls.length]).toEqual([1, 1])
    expect(useShortcutList().map(({ keys }) => keys)).toEqual(['n', 'g f'])
  })
})
