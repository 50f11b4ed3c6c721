import { useI18n } from 'vue-i18n'
import type { RiskReason } from '../../../analytics/shared/floor-numbers.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { icons } from '../../theme/icons.ts'
import type { Tone } from '../../theme/tone.ts'
import { useFormats } from '../shared/use-formats.ts'

export interface ReasonWords {
  readonly text: string
  readonly tone: Tone
  readonly icon: string
}

/** Why a case is where it is in the list, in words. `now` in epoch ms. */
export function useCaseReasons(): {
  /** `short`: in a word or two. */
  readonly wordsOf: (reason: RiskReason, now: number, short?: boolean) => ReasonWords
  readonly historyWords: (short?: boolean) => ReasonWords
} {
  const { t } = useI18n()
  const floor = useFloorStore()
  const { relative, date } = useFormats()

  const wordsOf = (reason: RiskReason, now: number, short = false): ReasonWords => {
    const say = (key: string, values: Record<string, unknown>, n = 1): string =>
      t(`shared.floor.${short ? 'shortReasons' : 'reasons'}.${key}`, values, n)
    switch (reason.kind) {
      case 'overdue': {
        const since = relative(now, reason.since)
        return {
          text: say('overdue', { since, n: reason.promises }, reason.promises),
          tone: 'bad',
          icon: icons.overdue
        }
      }
      case 'parked':
        return { text: say('parked', {}), tone: 'warn', icon: icons.parked }
      case 'over-transfer-limit': {
        const { transfers, limit } = reason
        return { text: say('overLimit', { n: transfers, limit }, transfers), tone: 'warn', icon: icons.overLimit }
      }
      case 'next-contact':
        return { text: say('nextContact', { when: relative(now, reason.dueAt) }), tone: 'neutral', icon: icons.due }
      case 'temperature':
        return { text: say('temperature', { n: reason.temperature }), tone: 'warn', icon: icons.warn }
      case 'as-of':
        return { text: say('asOf', { date: date(reason.at, floor.zone) }), tone: 'neutral', icon: icons.history }
    }
  }
  const historyWords = (short = false): ReasonWords => ({
    text: t(`shared.floor.${short ? 'shortReasons' : 'reasons'}.history`),
    tone: 'neutral',
    icon: icons.history
  })
  return { wordsOf, historyWords }
}
