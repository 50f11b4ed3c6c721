import { isMonthName } from './named-date.ts'

// What programs and people add to a file's name without making it another export.
const NO_NAME = new Set('csv tsv txt tab xls xlsx excel utf copy final new kopija עותק نسخة'.split(' '))

/**
 * The name of a source, the same for next week's export: the product and what the file's name says beside dates, numbers and marks of copying; else what
 * its first columns are called. Never blank.
 */
export function guessName(fileName: string, product: string | null, header: readonly string[]): string {
  const own = new Set((product ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const words = fileName
    .replace(/(?:\.[A-Za-z0-9]{1,5}){1,2}$/, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !/\p{N}/u.test(word) && !isMonthName(word))
    .filter((word) => !NO_NAME.has(word.toLowerCase()) && !own.has(word.toLowerCase()))
  const name = [...(product === null ? [] : [product]), words.join(' ')].filter((part) => part !== '').join(': ')
  if (name !== '') return name
  const columns = header.map((text) => text.trim()).filter((text) => text !== '')
  return columns.slice(0, 2).join(', ') || 'CSV'
}
