import 'vuetify/styles/core'
import { useI18n } from 'vue-i18n'
import { createVuetify } from 'vuetify'
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg'
import { createVueI18nAdapter } from 'vuetify/locale/adapters/vue-i18n'
import { LANGUAGES } from '../../words/catalogues.ts'
import { darkPalette, lightPalette } from '../theme/palette.ts'
import { themeFrom } from '../theme/vuetify-theme.ts'
import type { AppI18n } from './i18n.ts'

/** The page's nonce for the one style element that is written at run time; undefined where the host sent none. */
export function styleNonce(page: Document): string | undefined {
  const meta = page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || meta?.getAttribute('nonce') || undefined
}

/** Vuetify with our colours, our icons, and our translator's language and direction. */
export function createAppVuetify(i18n: AppI18n, cspNonce: string | undefined) {
  return createVuetify({
    icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
    locale: {
      adapter: createVueI18nAdapter({ i18n, useI18n }),
      rtl: Object.fromEntries(LANGUAGES.map(({ code, direction }) => [code, direction === 'rtl']))
    },
    theme: {
      defaultTheme: 'system',
      utilities: false,
      ...(cspNonce === undefined ? {} : { cspNonce }),
      themes: { light: themeFrom(lightPalette, false), dark: themeFrom(darkPalette, true) }
    }
  })
}
