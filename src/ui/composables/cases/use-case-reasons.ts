import { useI18n } from 'vue-i18n'
import type { RiskReason } from '../../../analytics/shared/floor-numbers.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { icons } from '../../theme/icons.ts'
import type { Tone } from '../../theme/tone.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'

export interface ReasonWords {
  readonly text: string
  readonly tone: Tone
  readonly icon: string
}

type Say = (key: string, values: Record<string, unknown>, n?: number) => string
type Plain = Exclude<RiskReason, { readonly since: number } | { readonly at: number } | { readonly dueAt: number }>

const LOOKS: Readonly<Record<RiskReason['kind'], { readonly tone: Tone; readonly icon: string }>> = {
  safety: { tone: 'bad', icon: icons.safety },
  overdue: { tone: 'bad', icon: icons.overdue },
  'follow-up': { tone: 'neutral', icon: icons.due },
  parked: { tone: 'warn', icon: icons.parked },
  'own-deadline': { tone: 'warn', icon: icons.due },
  unacknowledged: { tone: 'warn', icon: icons.due },
  'over-transfer-limit': { tone: 'warn', icon: icons.overLimit },
  'help-waiting': { tone: 'warn', icon: icons.help },
  unanswered: { tone: 'neutral', icon: icons.contact },
  silent: { tone: 'neutral', icon: icons.clock },
  'inside-agreement': { tone: 'warn', icon: icons.promise },
  cheap: { tone: 'info', icon: icons.good },
  'unbearable-wait': { tone: 'warn', icon: icons.clock },
  vague: { tone: 'warn', icon: icons.promise },
  'dead-end': { tone: 'warn', icon: icons.transfer },
  'impact-mismatch': { tone: 'warn', icon: icons.warn },
  'quiet-and-young': { tone: 'info', icon: icons.contact },
  'own-sake': { tone: 'neutral', icon: icons.acknowledged },
  'next-contact': { tone: 'neutral', icon: icons.due },
  temperature: { tone: 'warn', icon: icons.warn },
  'as-of': { tone: 'neutral', icon: icons.history }
}

/** Why a case is where it is in the list, in words. `now` in epoch ms. */
export function useCaseReasons(): {
  /** `short`: in a word or two. */
  readonly wordsOf: (reason: RiskReason, now: number, short?: boolean) => ReasonWords
  readonly historyWords: (short?: boolean) => ReasonWords
} {
  const { t } = useI18n()
  const textOf = useReasonTexts()

  const wordsOf = (reason: RiskReason, now: number, short = false): ReasonWords => {
    const say: Say = (key, values, n = 1) => t(`shared.floor.${short ? 'shortReasons' : 'reasons'}.${key}`, values, n)
    const isLate = reason.kind === 'follow-up' && reason.dueAt < now
    const look = isLate ? LOOKS.overdue : LOOKS[reason.kind]
    return { text: textOf(reason, now, say), ...look }
  }
  const historyWords = (short = false): ReasonWords => ({
    text: t(`shared.floor.${short ? 'shortReasons' : 'reasons'}.history`),
    tone: 'neutral',
    icon: icons.history
  })
  return { wordsOf, historyWords }
}

function useReasonTexts(): (reason: RiskReason, now: number, say: Say) => string {
  const floor = useFloorStore()
  const { relative, date } = useFormats()
  const { channelName } = useVocabulary()

  return (reason, now, say) => {
    switch (reason.kind) {
      case 'overdue':
        return say('overdue', { since: relative(now, reason.since), n: reason.promises }, reason.promises)
      case 'follow-up':
        return say('followUp', { when: relative(now, reason.dueAt) })
      case 'own-deadline':
        return say(reason.at < now ? 'deadlinePassed' : 'deadline', { when: relative(now, reason.at) })
      case 'unacknowledged':
        return say(`lacks.${reason.lacks}`, { since: relative(now, reason.since) })
      case 'unanswered':
        return say('unanswered', { since: relative(now, reason.since) })
      case 'dead-end':
        return say('dead-end', { since: relative(now, reason.since) })
      case 'quiet-and-young':
        return say('quiet-and-young', { since: relative(now, reason.since) })
      case 'silent':
        return say('silent', { n: reason.days, channel: channelName(reason.channel) }, reason.days)
      case 'next-contact':
        return say('nextContact', { when: relative(now, reason.dueAt) })
      case 'as-of':
        return say('asOf', { date: date(reason.at, floor.zone) })
      default:
        return plainText(reason, say)
    }
  }
}

/** Reasons without an instant. */
function plainText(reason: Plain, say: Say): string {
  switch (reason.kind) {
    case 'over-transfer-limit':
      return say('overLimit', { n: reason.transfers, limit: reason.limit }, reason.transfers)
    case 'vague':
      return say('vague', { n: reason.promises }, reason.promises)
    case 'impact-mismatch':
      return say('impact-mismatch', { impact: reason.impact, severity: reason.severity })
    case 'temperature':
      return say('temperature', { n: reason.temperature })
    default:
      return say(reason.kind, {})
  }
}
