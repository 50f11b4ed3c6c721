import { shallowRef, watch, type Ref } from 'vue'
import { useCounted } from './use-counted.ts'
import { useI18n } from 'vue-i18n'
import { createTimeLeft, leftInWords } from './time-left.ts'

/** How long a piece of work still takes, in words; '' while nobody can know. */
export function useTimeLeft(share: () => number | null): Readonly<Ref<string>> {
  const { t } = useI18n()
  const counted = useCounted()
  const estimate = createTimeLeft()
  const words = shallowRef('')
  watch(
    share,
    (now) => {
      const left = estimate.at(performance.now(), now)
      if (left === null) words.value = ''
      else {
        const coarse = leftInWords(left)
        words.value =
          coarse.unit === 'moments'
            ? t('imports.progress.left.moments')
            : counted(`imports.progress.left.${coarse.unit}`, coarse.count)
      }
    },
    { immediate: true }
  )
  return words
}
