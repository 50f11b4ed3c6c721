import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { createFormats } from './formats.ts'
import type { Formats } from './formats.ts'
import { useLanguage } from './use-language.ts'

const known = new Map<string, Formats>()

/** Formats that follow the screen's language: use them in templates and computed values, do not keep what they return. */
export function useFormats(): Formats {
  const { info } = useLanguage()
  const formats: ComputedRef<Formats> = computed(() => {
    const made = known.get(info.value.locale) ?? createFormats(info.value.locale)
    known.set(info.value.locale, made)
    return made
  })
  return {
    number: (value) => formats.value.number(value),
    percent: (fraction) => formats.value.percent(fraction),
    minutes: (minutes) => formats.value.minutes(minutes),
    bytes: (size) => formats.value.bytes(size),
    date: (instant, zone) => formats.value.date(instant, zone),
    time: (instant, zone) => formats.value.time(instant, zone),
    dateTime: (instant, zone) => formats.value.dateTime(instant, zone),
    list: (items) => formats.value.list(items),
    relative: (now, instant) => formats.value.relative(now, instant)
  }
}
