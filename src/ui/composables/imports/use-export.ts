import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ExportFile, ExportWish } from '../../../application/ports/export-desk.ts'
import { useFilterStore } from '../../stores/filter-store.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useServices } from '../../shared/services.ts'
import { currentQuery } from '../shared/feed-numbers.ts'
import { useLanguage } from '../shared/use-language.ts'
import { useToasts } from '../shared/use-toasts.ts'
import { canHoldPersonalData, exportName } from './export-name.ts'
import { isolate } from './isolate.ts'
import { useCounted } from './use-counted.ts'
import { useExportWork } from './use-export-work.ts'

/** What the export screen offers: for whom, with whose data, and one file after the other. */
export function useExport() {
  const { t, tm } = useI18n()
  const { desk } = useServices()
  const { language } = useLanguage()
  const { show } = useToasts()
  const counted = useCounted()
  const [filter, floor] = [useFilterStore(), useFloorStore()]
  const work = useExportWork()
  const profile = shallowRef<ExportWish['profile']>('machine')
  const personalData = shallowRef(false)
  /** The file that could not be written, until the next try. */
  const failed = shallowRef<string | null>(null)
  const headers = computed(() =>
    Object.fromEntries(
      Object.keys(tm('imports.export.headers')).map((key) => [key, t(`imports.export.headers.${key}`)])
    )
  )
  const wishFor = (file: ExportFile): ExportWish => ({
    file,
    query: currentQuery(filter, floor, desk.clock.now()),
    profile: profile.value,
    language: language.value,
    headers: headers.value,
    personalData: personalData.value && canHoldPersonalData(file)
  })
  const nameOf = (file: ExportFile): string => exportName(wishFor(file))

  const write = async (file: ExportFile): Promise<void> => {
    const wish = wishFor(file)
    const name = exportName(wish)
    failed.value = null
    const exported = await work.write(wish, name)
    if (exported?.kind === 'written') {
      const rows = counted('imports.export.rows', exported.rows)
      show({ text: t('imports.export.written', { file: isolate(name), rows }), tone: 'good' })
    }
    if (exported?.kind === 'cancelled') show({ text: t('imports.export.stopped'), tone: 'info' })
    if (exported?.kind === 'failed') failed.value = name
  }
  return { work, profile, personalData, failed, nameOf, write }
}
