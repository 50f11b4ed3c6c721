import type { Palette } from '../theme/palette.ts'
import type { Tone } from '../theme/tone.ts'

/** Fills for series without a meaning of their own, told apart by lightness as well as by hue. */
const SEQUENCE: readonly (keyof Palette)[] = ['accent', 'info', 'warn', 'ink-muted', 'good', 'bad']

export interface Paint {
  readonly fill: string
  readonly edge: string
}

/** How a series is painted. What is good is pale with an edge, so that what is not stands out without red against green. */
export function paintOf(palette: Palette, tone: Tone | undefined, place: number): Paint {
  const edge = colourOf(palette, tone, place)
  return { edge, fill: tone === 'good' ? `${edge}59` : edge }
}

/** The colour of a series: its tone's, or its place in the sequence. */
export function colourOf(palette: Palette, tone: Tone | undefined, place: number): string {
  if (tone !== undefined) return palette[tone === 'neutral' ? 'accent' : tone]
  return palette[SEQUENCE[place % SEQUENCE.length] ?? 'accent']
}
