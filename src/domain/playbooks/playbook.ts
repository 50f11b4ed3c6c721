import { SITUATIONS, type HeardStep } from '../cases/vocabulary.ts'

/** The languages in which playbooks are written. */
export const PLAYBOOK_LANGUAGES = ['en', 'he'] as const
export type PlaybookLanguage = (typeof PLAYBOOK_LANGUAGES)[number]

/** What all playbooks rest on: a text of its own, shown with each. */
export const MANNERS = 'manners'

/** What there is a text for: the ten situations, and the manners. */
export const PLAYBOOK_SUBJECTS = [...SITUATIONS, MANNERS] as const
export type PlaybookSubject = (typeof PLAYBOOK_SUBJECTS)[number]

/** The sections that hold lines, in their order. */
export const LINE_SECTIONS = [
  'special',
  'hear',
  'empathize',
  'apologize',
  'resolve',
  'diagnose',
  'after',
  'phone',
  'email',
  'chat',
  'public',
  'in-person',
  'letter',
  'closing',
  'manners'
] as const
export type LineSection = (typeof LINE_SECTIONS)[number]

/** What to say, and what rather not. */
export interface Pair {
  readonly say: string
  readonly rather: string
}

export type Section =
  | { readonly kind: 'lines'; readonly key: LineSection; readonly lines: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] }
  /** One of the floor's own, kept as it was written. */
  | { readonly kind: 'own'; readonly heading: string; readonly text: string }

/** What to do and say in one kind of situation. */
export interface Playbook {
  readonly title: string
  readonly situation: PlaybookSubject
  readonly language: PlaybookLanguage
  /** A whole number from 1. */
  readonly version: number
  readonly sections: readonly Section[]
}

/** The stream of a playbook in one language. */
export const playbookId = (situation: PlaybookSubject, language: PlaybookLanguage): string => `${situation}|${language}`

export const linesOf = ({ sections }: Playbook, key: LineSection): readonly string[] =>
  sections.flatMap((section) => (section.kind === 'lines' && section.key === key ? section.lines : []))

export const pairsOf = ({ sections }: Playbook): readonly Pair[] =>
  sections.flatMap((section) => (section.kind === 'pairs' ? section.pairs : []))

const CHANNEL_SECTIONS: Readonly<Record<string, LineSection>> = {
  phone: 'phone',
  email: 'email',
  chat: 'chat',
  social: 'public',
  'public-review': 'public',
  'in-person': 'in-person',
  letter: 'letter'
}

/** Which section speaks of a channel; null for one of the floor's own. */
export const channelSection = (channel: string | null): LineSection | null =>
  channel !== null && Object.hasOwn(CHANNEL_SECTIONS, channel) ? (CHANNEL_SECTIONS[channel] ?? null) : null

export const isSubject = (text: string): text is PlaybookSubject => PLAYBOOK_SUBJECTS.some((known) => known === text)

export const isPlaybookLanguage = (text: string): text is PlaybookLanguage =>
  PLAYBOOK_LANGUAGES.some((known) => known === text)

/** What helps now: the lines of a step (null: what is special) and of the channel, and so many pairs, which turn with the steps. */
export function helpAt(
  playbook: Playbook,
  step: HeardStep | 'after' | null,
  channel: string | null,
  most: number
): { readonly lines: readonly string[]; readonly byChannel: readonly string[]; readonly pairs: readonly Pair[] } {
  const key = channelSection(channel)
  const pairs = pairsOf(playbook)
  const turn = STEP_TURNS.indexOf(step) * most
  return {
    lines: linesOf(playbook, step ?? 'special'),
    byChannel: key === null ? [] : linesOf(playbook, key),
    pairs: pairs
      .map((_, i) => pairs[(turn + i) % pairs.length])
      .flatMap((pair) => (pair ? [pair] : []))
      .slice(0, most)
  }
}

const STEP_TURNS: readonly (HeardStep | 'after' | null)[] = [
  null,
  'hear',
  'empathize',
  'apologize',
  'resolve',
  'diagnose',
  'after'
]
