import { describe, expect, it } from 'vitest'
import { contrast } from '../../../src/ui/theme/contrast.ts'
import { darkPalette, lightPalette } from '../../../src/ui/theme/palette.ts'
import type { Palette } from '../../../src/ui/theme/palette.ts'

type Pair = [keyof Palette, keyof Palette]

const GROUNDS: (keyof Palette)[] = ['canvas', 'surface', 'sunken']
const TEXT: Pair[] = [
  ...GROUNDS.flatMap((ground): Pair[] => [
    ['ink', ground],
    ['ink-muted', ground]
  ]),
  ...(['accent', 'info', 'good', 'warn', 'bad'] satisfies (keyof Palette)[]).flatMap((tone): Pair[] => [
    [tone, 'surface'],
    [tone, 'canvas'],
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
    ['ink-muted', `${tone}-soft`]
  ]),
  ['on-accent', 'accent'],
  ['on-bad', 'bad'],
  ['on-inverse', 'inverse']
]
const EDGES: Pair[] = GROUNDS.slice(0, 2).map((ground): Pair => ['edge', ground])

describe('contrast', () => {
  it('is that of the standard', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
    expect(contrast('#FFFFFF', '#777777')).toBeCloseTo(4.48, 2)
  })
})

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette]
])('the %s colours', (_, palette) => {
  it.each(TEXT)('carry text: %s on %s', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(EDGES)('show where a control ends: %s on %s', (edge, ground) => {
    expect(contrast(palette[edge], palette[ground])).toBeGreaterThanOrEqual(3)
  })
})
