import { icons } from './icons.ts'

/** How something stands. A tone always comes with an icon or a word: colour is never the only sign. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

/** The icon that says the tone to who cannot see the colour. */
export const toneIcons: Readonly<Record<Tone, string>> = {
  neutral: icons.dot,
  info: icons.info,
  good: icons.good,
  warn: icons.warn,
  bad: icons.bad
}
