import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { mergeCases, unmergeCases } from '../../../../src/application/cases/merge-cases.ts'
import { recordAnswers } from '../../../../src/application/cases/record-answers.ts'
import { addNote } from '../../../../src/application/cases/work-case.ts'
import MergedDuplicates from '../../../../src/ui/components/cases/MergedDuplicates.vue'
import { loadCases, type CaseOnScreen } from '../../../../src/ui/composables/cases/use-case.ts'
import { provideCase } from '../../../../src/ui/composables/cases/use-shown-case.ts'
import { clockKey } from '../../../../src/ui/composables/shared/use-now.ts'
import { servicesKey, type Services } from '../../../../src/ui/shared/services.ts'
import type { Language } from '../../../../src/words/catalogues.ts'
import { value } from '../../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../../support/test-desk.ts'
import { mount, press, type Mounted } from '../shared/mount.ts'

let at: TestDesk
let services: Services
let duplicate: number
let kept: number
let mounted: Mounted | null = null

const settled = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 20))
  await nextTick()
}

/** The page of the case that was kept, as far as its duplicates go; it follows the book. */
async function page(language: Language = 'en'): Promise<Mounted> {
  const shown = shallowRef((await loadCases(services, [kept]))[0])
  const stop = at.book.subscribe(() => void loadCases(services, [kept]).then(([now]) => (shown.value = now)))
  const only = (): CaseOnScreen => {
    if (shown.value === undefined) throw new Error('the case is gone')
    return shown.value
  }
  const Page = defineComponent({
    setup: () => {
      provideCase(only)
      return () => h(MergedDuplicates)
    }
  })
  const routes = [
    { path: '/', component: Page },
    { path: '/cases/:ref', name: 'case', component: Page }
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  const found = await mount(Page, {}, {}, language, (app) => {
    app.use(createPinia()).use(router).provide(servicesKey, services).provide(clockKey, at.desk.clock)
  })
  await settled()
  mounted = { ...found, unmount: () => (stop(), found.unmount()) }
  return mounted
}
const openers = (): readonly HTMLElement[] => [
  ...(mounted?.root.querySelectorAll<HTMLElement>('[data-testid=absorbed-open]') ?? [])
]
const story = (): string | null => mounted?.root.querySelector('[data-testid=absorbed-story]')?.textContent ?? null

/** Told twice more: in a case that was merged into the duplicate before that one was. */
async function mergedTwice(): Promise<void> {
  const first = await at.open('Dana')
  await value(mergeCases(at.after(1).desk, first, duplicate))
}

beforeEach(async () => {
  at = new TestDesk(new InMemoryFloorBook())
  // of the services only what the page of a case asks for: anything else would be missed loudly
  services = { desk: at.desk } as unknown as Services
  duplicate = await at.open('Dana')
  const said = { part: 'hear' as const, answers: { facts: { words: 'Nobody came, twice' }, factsConfirmed: true } }
  await value(recordAnswers(at.after(1).desk, duplicate, { said }))
  await value(addNote(at.after(1).desk, duplicate, 'She called from work'))
  kept = await at.after(1).open('Dana')
})
afterEach(() => mounted?.unmount())

describe('what was told in a duplicate', () => {
  it.each([
    ['en' as const, 'Also told in'],
    ['he' as const, 'סופר גם בפנייה']
  ])(
    'is a folded line on the page of the case it was merged into (%s), and a link to its own page',
    async (language, title) => {
      await value(mergeCases(at.desk, duplicate, kept))
      const { find } = await page(language)
      const { ref } = await at.state(duplicate)
      expect(openers()).toHaveLength(1)
      expect(openers()[0]?.textContent).toContain(title)
      expect(openers()[0]?.textContent).toContain(ref)
      expect([openers()[0]?.ariaExpanded, story()]).toEqual(['false', null])
      expect(find('[data-testid=absorbed-page]').getAttribute('href')).toBe(`/cases/${ref}?o=${duplicate}`)
    }
  )

  it('opens to what was answered there and what happened, to be read and not worked on; Escape folds it again', async () => {
    await value(mergeCases(at.desk, duplicate, kept))
    const { root, find } = await page()
    openers()[0]?.click()
    await settled()
    expect(find('[data-testid=summary-hear]').textContent).toContain('Nobody came, twice')
    const types = [...root.querySelectorAll<HTMLElement>('[data-testid=absorbed-story] [data-type]')]
    expect(types.map(({ dataset }) => dataset['type'])).toEqual(['note-added', 'case-opened'])
    expect(story()).toContain('She called from work')
    expect(root.querySelectorAll('[data-testid=absorbed-story] button')).toHaveLength(0)
    await press(find('[data-testid=absorbed-story]'), 'Escape')
    expect(story()).toBeNull()
    expect(document.activeElement).toBe(openers()[0])
  })

  it('is told of those that went into the duplicate, too', async () => {
    await mergedTwice()
    await value(mergeCases(at.after(1).desk, duplicate, kept))
    await page()
    expect(openers()).toHaveLength(2)
  })

  it('comes with the merge and goes with it, on the page that is open', async () => {
    await page()
    expect(openers()).toHaveLength(0)
    await value(mergeCases(at.desk, duplicate, kept))
    await settled()
    expect(openers()).toHaveLength(1)
    await value(unmergeCases(at.after(1).desk, duplicate, kept))
    await settled()
    expect(openers()).toHaveLength(0)
  })
})
