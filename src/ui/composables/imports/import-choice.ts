import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { readMapping, type MappingSummary } from '../../../application/imports/read-mapping.ts'
import type { MappingProblem } from '../../../application/ports/import-desk.ts'
import type { Result } from '../../../domain/shared/result.ts'

/** No mapping is near this; a data file put into the wrong field must not be read whole into the text field. */
const LARGEST_MAPPING_BYTES = 1_000_000

/** What a person has chosen to bring in. Nothing here is ever lost by an error. */
export interface ImportChoice {
  readonly file: Readonly<ShallowRef<File | null>>
  readonly mappingFile: Readonly<ShallowRef<File | null>>
  /** The mapping as text: loaded from a file, started from the template, or typed. '' for none. */
  readonly mappingText: Readonly<ShallowRef<string>>
  /** null: no mapping yet. */
  readonly mapping: ComputedRef<Result<MappingSummary, MappingProblem['error']> | null>
  /** Why the mapping file was not read; null: it was. */
  readonly mappingTrouble: Readonly<ShallowRef<'too-large' | 'unreadable' | null>>
  chooseFile(file: File | null): void
  chooseMapping(file: File | null): Promise<void>
  writeMapping(text: string): void
}

/** `onChange` is told whenever what would be checked is no longer what was. */
export function createImportChoice(onChange: () => void): ImportChoice {
  const file = shallowRef<File | null>(null)
  const mappingFile = shallowRef<File | null>(null)
  const mappingText = shallowRef('')
  const mappingTrouble = shallowRef<'too-large' | 'unreadable' | null>(null)
  const mapping = computed(() => (mappingText.value.trim() === '' ? null : readMapping(mappingText.value)))

  const writeMapping = (text: string): void => {
    if (text === mappingText.value) return
    mappingText.value = text
    onChange()
  }
  return {
    file,
    mappingFile,
    mappingText,
    mapping,
    mappingTrouble,
    writeMapping,
    chooseFile(chosen) {
      file.value = chosen
      onChange()
    },
    async chooseMapping(chosen) {
      mappingFile.value = chosen
      mappingTrouble.value = null
      // Taking the file away leaves its text, which somebody may have changed.
      if (chosen === null) return
      const text = await textOf(chosen)
      if (mappingFile.value !== chosen) return
      if (typeof text === 'string') writeMapping(text)
      else mappingTrouble.value = text.trouble
    }
  }
}

async function textOf(file: File): Promise<string | { readonly trouble: 'too-large' | 'unreadable' }> {
  if (file.size > LARGEST_MAPPING_BYTES) return { trouble: 'too-large' }
  try {
    return await file.text()
  } catch {
    // moved, deleted or changed since it was chosen
    return { trouble: 'unreadable' }
  }
}
