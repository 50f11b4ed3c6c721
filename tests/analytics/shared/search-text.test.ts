import { describe, expect, test } from 'vitest'
import { foldText, searchWords } from '../../../src/analytics/shared/search-text.ts'

describe('a text as the search compares it', () => {
  test.each([
    ['capital letters', 'ÇELIK Straße', 'celik strasse'],
    ['diacritics, composed and decomposed', 'Đorđe Živković · Z\u030Civkovic\u0301', 'dorde zivkovic · zivkovic'],
    ['niqqud', 'שָׁלוֹם', 'שלום'],
    ['harakat and tatweel', 'مُحَمَّد مـحمد', 'محمد محمد'],
    ['hamza on its carrier', 'أحمد', 'احمد'],
    ['marks that steer direction', '\u200Fשלום\u200E \u2067a\u2069', 'שלום a'],
    ['full-width letters', 'ＡＢＣ１', 'abc1']
  ])('knows no %s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  test('is split into words, whatever the space between them', () => {
    expect(searchWords('  Ana \u00A0 Ćosić\n')).toEqual(['ana', 'cosic'])
    expect(searchWords(' ')).toEqual([])
  })
})
