import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { loadPlaybooks, type FloorPlaybook } from '../../../application/playbooks/load-playbooks.ts'
import type { PlaybookShelf } from '../../../application/ports/playbook-shelf.ts'
import { isPlaybookLanguage, MANNERS, type PlaybookLanguage } from '../../../domain/playbooks/playbook.ts'
import { useServices } from '../../shared/services.ts'
import { useLanguage } from '../shared/use-language.ts'

export interface Playbooks {
  /** Of the screen's language, the manners last; null until they are read. */
  readonly list: Readonly<ShallowRef<readonly FloorPlaybook[] | null>>
  readonly manners: ComputedRef<FloorPlaybook | null>
  readonly language: ComputedRef<PlaybookLanguage>
  /** Whether they are there in the screen's language; otherwise they are shown in English. */
  readonly isTranslated: ComputedRef<boolean>
}

/** What was read last, so that the next screen has it at once. */
const known = new WeakMap<PlaybookShelf, readonly FloorPlaybook[]>()

/** The floor's playbooks, read again whenever one changed, in this window or another. */
export function usePlaybooks(): Playbooks {
  const { desk, playbooks: shelf } = useServices()
  const { language: screen } = useLanguage()
  const isTranslated = computed(() => isPlaybookLanguage(screen.value))
  const language = computed(() => (isPlaybookLanguage(screen.value) ? screen.value : 'en'))
  const before = known.get(shelf)?.filter(({ playbook }) => playbook.language === language.value) ?? []
  const list = shallowRef<readonly FloorPlaybook[] | null>(before.length > 0 ? before : null)
  let asked = 0
  const read = async (): Promise<void> => {
    const mine = ++asked
    const found = await loadPlaybooks(desk, shelf, language.value)
    // the answer to an older question may come later
    if (mine !== asked) return
    list.value = found
    known.set(shelf, found)
  }
  onScopeDispose(
    desk.book.subscribe(({ streams }) => {
      if (streams.includes('playbooks')) void read()
    })
  )
  watch(language, () => void read(), { immediate: true })
  const manners = computed(() => list.value?.find(({ playbook }) => playbook.situation === MANNERS) ?? null)
  return { list, manners, language, isTranslated }
}
