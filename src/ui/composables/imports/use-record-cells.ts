import { useI18n } from 'vue-i18n'
import type { ImportTarget, TypedRecord } from '../../../domain/imports/imported-record.ts'
import { instantOf, type ZonedTime } from '../../../domain/shared/zoned-time.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'

/** What a record says of one target as a person reads it; '' where nothing is known. */
export function useRecordCells(): (record: TypedRecord, target: ImportTarget) => string {
  const { t } = useI18n()
  const { dateTime, number } = useFormats()
  const { channelName, situationName, kindName, statusName } = useVocabulary()
  const time = (value: ZonedTime): string => dateTime(instantOf(value), value.zone)

  return (record, target) => {
    switch (target) {
      case 'status':
        return record.status === undefined ? '' : statusName(record.status)
      case 'channel':
        return record.channel === undefined ? '' : channelName(record.channel)
      case 'situation':
        return record.situation === undefined ? '' : situationName(record.situation)
      case 'promiseKind':
        return record.promiseKind === undefined ? '' : kindName(record.promiseKind)
    }
    const value = record[target]
    if (value === undefined) return ''
    if (typeof value === 'string') return value
    if (typeof value === 'number') return number(value)
    if (typeof value === 'boolean') return value ? t('imports.sample.yes') : t('imports.sample.no')
    return 'local' in value ? time(value) : value.join(' > ')
  }
}
