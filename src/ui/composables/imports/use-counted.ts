import { useI18n } from 'vue-i18n'
import { useFormats } from '../shared/use-formats.ts'

/** A number with what it counts, in the plural that fits it: 'counted("imports.result.cases", 890)' is '890 cases'. */
export function useCounted(): (key: string, count: number) => string {
  const { t } = useI18n()
  const { number } = useFormats()
  return (key, count) => t(key, { n: number(count) }, count)
}
