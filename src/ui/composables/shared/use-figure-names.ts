import { useI18n } from 'vue-i18n'
import type { Figure } from '../../../analytics/shared/figure.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { isolated } from '../cases/use-speaker.ts'
import { isListName, isRateName } from './figure-names.ts'
import { useFormats } from './use-formats.ts'
import { useVocabulary } from './use-vocabulary.ts'

/** What the numbers of the floor are called, in the screen's language. */
export function useFigureNames() {
  const { t } = useI18n()
  const names = useNamesStore()
  const floor = useFloorStore()
  const { kindName } = useVocabulary()
  const { date } = useFormats()

  const { teamName, causeName, routeName } = usePlaceNames()

  const keyed: Readonly<Record<string, (key: string) => string>> = {
    promises: (tally) => t(`shared.floor.figures.promises.${tally}`),
    updates: (tally) => t(`shared.floor.figures.updates.${tally}`),
    week: (week) => t('shared.floor.figures.week', { week }),
    'week-due': (week) => t('shared.floor.figures.weekDue', { week }),
    'week-recorded': (week) => t('shared.floor.figures.weekRecorded', { week }),
    owner: (id) => t('shared.floor.figures.owner', { name: isolated(names.personName(id) || t('shared.unknown')) }),
    kind: (kind) => t('shared.floor.figures.kind', { name: kindName(kind || null) }),
    'broken-cause': (id) => t('shared.floor.figures.brokenCause', { name: isolated(causeName(id)) }),
    'broken-team': (id) => t('shared.floor.figures.brokenTeam', { name: isolated(teamName(id)) }),
    transfers: (n) =>
      n === 'unknown' ? t('shared.floor.figures.transfersUnknown') : t('shared.floor.figures.transfers', Number(n)),
    route: (key) => t('shared.floor.figures.route', { name: routeName(key) }),
    'route-returns': (key) => t('shared.floor.figures.routeReturns', { name: routeName(key) }),
    cause: (id) => t('shared.floor.figures.cause', { name: isolated(causeName(id)) }),
    'cause-weighted': (id) => t('shared.floor.figures.causeWeighted', { name: isolated(causeName(id)) }),
    'cause-broken': (id) => t('shared.floor.figures.causeBroken', { name: isolated(causeName(id)) }),
    'cause-transfers': (id) => t('shared.floor.figures.causeTransfers', { name: isolated(causeName(id)) }),
    'cause-severe': (id) => t('shared.floor.figures.causeSevere', { name: isolated(causeName(id)) }),
    'as-of': (at) => t('shared.floor.figures.asOf', { date: date(Number(at), floor.zone) })
  }

  const nameOf = (figure: Figure): string => {
    const colon = figure.indexOf(':')
    if (isListName(figure)) return t(`shared.floor.lists.${figure}.label`)
    if (isRateName(figure)) return t(`shared.floor.rates.${figure}.label`)
    if (figure.startsWith('kpi-')) return t(`shared.floor.tiles.${figure.slice(4)}.label`)
    return colon < 0
      ? t(`shared.floor.figures.${figure}`)
      : (keyed[figure.slice(0, colon)]?.(figure.slice(colon + 1)) ?? figure)
  }
  return { nameOf, teamName, causeName, routeName }
}

/** Teams, routes and causes by name, or by the word for having none. */
function usePlaceNames() {
  const { t } = useI18n()
  const names = useNamesStore()

  const teamName = (id: string): string => names.teamName(id) || t('shared.floor.noTeam')
  const causeName = (id: string): string => names.causeName(id) || t('shared.floor.noCause')
  const stopName = (stop: string): string => {
    if (stop === '*') return t('shared.floor.routes.anyTeam')
    const teams = stop.split(',')
    return teams.length === 1 ? teamName(stop) : t('shared.floor.routes.otherTeams', teams.length)
  }
  const routeName = (key: string): string => {
    const [from = '', to = ''] = key.split('→').map((stop) => isolated(stopName(stop)))
    return t('cases.fromTo', { from, to })
  }
  return { teamName, causeName, routeName }
}
