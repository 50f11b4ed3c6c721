/** What one of the systems we run on does not allow in a file's name, and marks of direction, which would hide the ending. */
const NOT_IN_A_NAME = /[/\\:*?"<>|\p{Cc}\p{Cf}]+/gu
const LONGEST_STEM = 100

/** A file name from a person's words; `otherwise` where nothing of them can stand in a name. */
export function fileName(words: string, ending: string, otherwise: string): string {
  const stem = words.replace(NOT_IN_A_NAME, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_STEM).trim()
  return `${/^\.*$/.test(stem) ? otherwise : stem}${ending}`
}

/** `log.csv` becomes `log`. */
export const withoutEnding = (name: string): string => name.replace(/\.[^.]{1,8}$/, '')
