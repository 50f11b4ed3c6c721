/** The colours by the work they do. Every pair that carries text or a control's edge is checked against WCAG AA in the tests. */
export interface Palette {
  /** Behind everything. */
  readonly canvas: string
  /** Panels, tiles, fields. */
  readonly surface: string
  /** Wells inside a surface: table heads, tracks, hovered rows. */
  readonly sunken: string
  /** Hairlines between things; never the only edge of a control. */
  readonly line: string
  /** Edges of controls, 3:1 against what they lie on. */
  readonly edge: string
  readonly ink: string
  readonly 'ink-muted': string
  readonly accent: string
  readonly 'on-accent': string
  readonly 'accent-soft': string
  readonly info: string
  readonly 'info-soft': string
  readonly good: string
  readonly 'good-soft': string
  readonly warn: string
  readonly 'warn-soft': string
  readonly bad: string
  readonly 'on-bad': string
  readonly 'bad-soft': string
  /** Tooltips and toasts: the opposite of the surface. */
  readonly inverse: string
  readonly 'on-inverse': string
}

export const lightPalette: Palette = {
  canvas: '#F5F6F8',
  surface: '#FFFFFF',
  sunken: '#EFF1F4',
  line: '#DEE2E8',
  edge: '#838C99',
  ink: '#191E26',
  'ink-muted': '#57606D',
  accent: '#3455C4',
  'on-accent': '#FFFFFF',
  'accent-soft': '#E7ECFB',
  info: '#0B6584',
  'info-soft': '#E1F1F7',
  good: '#1A7346',
  'good-soft': '#E2F3E9',
  warn: '#8A5200',
  'warn-soft': '#FCF0DA',
  bad: '#B3302A',
  'on-bad': '#FFFFFF',
  'bad-soft': '#FBE8E6',
  inverse: '#232A34',
  'on-inverse': '#F3F5F8'
}

export const darkPalette: Palette = {
  canvas: '#101317',
  surface: '#181C22',
  sunken: '#21262E',
  line: '#2D343E',
  edge: '#76808E',
  ink: '#E7EAEE',
  'ink-muted': '#A6B0BC',
  accent: '#93A9FF',
  'on-accent': '#0E1633',
  'accent-soft': '#252E4D',
  info: '#69C3E3',
  'info-soft': '#12303B',
  good: '#63CB93',
  'good-soft': '#16331F',
  warn: '#E6B454',
  'warn-soft': '#3A2C10',
  bad: '#FF8F85',
  'on-bad': '#2E0B08',
  'bad-soft': '#43201D',
  inverse: '#E4E8ED',
  'on-inverse': '#181C22'
}
