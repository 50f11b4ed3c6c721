import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { Component } from 'vue'
import ActionButton from '../../../../src/ui/components/shared/ActionButton.vue'
import CheckField from '../../../../src/ui/components/shared/CheckField.vue'
import FileField from '../../../../src/ui/components/shared/FileField.vue'
import IconButton from '../../../../src/ui/components/shared/IconButton.vue'
import SelectField from '../../../../src/ui/components/shared/SelectField.vue'
import StatTile from '../../../../src/ui/components/shared/StatTile.vue'
import TextArea from '../../../../src/ui/components/shared/TextArea.vue'
import TextField from '../../../../src/ui/components/shared/TextField.vue'
import { icons } from '../../../../src/ui/theme/icons.ts'
import { mount } from './mount.ts'
import type { Mounted } from './mount.ts'

let mounted: Mounted | undefined
afterEach(() => mounted?.unmount())

const tile = { label: 'Open cases', icon: icons.case, definition: 'Cases that are not closed.', 'data-testid': 'it' }

const CONTROLS: [string, Component, Record<string, unknown>, string][] = [
  ['a text field', TextField, { label: 'First name' }, 'INPUT'],
  ['a date field', TextField, { label: 'From', type: 'date' }, 'INPUT'],
  ['a text area', TextArea, { label: 'What happened' }, 'TEXTAREA'],
  ['a choice', SelectField, { label: 'Channel', options: [{ value: 'phone', label: 'Phone' }] }, 'SELECT'],
  ['a check', CheckField, { label: 'Personal data' }, 'INPUT'],
  ['a file field', FileField, { label: 'File' }, 'INPUT'],
  ['a button', ActionButton, {}, 'BUTTON'],
  ['an icon button', IconButton, { label: 'Edit', icon: icons.edit }, 'BUTTON'],
  ['a tile', StatTile, { ...tile, value: 1 }, 'BUTTON']
]

describe('a control', () => {
  it.each(CONTROLS)('carries its name and attributes on the native element: %s', async (_, component, props, tag) => {
    mounted = await mount(component, { ...props, 'data-testid': 'it', disabled: true })
    expect(mounted.root.querySelectorAll('[data-testid=it]').length).toBe(1)
    expect(mounted.find('[data-testid=it]').tagName).toBe(tag)
    expect(mounted.find('[data-testid=it]').matches(':disabled')).toBe(true)
  })

  it.each(CONTROLS.slice(0, 6))('is named by its label: %s', async (_, component, props) => {
    mounted = await mount(component, { ...props, 'data-testid': 'it' })
    const label = mounted.find('label')
    expect(label.textContent.trim()).toBe(props['label'])
    expect(label.getAttribute('for')).toBe(mounted.find('[data-testid=it]').id)
  })

  it.each(CONTROLS.slice(0, 6))('is described by its error: %s', async (_, component, props) => {
    mounted = await mount(component, { ...props, error: 'This day does not exist.', 'data-testid': 'it' })
    const control = mounted.find('[data-testid=it]')
    expect(control.getAttribute('aria-invalid')).toBe('true')
    expect(mounted.find(`[id="${control.getAttribute('aria-describedby') ?? ''}"]`).textContent).toContain(
      'This day does not exist.'
    )
  })
})

describe('a text field', () => {
  it('gives what is typed, as text', async () => {
    const typed = vi.fn()
    mounted = await mount(TextField, { label: 'Due', type: 'datetime-local', 'onUpdate:modelValue': typed })
    const input = mounted.find('input') as HTMLInputElement // its own tag
    input.value = '2026-03-01T10:30'
    input.dispatchEvent(new Event('input'))
    expect(typed).toHaveBeenCalledWith('2026-03-01T10:30')
  })
})

describe('a busy button', () => {
  it('ignores clicks and keeps the focus', async () => {
    const clicked = vi.fn()
    mounted = await mount(ActionButton, { loading: true, onClick: clicked })
    mounted.find('button').focus()
    mounted.find('button').click()
    expect(clicked).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(mounted.find('button'))
  })

  it('takes them when it is free', async () => {
    const clicked = vi.fn()
    mounted = await mount(ActionButton, { onClick: clicked })
    mounted.find('button').click()
    expect(clicked).toHaveBeenCalledOnce()
  })
})

describe('a tile', () => {
  it('carries the bare number, whatever the language shows', async () => {
    mounted = await mount(StatTile, { ...tile, value: 0.55617, format: 'percent' }, {}, 'he')
    expect(mounted.find('button').dataset['value']).toBe('0.55617')
    expect(mounted.find('button').textContent).toContain('55.6')
  })

  it('carries nothing where the number is not known, and says so', async () => {
    mounted = await mount(StatTile, { ...tile, value: undefined })
    expect(mounted.find('button').dataset['value']).toBe('')
    expect(mounted.find('button').textContent).toContain('–')
  })

  it('opens its rows and is described by its definition', async () => {
    const opened = vi.fn()
    mounted = await mount(StatTile, { ...tile, value: 7, onOpen: opened })
    mounted.find('button').click()
    await nextTick()
    expect(opened).toHaveBeenCalledOnce()
    const description = mounted.find('button').getAttribute('aria-describedby') ?? ''
    expect(mounted.find(`[id="${description}"]`).textContent).toBe('Cases that are not closed.')
  })
})
