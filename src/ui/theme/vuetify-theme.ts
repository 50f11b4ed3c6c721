import type { ThemeDefinition } from 'vuetify'
import type { Palette } from './palette.ts'

/**
 * Vuetify's theme from our palette. Its run-time style element is what carries the colours to the page (`--v-theme-*`);
 * tokens.css gives them their names, so that there is one list of colours and both follow the chosen theme.
 */
export function themeFrom(palette: Palette, dark: boolean): ThemeDefinition {
  return {
    dark,
    colors: {
      ...palette,
      background: palette.canvas,
      'on-background': palette.ink,
      'on-surface': palette.ink,
      primary: palette.accent,
      'on-primary': palette['on-accent'],
      error: palette.bad,
      'on-error': palette['on-bad'],
      success: palette.good,
      warning: palette.warn
    }
  }
}
