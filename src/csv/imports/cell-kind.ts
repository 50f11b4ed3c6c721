import { comparable } from './mapping.ts'
import { readTime } from './read-time.ts'

export type CellKind = 'nothing' | 'date' | 'count' | 'number' | 'flag' | 'text'

// What help desks, databases and spreadsheets write where nothing is known, beside an empty cell.
const SIGNS = new Set([
  '?',
  '??',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  'n/a',
  '#n/a',
  'n.a.',
  'null',
  '(null)',
  '\\n',
  'nan',
  '#n/b'
])
const WORDS = new Set(
  [
    'na',
    'none',
    '(none)',
    'nil',
    'unknown',
    'undefined',
    '(blank)',
    'blank',
    'not set',
    'unset',
    'not available',
    'no data'
  ].concat(['אין', 'לא ידוע', 'غير معروف', 'لا يوجد', 'nepoznato', 'непознато', 'nema', 'nema podataka'])
)
const LONGEST_SIGN = 16

/** Texts that say "nothing is known" in any column. */
export const isMissingSign = (text: string): boolean => text.length <= LONGEST_SIGN && SIGNS.has(comparable(text))

/** Words that say so in a column that otherwise holds dates, numbers or flags; among names they may be one. */
export const isMissingWord = (text: string): boolean => text.length <= LONGEST_SIGN && WORDS.has(comparable(text))

const FLAGS = new Set(['true', 'false', 'yes', 'no', 'y', 'n', 'כן', 'לא', 'نعم', 'لا', 'da', 'ne', 'да', 'не'])

/** What a cell holds by itself, whatever its column. A date is anything that reads as one in some order, an impossible one too. */
export function kindOf(text: string): CellKind {
  const plain = text.trim()
  if (plain === '' || isMissingSign(plain)) return 'nothing'
  if (plain.length > 64) return 'text'
  if (/^\d{1,9}$/.test(plain)) return 'count'
  if (/^[-+]?\d+(?:[.,]\d+)*$/.test(plain)) return readsAsDate(plain) ? 'date' : 'number'
  if (FLAGS.has(plain.toLowerCase())) return 'flag'
  return readsAsDate(plain) ? 'date' : 'text'
}

const readsAsDate = (text: string): boolean => /\d/.test(text) && readTime(text, null, 'UTC') !== 'not-a-date'
