import { computed } from 'vue'
import { useTheme } from 'vuetify'
import { useFormats } from '../composables/shared/use-formats.ts'
import { useLanguage } from '../composables/shared/use-language.ts'
import { darkPalette, lightPalette } from '../theme/palette.ts'
import type { Palette } from '../theme/palette.ts'

export type Format = 'integer' | 'percent'

/** What all charts share: the theme's colours, the reading direction, the language's numbers. */
export function useChartLook() {
  const theme = useTheme()
  const { direction } = useLanguage()
  const formats = useFormats()
  const colours = computed(() => (theme.current.value.dark ? darkPalette : lightPalette))
  const rtl = computed(() => direction.value === 'rtl')
  const say = (value: number, format: Format) => (format === 'percent' ? formats.percent(value) : formats.number(value))
  const colour = (name: keyof Palette) => colours.value[name]

  /** The axis of the words: no grid, reading from the inline start. */
  const wordAxis = (reverse: boolean) => ({
    reverse,
    grid: { display: false },
    border: { color: colour('line') },
    ticks: { color: colour('ink-muted'), autoSkipPadding: 8, maxRotation: 0 }
  })

  /** The axis of the numbers: whole steps from 0. */
  const numberAxis = (reverse: boolean, format: Format) => ({
    reverse,
    beginAtZero: true,
    grid: { color: colour('line') },
    border: { display: false },
    ticks: {
      color: colour('ink-muted'),
      maxTicksLimit: 5,
      ...(format === 'integer' ? { precision: 0 } : {}),
      callback: (value: string | number) => say(Number(value), format)
    }
  })

  const tooltip = computed(() => ({
    rtl: rtl.value,
    textDirection: direction.value,
    backgroundColor: colour('inverse'),
    titleColor: colour('on-inverse'),
    bodyColor: colour('on-inverse'),
    padding: 8,
    boxPadding: 4
  }))

  return { colours, rtl, say, wordAxis, numberAxis, tooltip }
}
