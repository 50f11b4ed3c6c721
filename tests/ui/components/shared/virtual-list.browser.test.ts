import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, shallowReactive } from 'vue'
import type { Component } from 'vue'
import VirtualList from '../../../../src/ui/components/shared/VirtualList.vue'
import { mount, press } from './mount.ts'
import type { Mounted } from './mount.ts'

interface Row {
  readonly ref: string
}

const many = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ ref: `C${at}` }))
const opened = vi.fn()
let mounted: Mounted
let props: { [name: string]: unknown; items: readonly Row[] }
let exposed: { focus(): void } | null

const list = () => mounted.find('[role=listbox]')
const active = () => mounted.root.querySelector<HTMLElement>('[aria-selected=true]')?.dataset['key']
const settled = async () => {
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve, 50))
}

beforeEach(async () => {
  opened.mockClear()
  props = shallowReactive<typeof props>({
    items: many(100_000),
    keyOf: (row: Row) => row.ref,
    label: 'Cases',
    style: 'block-size: 400px',
    onOpen: opened,
    ref: (instance: { focus(): void } | null) => {
      exposed = instance
    }
  })
  const component = VirtualList as Component // generic over its rows, which no mounted component is
  mounted = await mount(component, props, { row: ({ item }: { item: Row }) => h('b', item.ref) })
  await settled()
  list().focus()
  await settled()
})
afterEach(() => mounted.unmount())

describe('a list of a hundred thousand rows', () => {
  it('draws only what can be seen', () => {
    const drawn = mounted.root.querySelectorAll('[role=option]').length
    expect(drawn).toBeGreaterThan(9)
    expect(drawn).toBeLessThan(40)
  })

  it('is walked by keys, and the active row can be seen', async () => {
    expect(active()).toBe('C0')
    await press(list(), 'ArrowDown')
    expect(active()).toBe('C1')
    await press(list(), 'End')
    await settled()
    expect(active()).toBe('C99999')
    const row = mounted.find('[data-key=C99999]').getBoundingClientRect()
    expect(row.bottom).toBeLessThanOrEqual(list().getBoundingClientRect().bottom + 1)
    expect(mounted.find(`[id="${list().getAttribute('aria-activedescendant') ?? ''}"]`).dataset['key']).toBe('C99999')
  })

  it('opens the active row by Enter and any row by a click', async () => {
    await press(list(), 'ArrowDown')
    await press(list(), 'Enter')
    mounted.find('[data-key=C3]').click()
    expect(opened.mock.calls.map(([row, index]) => [row.ref, index])).toEqual([
      ['C1', 1],
      ['C3', 3]
    ])
  })

  it('keeps the same row active, and the focus, when the rows change around it', async () => {
    await press(list(), 'ArrowDown')
    await press(list(), 'ArrowDown')
    props.items = many(100_000).reverse()
    await settled()
    expect(active()).toBe('C2')
    expect(document.activeElement).toBe(list())
  })

  it('goes to the neighbour when the active row is gone', async () => {
    await press(list(), 'ArrowDown')
    props.items = many(100_000).filter(({ ref }) => ref !== 'C1')
    await settled()
    expect(active()).toBe('C2')
  })

  it('leaves keys alone that are not its own', async () => {
    const event = await press(list(), 'n')
    expect(event.defaultPrevented).toBe(false)
  })

  it('takes the focus with its first rows when it was asked for before they had come', async () => {
    props.items = []
    await settled()
    expect(document.activeElement).toBe(document.body)
    exposed?.focus()
    props.items = many(3)
    await settled()
    expect(document.activeElement).toBe(list())
  })

  it('leaves the focus where somebody took it while the rows were coming', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'))
    props.items = []
    await settled()
    exposed?.focus()
    elsewhere.focus()
    props.items = many(3)
    await settled()
    expect(document.activeElement).toBe(elsewhere)
    elsewhere.remove()
  })
})
