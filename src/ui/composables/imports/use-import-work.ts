import { fittingMapping } from '../../../application/imports/fit-mapping.ts'
import type { ImportDesk } from '../../../application/ports/import-desk.ts'
import { useServices } from '../../shared/services.ts'
import { createImportWork, type ImportWork } from './import-work.ts'
import { useKeptMappings } from './use-kept-mappings.ts'

const works = new WeakMap<ImportDesk, ImportWork>()

/** The one import of this window. Leaving the screen neither stops it nor forgets what was chosen. */
export function useImportWork(): ImportWork {
  const { imports } = useServices()
  const kept = useKeptMappings()
  const work =
    works.get(imports) ??
    createImportWork(imports, {
      findKept: async (inspection) => fittingMapping(await kept.refresh(), inspection),
      imported: (mappingText) => void kept.keep(mappingText)
    })
  works.set(imports, work)
  return work
}
