import { createPinia, setActivePinia } from 'pinia'
import { defineComponent, h, nextTick, shallowRef, type Component, type ShallowRef } from 'vue'
import type { OwedPromise } from '../../src/analytics/promises/owed-work.ts'
import { provideCase } from '../../src/ui/composables/cases/use-shown-case.ts'
import type { CaseOnScreen } from '../../src/ui/composables/cases/use-case.ts'
import { clockKey } from '../../src/ui/composables/shared/use-now.ts'
import { servicesKey, type Services } from '../../src/ui/shared/services.ts'
import { useFloorStore } from '../../src/ui/stores/floor-store.ts'
import { useNamesStore } from '../../src/ui/stores/names-store.ts'
import type { Language } from '../../src/words/catalogues.ts'
import { mount, type Mounted } from '../ui/components/shared/mount.ts'
import { InMemoryFloorBook } from './in-memory-floor-book.ts'
import { ZONE } from './story.ts'
import { TestDesk } from './test-desk.ts'

/** Forms of the case page, and panels of the settings, over a real book in memory: one click writes events as in the app. */
export class CaseBench {
  readonly test = new TestDesk(new InMemoryFloorBook())
  /** What everybody still has to do over the whole floor. */
  owing: readonly OwedPromise[] = []
  /** Ordinals of cases by their reference. */
  readonly known = new Map<string, readonly number[]>()
  private readonly pinia = createPinia()
  private readonly shown: ShallowRef<CaseOnScreen | null> = shallowRef(null)
  private mounted: Mounted | null = null

  constructor() {
    setActivePinia(this.pinia)
    useFloorStore().machineZone = ZONE
  }

  /** What the screens know of streams and of the case, as it is written now. */
  async look(): Promise<void> {
    const { book } = this.test
    const names = useNamesStore()
    const [people, teams, causes, settings] = await Promise.all([
      book.loadStreams('people'),
      book.loadStreams('teams'),
      book.loadStreams('causes'),
      book.loadStreams('settings')
    ])
    Object.assign(names, { people, teams, causes })
    const named = [...people.values(), ...teams.values()].map(({ name }) => name.id)
    names.texts = await book.loadTexts([...named, ...[...causes.values()].map(({ label }) => label.id)])
    const [floor] = settings.values()
    if (floor !== undefined) useFloorStore().settings = floor
    const [stored] = await book.loadCases([0])
    if (stored === undefined || stored.state === null) return
    const texts = await book.loadTextsOfCases([0])
    this.shown.value = { stored, state: stored.state, texts, customer: null }
    await nextTick()
  }

  /** Puts a component on the page; one that belongs to a case stands around the first one. */
  async show(component: Component, props: Record<string, unknown> = {}, language: Language = 'en'): Promise<void> {
    await this.look()
    const shown = this.shown
    const Page = defineComponent(() => {
      if (shown.value !== null) provideCase(() => shown.value ?? never())
      return () => h(component, props)
    })
    const analytics = {
      sync: async () => undefined,
      subscribe: () => () => undefined,
      ordinalsOfCustomer: async () => [0],
      recentContacts: async () => [0],
      ordinalsOf: async (ref: string) => this.known.get(ref) ?? [],
      owing: async () => ({ promises: this.owing })
    }
    // Of the services only what forms of a case use: anything else would be missed loudly.
    const services = { desk: this.test.desk, analytics } as unknown as Services
    this.mounted = await mount(Page, {}, {}, language, (app) =>
      app.use(this.pinia).provide(servicesKey, services).provide(clockKey, this.test.desk.clock)
    )
  }

  /** null: not on the page. */
  at(name: string): HTMLElement | null {
    return this.mounted?.root.querySelector<HTMLElement>(`[data-testid="${name}"]`) ?? null
  }

  all(selector: string): readonly HTMLElement[] {
    return [...(this.mounted?.root.querySelectorAll<HTMLElement>(selector) ?? [])]
  }

  async type(name: string, text: string): Promise<void> {
    const field = this.at(name)
    if (!(
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ))
      throw new Error(`no field ${name}`)
    field.value = text
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
    await nextTick()
  }

  /** Clicks, and waits until what that wrote has been answered. */
  async click(name: string): Promise<void> {
    const button = this.at(name)
    if (button === null) throw new Error(`nothing to click called ${name}`)
    button.click()
    await this.settle()
  }

  async settle(): Promise<void> {
    for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 2))
    await nextTick()
  }

  leave(): void {
    this.mounted?.unmount()
    this.mounted = null
  }
}

function never(): never {
  throw new Error('no case to show')
}
