import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Figure } from '../../../analytics/shared/figure.ts'
import type { BrokenPromises, CountBy } from '../../../analytics/shared/floor-numbers.ts'
import { useFigureNames } from './use-figure-names.ts'
import { useVocabulary } from './use-vocabulary.ts'

export type BrokenBy = 'kind' | 'cause' | 'team'

export interface BrokenGroup {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly figure: Figure
}

/** Broken promises by kind, root cause or team, most first, with names; the last key is '' where something has none. */
export function useFigureGroups(
  by: () => BrokenBy,
  broken: () => BrokenPromises
): { readonly groups: ComputedRef<readonly BrokenGroup[]>; readonly heading: ComputedRef<string> } {
  const { t } = useI18n()
  const { kindName } = useVocabulary()
  const { teamName, causeName } = useFigureNames()
  const views: Readonly<
    Record<
      BrokenBy,
      { heading: string; list: () => readonly CountBy[]; name(key: string): string; figure(key: string): Figure }
    >
  > = {
    kind: {
      heading: 'byKind',
      list: () => broken().byKind,
      name: (key) => kindName(key || null),
      figure: (key) => `kind:${key}`
    },
    cause: {
      heading: 'byCause',
      list: () => broken().byCause,
      name: causeName,
      figure: (key) => `broken-cause:${key}`
    },
    team: { heading: 'byTeam', list: () => broken().byTeam, name: teamName, figure: (key) => `broken-team:${key}` }
  }
  const view = computed(() => views[by()])
  return {
    groups: computed(() => {
      const { list, name, figure } = view.value
      return list().map(({ key, count }) => ({ key, label: name(key), value: count, figure: figure(key) }))
    }),
    heading: computed(() => t(`shared.floor.broken.${view.value.heading}`))
  }
}
