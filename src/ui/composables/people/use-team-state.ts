import { useI18n } from 'vue-i18n'
import { isOpenAt, nextOpening } from '../../../domain/people/open-at.ts'
import type { TeamState } from '../../../domain/people/team-event.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { isolate } from '../imports/isolate.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useNow } from '../shared/use-now.ts'

/** Whether a team works now, and else when it opens; '' where its hours were not told. */
export function useTeamState(): { readonly openingText: (team: TeamState) => string } {
  const { t } = useI18n()
  const { dateTime } = useFormats()
  const floor = useFloorStore()
  const now = useNow()
  return {
    openingText: ({ hours, zone }) => {
      if (hours === null) return ''
      const own = zone ?? floor.zone
      if (isOpenAt(hours, now.value, own)) return t('people.team.openNow')
      const next = nextOpening(hours, now.value, own)
      if (next === null) return t('people.team.neverOpens')
      return t('people.team.opensAt', { when: isolate(dateTime(next, floor.zone)) })
    }
  }
}
