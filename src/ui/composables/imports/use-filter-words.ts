import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFilterStore } from '../../stores/filter-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'
import { isolate } from './isolate.ts'

export interface FilterWord {
  readonly key: string
  readonly text: string
}

/** What the filter selects, in words; empty when it selects everything. */
export function useFilterWords(): ComputedRef<readonly FilterWord[]> {
  const { t } = useI18n()
  const { date, number } = useFormats()
  const { channelName, situationName } = useVocabulary()
  const store = useFilterStore()
  const names = useNamesStore()
  // A day of the filter is a day of the calendar, wherever the floor is.
  const day = (text: string): string => date(Date.parse(`${text}T00:00:00Z`), 'UTC')

  return computed(() => {
    const { from, to, teamId, channel, situation, causeId, severity, text } = store.filter
    const words: readonly (FilterWord | null)[] = [
      from && { key: 'from', text: t('imports.export.from', { date: day(from) }) },
      to && { key: 'to', text: t('imports.export.to', { date: day(to) }) },
      teamId && { key: 'team', text: names.teamName(teamId) },
      channel && { key: 'channel', text: channelName(channel) },
      situation && { key: 'situation', text: situationName(situation) },
      causeId && { key: 'cause', text: names.causeName(causeId) },
      severity && { key: 'severity', text: t('imports.export.severity', { n: number(severity) }) },
      text.trim() !== '' && { key: 'text', text: t('imports.export.text', { text: isolate(text.trim()) }) }
    ].map((word) => word || null)
    return words.filter((word) => word !== null)
  })
}
