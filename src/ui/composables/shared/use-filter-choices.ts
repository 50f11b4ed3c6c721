import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FloorVocabulary } from '../../../analytics/shared/vocabulary.ts'
import { CHANNELS, SITUATIONS } from '../../../domain/cases/vocabulary.ts'
import { useServices } from '../../shared/services.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { useVocabulary, type Option } from './use-vocabulary.ts'

type Options = ComputedRef<readonly Option[]>

/** What the selects of the filter bar offer: the built-in words, and the floor's own as far as a case has them. */
export function useFilterChoices(): {
  readonly teams: Options
  readonly channels: Options
  readonly situations: Options
  readonly causes: Options
  readonly severities: Options
} {
  const { t } = useI18n()
  const names = useNamesStore()
  const { channelName, situationName } = useVocabulary()
  const own = useOwnWords()
  const named = (list: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
    list.map(({ id, name }) => ({ value: id, label: name || t('shared.unknown') }))
  return {
    teams: computed(() => named(names.allTeams)),
    channels: computed(() => optionsOf(CHANNELS, own.value.channels, channelName)),
    situations: computed(() => optionsOf(SITUATIONS, own.value.situations, situationName)),
    causes: computed(() => named(names.causeList)),
    severities: computed(() =>
      [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: t(`shared.filter.severities.${n}`) }))
    )
  }
}

/** Built-in words in their own order, then the floor's by name; a word is the same in capitals and in small letters. */
export function optionsOf(
  builtIn: readonly string[],
  occurring: readonly string[],
  nameOf: (code: string) => string
): readonly Option[] {
  const known = new Set(builtIn)
  const more = occurring.filter((word) => !known.has(word.toLowerCase())).sort((a, b) => a.localeCompare(b))
  return [...builtIn, ...more].map((code) => ({ value: code, label: nameOf(code) }))
}

function useOwnWords() {
  const { analytics } = useServices()
  const words = shallowRef<FloorVocabulary>({ channels: [], situations: [], named: [] })
  const read = async (): Promise<void> => {
    words.value = await analytics.vocabulary()
  }
  onScopeDispose(analytics.subscribe(() => void read()))
  void read()
  return words
}
