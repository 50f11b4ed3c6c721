import { shallowRef, type ShallowRef } from 'vue'
import type { ImportChoice } from './import-choice.ts'
import type { ImportReading } from './import-reading.ts'

export interface CheckSource {
  /** null: there is nothing to check yet, or a question is open. */
  take(): Promise<{ readonly file: File; readonly mappingText: string } | null>
  /** How often a check was asked for while a question was still open. */
  readonly asked: Readonly<ShallowRef<number>>
  /** A check was asked for and waits until the file has been looked at. */
  readonly isWaiting: Readonly<ShallowRef<boolean>>
}

/** What would be checked: a mapping that was given decides everything; else what was guessed and settled, once nothing is left to ask. */
export function createCheckSource(choice: ImportChoice, reading: ImportReading): CheckSource {
  const asked = shallowRef(0)
  const isWaiting = shallowRef(false)
  const wait = async (): Promise<string | null> => {
    await choice.ready()
    if (choice.mappingText.value.trim() !== '') return choice.mappingText.value
    const inspection = await reading.current()
    if (inspection === null) return null
    if (inspection.questions.length > 0) {
      asked.value++
      return null
    }
    return inspection.ownFile ? '' : inspection.mappingText
  }
  const take: CheckSource['take'] = async () => {
    const file = choice.file.value
    if (file === null) return null
    isWaiting.value = true
    try {
      const mappingText = await wait()
      return mappingText === null || choice.file.value !== file ? null : { file, mappingText }
    } finally {
      isWaiting.value = false
    }
  }
  return { take, asked, isWaiting }
}
