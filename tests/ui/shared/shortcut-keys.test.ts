import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../src/ui/shared/shortcut-keys.ts'
import type { Stroke } from '../../../src/ui/shared/shortcut-keys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const stroke = (key: string, code: string, held: Partial<Stroke> = {}): Stroke => ({ key, code, ...none, ...held })

describe('a key press', () => {
  it.each([
    ['n', 'KeyN', 'n'],
    ['מ', 'KeyN', 'n'],
    ['ى', 'KeyN', 'n'],
    ['н', 'KeyN', 'n'],
    ['Escape', 'Escape', 'Escape'],
    ['/', 'Slash', '/'],
    ['3', 'Digit3', '3']
  ])('of %s on %s is %s', (key, code, name) => {
    expect(nameOf(stroke(key, code))).toBe(name)
  })

  it('is the letter it types where that is Latin, wherever the key is', () => {
    expect(nameOf(stroke('a', 'KeyQ'))).toBe('a')
    expect(nameOf(stroke('N', 'KeyN'))).toBe('n')
  })

  it('is a question mark on every keyboard', () => {
    expect(nameOf(stroke('?', 'Slash', { shiftKey: true }))).toBe('?')
    expect(nameOf(stroke('؟', 'Slash', { shiftKey: true }))).toBe('?')
    expect(nameOf(stroke('?', 'Minus', { shiftKey: true }))).toBe('?')
  })

  it('is nobody’s with a modifier held', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
      expect(nameOf(stroke('n', 'KeyN', { [held]: true }))).toBeNull()
    expect(nameOf(stroke('Tab', 'Tab', { shiftKey: true }))).toBeNull()
  })

  it('takes back with Ctrl+Z or Cmd+Z on every keyboard, and only so', () => {
    for (const held of ['ctrlKey', 'metaKey']) {
      expect(nameOf(stroke('z', 'KeyZ', { [held]: true }))).toBe('Ctrl+Z')
      expect(nameOf(stroke('ז', 'KeyZ', { [held]: true }))).toBe('Ctrl+Z')
    }
    expect(nameOf(stroke('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBeNull()
    expect(nameOf(stroke('y', 'KeyZ', { ctrlKey: true }))).toBeNull()
    expect(nameOf(stroke('z', 'KeyY', { ctrlKey: true }))).toBe('Ctrl+Z')
  })
})
