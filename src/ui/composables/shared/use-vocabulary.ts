import { useI18n } from 'vue-i18n'
import { CHANNELS, SITUATIONS, type CaseStatus, type RailStep } from '../../../domain/cases/vocabulary.ts'
import { PROMISE_KINDS } from '../../../domain/promises/promise-kind.ts'
import { VERDICTS, type Verdict } from '../../../domain/promises/verdict.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { TRANSFER_REASONS, type TransferReason } from '../../../domain/transfers/transfer-reason.ts'
import { icons } from '../../theme/icons.ts'
import type { Tone } from '../../theme/tone.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

/** What happened and what to do, in the screen's language. */
export interface ProblemText {
  readonly title: string
  readonly next: string
}

const TONES: Readonly<Record<Verdict, Tone>> = {
  open: 'info',
  kept: 'good',
  'kept-late': 'bad',
  broken: 'bad',
  moved: 'neutral',
  released: 'neutral',
  attempted: 'good',
  'kept-as-recorded': 'good',
  'broken-as-recorded': 'bad'
}

const CHANNEL_ICONS: Readonly<Record<string, string>> = { phone: icons.phone, email: icons.email }

/** A promise's verdict as a tone. */
export const verdictTone = (verdict: Verdict): Tone => TONES[verdict]

export const channelIcon = (channel: string | null): string => CHANNEL_ICONS[channel ?? ''] ?? icons.contact

/** A translator: the text of a key, with what it asks for. */
export type Translate = (key: string, given?: Readonly<Record<string, unknown>>) => string

/** The words of the closed vocabularies. A word of the floor's own, which a file brought, has no translation and is shown as it was written. */
export function createVocabulary(t: Translate) {
  // The list decides, not the catalogue: a file may bring a channel called "constructor".
  const word = (group: string, codes: readonly string[], code: string): string =>
    codes.includes(code) ? t(`${group}.${code}`) : code
  const options = (group: string, codes: readonly string[], own: string | null = null): readonly Option[] =>
    (own === null || codes.includes(own) ? codes : [...codes, own]).map((value) => ({
      value,
      label: word(group, codes, value)
    }))

  return {
    channelName: (code: string | null): string => (code ? word('cases.channels', CHANNELS, code) : t('shared.unknown')),
    situationName: (code: string | null): string =>
      code ? word('cases.situations', SITUATIONS, code) : t('shared.unknown'),
    kindName: (code: string | null): string =>
      code ? word('promises.kinds', PROMISE_KINDS, code) : t('promises.kindUnknown'),
    reasonName: (code: TransferReason | null): string => (code ? t(`transfers.reasons.${code}`) : t('shared.unknown')),
    stepName: (step: RailStep): string => t(`cases.steps.${step}`),
    statusName: (status: CaseStatus): string => t(`cases.statuses.${status}`),
    verdictName: (verdict: Verdict): string => t(`promises.verdicts.${verdict}`),
    /** `own`: the present word, which is among the options even where only this floor has it. */
    channelOptions: (own: string | null = null) => options('cases.channels', CHANNELS, own),
    situationOptions: (own: string | null = null) => options('cases.situations', SITUATIONS, own),
    kindOptions: () => options('promises.kinds', PROMISE_KINDS),
    verdictOptions: () => options('promises.verdicts', VERDICTS),
    reasonOptions: () => options('transfers.reasons', TRANSFER_REASONS),
    problemText: ({ code, detail }: Problem): ProblemText => ({
      title: t(`cases.problems.${code}.what`, detail),
      next: t(`cases.problems.${code}.next`, detail)
    })
  }
}

/** The same in the screen's language. */
export function useVocabulary() {
  const { t } = useI18n()
  return createVocabulary((key, given = {}) => t(key, given))
}
