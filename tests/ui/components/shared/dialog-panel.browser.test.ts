import { createVuetify } from 'vuetify'
import { defineComponent, h, ref } from 'vue'
import { afterEach, expect, it } from 'vitest'
import DialogPanel from '../../../../src/ui/components/shared/DialogPanel.vue'
import { mount, press, type Mounted } from './mount.ts'

let mounted: Mounted | null = null
afterEach(() => {
  mounted?.unmount()
  mounted = null
})

async function opened(persistent = false): Promise<{ readonly isOpen: { value: boolean } }> {
  const isOpen = ref(true)
  const Page = defineComponent(
    () => () =>
      h(DialogPanel, {
        title: 'Sure?',
        persistent,
        modelValue: isOpen.value,
        'onUpdate:modelValue': (next: boolean) => (isOpen.value = next)
      })
  )
  mounted = await mount(Page, {}, {}, 'en', (app) => app.use(createVuetify()))
  return { isOpen }
}

it('a dialog closes by Escape also where the focus has not come into it yet', async () => {
  const { isOpen } = await opened()
  await press(document.body, 'Escape')
  expect(isOpen.value).toBe(false)
})

it('one that only its actions end stays', async () => {
  const { isOpen } = await opened(true)
  await press(document.body, 'Escape')
  expect(isOpen.value).toBe(true)
})
