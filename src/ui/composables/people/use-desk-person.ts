import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { setFloor } from '../../../application/settings/set-floor.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { useServices } from '../../shared/services.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'

/** Who is at the desk, and how that changes. '' is the supervisor, who is nobody in particular. */
export function useDeskPerson() {
  const { t } = useI18n()
  const { desk } = useServices()
  const [floor, names] = [useFloorStore(), useNamesStore()]
  const problem = shallowRef<Problem | null>(null)

  const current = computed(() => floor.settings.deskPersonId ?? '')
  const nameOf = (id: string): string => (id === '' ? '' : names.personName(id)) || t('settings.desk.supervisor')
  const choices = computed(() => [
    { id: '', name: t('settings.desk.supervisor') },
    ...names.withPerson(current.value).filter(({ name }) => name !== '')
  ])
  /** Returns whether it was written. */
  const take = async (id: string): Promise<boolean> => {
    const written = await setFloor(desk, { deskPersonId: id === '' ? null : id })
    problem.value = written.ok ? null : written.error
    return written.ok
  }
  return { current, currentName: computed(() => nameOf(current.value)), nameOf, choices, problem, take }
}
