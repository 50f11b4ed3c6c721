import { useI18n } from 'vue-i18n'
import type { PlainField, Said } from '../../../domain/imports/conflicts.ts'
import type { SharedField } from '../../../domain/cases/shared-field.ts'
import { CASE_STATUSES, type CaseStatus } from '../../../domain/cases/vocabulary.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'
import type { ConflictTexts } from './use-conflicts.ts'

/** What a file or a person says of a field, in the screen's language; '' where it is nothing. */
export function useConflictWords(): (field: SharedField, said: Said, words: ConflictTexts) => string {
  const { t } = useI18n()
  const names = useNamesStore()
  const floor = useFloorStore()
  const { number, dateTime } = useFormats()
  const { channelName, situationName, statusName } = useVocabulary()
  const isStatus = (code: string): code is CaseStatus => CASE_STATUSES.some((status) => status === code)
  const ofId: Readonly<Partial<Record<PlainField, (id: string, words: ConflictTexts) => string>>> = {
    teamId: (id) => names.teamName(id),
    handlerId: (id) => names.personName(id),
    ownerId: (id) => names.personName(id),
    causeId: (id) => names.causeName(id),
    channel: (code) => channelName(code),
    situation: (code) => situationName(code),
    customerId: (id, { customers }) => customers.get(id) ?? '',
    summary: (id, { texts }) => texts.get(id) ?? '',
    desiredOutcome: (id, { texts }) => texts.get(id) ?? ''
  }
  const statusText = (status: CaseStatus, closedAt: number | null): string => {
    const name = isStatus(status) ? statusName(status) : status
    return closedAt === null
      ? name
      : t('imports.conflicts.statusAt', { status: name, at: dateTime(closedAt, floor.zone) })
  }
  return (field, said, words) => {
    if (field === 'promise' || said === null) return ''
    if (Array.isArray(said)) return statusText(said[0], said[1])
    if (field === 'happenedAt' && typeof said === 'number') return dateTime(said, floor.zone)
    if (typeof said === 'number') return number(said)
    return (typeof said === 'string' ? ofId[field]?.(said, words) : '') || t('shared.unknown')
  }
}
