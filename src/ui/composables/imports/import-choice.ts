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
  /** Settles once the mapping file that was chosen last is read. */
  ready(): Promise<void>
  writeMapping(text: string): void
  /** Without a mapping again: what the file says is guessed. */
  dropMapping(): void
}

/** `onChange` is told whenever what would be checked is no longer what was. */
export function createImportChoice(onChange: () => void): ImportChoice {
  const file = shallowRef<File | null>(null)
  const mappingText = shallowRef('')
  const writeMapping = (text: string): void => {
    if (text === mappingText.value) return
    mappingText.value = text
    onChange()
  }
  const { mappingFile, mappingTrouble, chooseMapping, ready } = createMappingFile(writeMapping)
  return {
    file,
    mappingFile,
    mappingText,
    mapping: computed(() => (mappingText.value.trim() === '' ? null : readMapping(mappingText.value))),
    mappingTrouble,
    chooseMapping,
    ready,
    writeMapping,
    dropMapping() {
      void chooseMapping(null)
      writeMapping('')
    },
    chooseFile(chosen) {
      file.value = chosen
      onChange()
    }
  }
}

/** The file of a mapping and the reading of it. */
function createMappingFile(write: (text: string) => void) {
  let loading: Promise<void> = Promise.resolve()
  const mappingFile = shallowRef<File | null>(null)
  const mappingTrouble = shallowRef<'too-large' | 'unreadable' | null>(null)
  const load = async (chosen: File): Promise<void> => {
    const text = await textOf(chosen)
    if (mappingFile.value !== chosen) return
    if (typeof text === 'string') write(text)
    else mappingTrouble.value = text.trouble
  }
  const chooseMapping = (chosen: File | null): Promise<void> => {
    mappingFile.value = chosen
    mappingTrouble.value = null
    // Taking the file away leaves its text, which somebody may have changed.
    loading = chosen === null ? Promise.resolve() : load(chosen)
    return loading
  }
  return { mappingFile, mappingTrouble, chooseMapping, ready: () => loading }
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
