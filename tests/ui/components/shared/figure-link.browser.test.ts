import { createPinia } from 'pinia'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import FigureLink from '../../../../src/ui/components/shared/FigureLink.vue'
import TipHost from '../../../../src/ui/components/shared/TipHost.vue'
import { mount, type Mounted } from './mount.ts'

const DEFINITION = 'Moves on record.'
// Away from the corner where the browser's own pointer rests.
const Page = defineComponent(() => () => [
  h(
    'div',
    { style: 'padding: 6rem' },
    h(FigureLink, { figure: 'transfers-documented', value: 12, label: 'documented', definition: DEFINITION })
  ),
  h(TipHost)
])
let shown: Mounted

beforeEach(async () => {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all*', component: Page }] })
  shown = await mount(Page, {}, {}, 'en', (app) => app.use(createPinia()).use(router))
})
afterEach(() => shown.unmount())

it('a number in a line of text is described by its definition', () => {
  const button = shown.find('button')
  const described = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toBe(DEFINITION)
  expect(button.textContent?.replace(DEFINITION, '').trim()).toBe('12 documented')
})

it('its definition stands there while the pointer is on it, and until Escape', async () => {
  const tip = () => document.querySelector('[role=tooltip]')?.textContent?.trim()
  const button = shown.find('button')
  expect(tip()).toBeUndefined()
  button.dispatchEvent(new PointerEvent('pointerenter'))
  await expect.poll(tip).toBe(DEFINITION)
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await expect.poll(tip).toBeUndefined()
})
