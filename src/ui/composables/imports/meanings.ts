import type { ValueTranslation } from '../../../application/imports/file-reading.ts'

/** The row for every text that is not listed, as a mapping writes it. */
export const REST = '*'

/** By text of the file: the index of the word it means, as text; '' for none. */
export type Meanings = Readonly<Record<string, string>>

const comparable = (text: string): string => text.trim().toLowerCase()

/** What the texts mean so far: as the mapping says, else as they read themselves. Texts that differ only in case or space are one. */
export function meaningsOf(
  given: Readonly<Record<string, ValueTranslation>>,
  texts: readonly string[],
  words: readonly ValueTranslation[]
): Meanings {
  const meanings = new Map<string, readonly [string, string]>()
  const indexOf = (word: ValueTranslation | undefined): string => {
    const at = word === undefined ? -1 : words.indexOf(word)
    return at < 0 ? '' : String(at)
  }
  for (const [text, word] of Object.entries(given)) meanings.set(comparable(text), [text, indexOf(word)])
  for (const text of texts) {
    const name = comparable(text)
    if (name !== '' && !meanings.has(name)) {
      meanings.set(name, [text.trim(), indexOf(words.find((word) => String(word) === name))])
    }
  }
  return Object.fromEntries(meanings.values())
}

/** The same as a mapping writes it; a text without a meaning is left out. */
export function fromMeanings(
  meanings: Meanings,
  words: readonly ValueTranslation[]
): Readonly<Record<string, ValueTranslation>> {
  return Object.fromEntries(
    Object.entries(meanings).flatMap(([text, index]) => {
      const word = index === '' ? undefined : words[Number(index)]
      return word === undefined ? [] : [[text, word]]
    })
  )
}
