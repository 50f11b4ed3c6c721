import { useI18n } from 'vue-i18n'
import type { ImportTarget, TypedRecord } from '../../../domain/imports/imported-record.ts'
import { instantOf, type ZonedTime } from '../../../domain/shared/zoned-time.ts'
import { useLanguage } from '../shared/use-language.ts'
import { useRecordCells } from './use-record-cells.ts'

export interface UnderstoodCell {
  /** As understood, '' where nothing is known. */
  readonly text: string
  /** What stands in the file, where it reads differently; null: the same. */
  readonly raw: string | null
  readonly kind: 'text' | 'time' | 'number'
}

const squeezed = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** One cell of the file as it will stand on the floor, and as it stands in the file where that differs. */
export function useUnderstoodCells(): (record: TypedRecord, target: ImportTarget, raw: string) => UnderstoodCell {
  const { t } = useI18n()
  const { info } = useLanguage()
  const plain = useRecordCells()
  const formats = new Map<string, Intl.DateTimeFormat>()

  /** With the weekday: the quickest way to notice that day and month were taken for one another. */
  const time = ({ zone, ...rest }: ZonedTime): string => {
    const key = `${info.value.locale} ${zone}`
    const format =
      formats.get(key) ??
      new Intl.DateTimeFormat(info.value.locale, {
        ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
        ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }
      })
    formats.set(key, format)
    return format.format(instantOf({ zone, ...rest }))
  }

  return (record, target, raw) => {
    const value = record[target]
    // of a path every column shows its own part
    if (target === 'causePath') {
      const isKnown = record.causePath?.includes(raw.trim()) === true
      return { text: isKnown ? raw : '', raw: isKnown || raw.trim() === '' ? null : raw, kind: 'text' }
    }
    if (target === 'severity' || target === 'temperature') {
      const text = value === undefined ? '' : t('imports.guide.ofFive', { n: value })
      return { text, raw: squeezed(raw) === String(value ?? '') ? null : raw, kind: 'text' }
    }
    if (target === 'promiseKept' && record.promiseKept !== undefined) {
      return { text: t(`imports.guide.${record.promiseKept ? 'wasKept' : 'wasNotKept'}`), raw, kind: 'text' }
    }
    const isTime = typeof value === 'object' && 'local' in value
    const text = isTime ? time(value) : plain(record, target)
    const isSame = squeezed(raw) === squeezed(text)
    return {
      text,
      raw: isSame || squeezed(raw) === '' ? null : raw,
      kind: isTime ? 'time' : typeof value === 'number' ? 'number' : 'text'
    }
  }
}
