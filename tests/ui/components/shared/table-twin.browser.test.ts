import { afterEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import PanelCard from '../../../../src/ui/components/shared/PanelCard.vue'
import TableTwin from '../../../../src/ui/components/shared/TableTwin.vue'
import { mount, press } from './mount.ts'
import type { Mounted } from './mount.ts'

let mounted: Mounted | undefined
afterEach(() => mounted?.unmount())

const twin = {
  caption: 'Broken promises by week',
  labelHeading: 'Week',
  valueHeading: 'Broken',
  rows: [
    { key: '2016-W09', label: 'W9', value: 1234 },
    { key: '2016-W10', label: 'W10', value: undefined }
  ]
}

describe('the table twin of a chart', () => {
  it('carries key and bare number on every row', async () => {
    mounted = await mount(TableTwin, twin)
    const rows = [...mounted.root.querySelectorAll<HTMLElement>('tr[data-key]')]
    expect(rows.map(({ dataset }) => [dataset['key'], dataset['value']])).toEqual([
      ['2016-W09', '1234'],
      ['2016-W10', '']
    ])
    expect(rows[0]?.textContent).toContain('1,234')
  })

  it('opens a row once, by a click anywhere on it or by its button', async () => {
    const opened = vi.fn()
    mounted = await mount(TableTwin, { ...twin, onOpen: opened })
    mounted.find('tr[data-key="2016-W10"] td').click()
    mounted.find('tr[data-key="2016-W09"] button').click()
    expect(opened.mock.calls).toEqual([['2016-W10'], ['2016-W09']])
  })
})

describe('a panel', () => {
  const slots = { default: () => h('i', 'chart'), table: () => h(TableTwin, twin) }

  it('changes between chart and table', async () => {
    mounted = await mount(PanelCard, { title: 'Broken promises', 'data-testid': 'panel' }, slots)
    expect(mounted.find('section').dataset['testid']).toBe('panel')
    expect(mounted.root.querySelector('table')).toBeNull()
    const toggle = mounted.find('[data-testid=show-table]')
    toggle.click()
    await press(toggle, 'Shift')
    expect(mounted.find('table')).toBeTruthy()
    expect(toggle.getAttribute('aria-pressed')).toBe('true')
  })

  it('offers no table where there is none', async () => {
    mounted = await mount(PanelCard, { title: 'Open cases' }, { default: slots.default })
    expect(mounted.root.querySelector('[data-testid=show-table]')).toBeNull()
  })
})
