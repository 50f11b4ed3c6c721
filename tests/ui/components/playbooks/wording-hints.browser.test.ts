import { afterEach, describe, expect, it } from 'vitest'
import { h, nextTick, ref, type FunctionalComponent } from 'vue'
import WordingHints from '../../../../src/ui/components/playbooks/WordingHints.vue'
import TextArea from '../../../../src/ui/components/shared/TextArea.vue'
import TextField from '../../../../src/ui/components/shared/TextField.vue'
import { mount, type Mounted } from '../shared/mount.ts'

/** A text area with the helper below it, as forms have it. */
const text = ref('')
const Form: FunctionalComponent<{ readonly audience: 'customer' | 'internal' }> = ({ audience }) => [
  h(TextArea, { modelValue: text.value, label: 'Text', 'onUpdate:modelValue': (now: string) => (text.value = now) }),
  h(WordingHints, { text: text.value, audience, onReplace: (now: string) => (text.value = now) })
]
Form.props = ['audience']
let mounted: Mounted
const given = async (before: string, audience: string): Promise<void> => {
  text.value = before
  mounted = await mount(Form, { audience })
}
const hints = () => [...mounted.root.querySelectorAll<HTMLElement>('[data-testid=wording-hint]')]
const area = () => mounted.root.querySelector('textarea')
const until = async (done: () => boolean): Promise<void> => {
  for (let i = 0; i < 100 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 20))
}
afterEach(() => mounted.unmount())

describe('the wording helper below a text', () => {
  it('says what, why and what rather, politely and without a limit on what can be sent', async () => {
    await given('Well. Sorry for the inconvenience.', 'customer')
    const [hint] = hints()
    expect(hint?.dataset['kind']).toBe('stamp')
    expect(hint?.textContent).toContain('Sorry for the inconvenience')
    expect(hint?.textContent).toContain('nobody believes it')
    expect(mounted.find('[data-testid=wording-hints]').getAttribute('aria-live')).toBe('polite')
    expect(area()?.validity.valid).toBe(true)
  })

  it('takes the human version in one click, and the writer goes on where something is still to be said', async () => {
    await given('Well. Sorry for the inconvenience. Bye.', 'customer')
    mounted.find('[data-testid=wording-take]').click()
    await until(() => document.activeElement === area())
    expect(text.value).toBe('Well. I am sorry that … and that you had to …. Bye.')
    expect(hints()).toEqual([])
    const { selectionStart = 0, selectionEnd = 0 } = area() ?? {}
    expect(text.value.slice(selectionStart, selectionEnd)).toBe('…')
    expect(selectionStart).toBe(text.value.indexOf('…'))
  })

  it('leads back into a single line too', async () => {
    const Line: FunctionalComponent = () => [
      h(TextField, { modelValue: text.value, label: 'Text', 'onUpdate:modelValue': (now = '') => (text.value = now) }),
      h(WordingHints, { text: text.value, audience: 'customer', onReplace: (now: string) => (text.value = now) })
    ]
    text.value = 'Sorry for the inconvenience.'
    mounted = await mount(Line, {})
    mounted.find('[data-testid=wording-take]').click()
    const line = mounted.root.querySelector('input')
    await until(() => document.activeElement === line)
    expect(document.activeElement).toBe(line)
    expect(line?.value.slice(line.selectionStart ?? 0, line.selectionEnd ?? 0)).toBe('…')
  })

  it('takes no room while there is nothing to say', async () => {
    await given('', 'internal')
    expect(getComputedStyle(mounted.find('[data-testid=wording-hints]')).position).toBe('absolute')
    text.value = 'he is an idiot'
    await until(() => hints().length > 0)
    expect(getComputedStyle(mounted.find('[data-testid=wording-hints]')).position).toBe('static')
  })

  it('waits until the writer pauses, and then looks again', async () => {
    await given('', 'internal')
    expect(hints()).toEqual([])
    text.value = 'he is an idiot'
    await nextTick()
    expect(hints()).toEqual([])
    await until(() => hints().length > 0)
    expect(hints()[0]?.dataset['kind']).toBe('belittles')
  })

  it('replaces the words where they are now, not where they were when it looked', async () => {
    await given('we don’t do that', 'customer')
    text.value = 'Hello. we don’t do that'
    await nextTick()
    mounted.find('[data-testid=wording-take]').click()
    await nextTick()
    expect(text.value).toMatch(/^Hello\. let me see/)
  })

  it('takes nothing where the words are gone', async () => {
    await given('we don’t do that', 'customer')
    text.value = 'something else'
    await nextTick()
    mounted.find('[data-testid=wording-take]').click()
    await nextTick()
    expect(text.value).toBe('something else')
  })
})
