import { useI18n } from 'vue-i18n'
import type { FloorPlaybook } from '../../../application/playbooks/load-playbooks.ts'
import { rehearsalOverdue } from '../../../domain/playbooks/decide-playbook.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore, type Named } from '../../stores/names-store.ts'
import { isolate } from '../imports/isolate.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useNow } from '../shared/use-now.ts'

export interface PlaybookFact {
  readonly key: string
  readonly text: string
  /** Something should be done about it. */
  readonly isDue: boolean
}

/** Who has read the version in use, and who has not yet. */
export interface Readers {
  readonly read: readonly Named[]
  readonly notYet: readonly Named[]
}

/** What is said about a playbook beside its text. */
export function usePlaybookFacts() {
  const { t } = useI18n()
  const { date, number } = useFormats()
  const [names, floor] = [useNamesStore(), useFloorStore()]
  const now = useNow()

  const hasRead = (id: string, playbook: FloorPlaybook): boolean =>
    names.people.get(id)?.readings[playbook.id]?.version === playbook.version
  const readersOf = (playbook: FloorPlaybook): Readers => ({
    read: names.personList.filter(({ id }) => hasRead(id, playbook)),
    notYet: names.personList.filter(({ id }) => !hasRead(id, playbook))
  })

  const isOverdue = ({ rehearsedAt }: FloorPlaybook): boolean => rehearsalOverdue(rehearsedAt, now.value, floor.zone)
  function rehearsed(playbook: FloorPlaybook): PlaybookFact {
    const { rehearsedAt } = playbook
    const isDue = isOverdue(playbook)
    if (rehearsedAt === null) return { key: 'rehearsed', text: t('playbooks.neverRehearsed'), isDue }
    const on = isolate(date(rehearsedAt, floor.zone))
    return { key: 'rehearsed', text: t(isDue ? 'playbooks.rehearsalOverdue' : 'playbooks.rehearsedOn', { on }), isDue }
  }

  function factsOf(playbook: FloorPlaybook): readonly PlaybookFact[] {
    const owner = names.personName(playbook.ownerId)
    const { read, notYet } = readersOf(playbook)
    const all = read.length + notYet.length
    const facts: PlaybookFact[] = [
      { key: 'version', text: t('playbooks.version', { n: number(playbook.version) }), isDue: false },
      rehearsed(playbook)
    ]
    const counts = { n: number(read.length), all: number(all) }
    if (owner !== '')
      facts.unshift({ key: 'owner', text: t('playbooks.ownedBy', { name: isolate(owner) }), isDue: false })
    if (all > 0) facts.push({ key: 'readers', text: t('playbooks.readBy', counts), isDue: false })
    return facts
  }

  return { factsOf, readersOf, hasRead }
}
