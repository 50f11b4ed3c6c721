import { computed, onMounted, shallowRef, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { KeptBackup } from '../../../application/ports/backup.ts'
import { useServices } from '../../shared/services.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { isolated } from '../cases/use-speaker.ts'
import { useFormats } from '../shared/use-formats.ts'

/** Where a backup made before still holds what is erased now: in the folder of this machine, or wherever one was downloaded to. null: there is none. */
export function useNewestBackup(): ComputedRef<string | null> {
  const { t } = useI18n()
  const { backupDesk } = useServices()
  const { dateTime } = useFormats()
  const floor = useFloorStore()
  const newest = shallowRef<KeptBackup | null>(null)
  onMounted(async () => {
    const kept = await backupDesk.shelf?.list().catch(backupDesk.report)
    newest.value = kept?.[0] ?? null
  })
  const downloaded = backupDesk.memory.last()
  return computed(() => {
    if (newest.value !== null) return t('people.erase.staysBackups', { name: isolated(newest.value.name) })
    if (backupDesk.shelf !== null || downloaded === null) return null
    return t('people.erase.staysDownloads', { date: dateTime(downloaded.at, floor.zone) })
  })
}
